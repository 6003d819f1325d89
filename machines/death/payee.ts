/** To whom the money is paid, and how (death-linked §2, §4.7; D-B9, D-B10). */
import type { Answers } from "../kernel/form.ts";
import type { Payee } from "../kernel/procedure.ts";
import { type DeathAnswers, readAnswers } from "./answers.ts";
import { organiserOf } from "./organiser.ts";

/**
 * The money for the funeral goes to who organised it. Survivors' money goes the same way, but never to an organisation: then the applicant
 * collects it at the counter.
 */
export function deathPayee(given: Answers, component: string): Payee | undefined {
  const answers = readAnswers(given);
  const { applicant, payout } = answers;
  const organiser = organiserOf(answers);
  if (!organiser || !payout?.way) return undefined;
  if (component === "funeralBenefit" || organiser.kind === "person") return paidTo(organiser.name, answers);
  return { fullName: applicant?.fullName ?? "", way: "cash", account: null, address: null };
}

function paidTo(fullName: string, { payout, delivery }: DeathAnswers): Payee {
  const { way = "cash", bankAccount = "", bankName = "", accountHolder = "" } = payout ?? {};
  const { phone = "", provinceCode = "", wardCode = "", detail = "" } = delivery ?? {};
  return {
    ...{ fullName, way },
    account: way === "bank" ? { number: bankAccount, bankName, holder: accountHolder } : null,
    // Money is handed to the payee alone, whoever receives the papers at that address.
    address: way === "post" ? { receiver: fullName, phone, provinceCode, wardCode, detail } : null,
  };
}
