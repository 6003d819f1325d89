/** To whom the money is paid, and how (death-linked §2, §4.7; D-B9, D-B10). */
import type { Answers } from "../kernel/form.ts";
import type { Payee } from "../kernel/procedure.ts";
import { type DeathAnswers, readAnswers } from "./answers.ts";
import { organiserOf } from "./organiser.ts";
import { survivorsOf } from "./survivors.ts";

/**
 * The money for the funeral goes to who organised it. Survivors' money goes to a survivor: to the applicant who is one, else to the first who is
 * of age, else to the applicant for the children. Into an account only where that account is the payee's own; otherwise at the counter.
 */
export function deathPayee(given: Answers, component: string): Payee | undefined {
  const answers = readAnswers(given);
  const organiser = organiserOf(answers);
  if (!organiser || !answers.payout?.way) return undefined;
  if (component === "funeralBenefit") return paidTo(organiser.name, answers);
  const survivor = survivorPaid(answers);
  if (organiser.kind === "person" && organiser.personalId === survivor.personalId)
    return paidTo(organiser.name, answers);
  return { fullName: survivor.fullName, way: "cash", account: null, address: null };
}

function survivorPaid(answers: DeathAnswers): { personalId: string; fullName: string } {
  const { personalId = "", fullName = "" } = answers.applicant ?? {};
  const survivors = survivorsOf(answers);
  const own = survivors.some((one) => one.personalId === personalId);
  const grown = survivors.find(({ workCapacity }) => workCapacity !== "under18");
  if (own || !grown) return { personalId, fullName };
  return { personalId: grown.personalId ?? "", fullName: grown.fullName ?? "" };
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
