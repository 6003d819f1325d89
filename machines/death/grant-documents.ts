/** The decisions that grant money: what, on which ground, how much in figures and words, to whom and how (death-linked §7, §9). */
import { type DocumentLine, line, numberOf, wordsOf } from "../kernel/document-lines.ts";
import { moneyInFigures, moneyInWords } from "../kernel/number-words.ts";
import { day } from "../kernel/print-words.ts";
import type { DocumentInput, DocumentModel, Payee } from "../kernel/procedure.ts";
import { funeralOffers } from "./allowances/funeral-offers.ts";
import { survivorOffers } from "./allowances/survivor-offers.ts";
import { readAnswers } from "./answers.ts";
import { deceasedLines, diedWords } from "./extract-lines.ts";
import { deathPayee } from "./payee.ts";
import { placeWords } from "./people.ts";
import { survivorsOf } from "./survivors.ts";
import { vi } from "./texts.vi.ts";

const say = wordsOf(vi);

type Component = "funeralBenefit" | "survivorBenefit";

/** Act and clause of what was granted, as the rules name it: no amount is needed for that. */
function groundOf({ answers }: DocumentInput, component: Component, benefit: string): string | undefined {
  const offers = component === "survivorBenefit" ? survivorOffers : funeralOffers;
  const all = offers({ answers, sources: {}, parameter: () => undefined });
  return all.find((offer) => offer.benefit === benefit)?.ground;
}

function grantLines(input: DocumentInput, component: Component): DocumentLine[] {
  if (!input.grant) return [];
  const { benefit, amount, period, people } = input.grant;
  const monthly = period === "monthly";
  const of = (value: string) => (monthly ? say("document.amount.monthly", { amount: value }) : value);
  return [
    ...line("benefit", say(`benefit.${benefit}`)),
    ...line("ground", groundOf(input, component, benefit)),
    ...(people > 1 ? line("people", people) : []),
    ...line("amount", of(moneyInFigures(amount))),
    ...line("amountInWords", of(moneyInWords(amount))),
  ];
}

/** Account, counter or post, as the family asked. */
function paidWords({ way, account, address }: Payee, names: DocumentInput["names"]): string {
  if (way === "bank" && account) return say("document.paid.bank", account);
  if (way === "post" && address) {
    const { receiver, phone } = address;
    return say("document.paid.post", { receiver, phone, address: placeWords(names, address) });
  }
  return say("document.paid.cash");
}

function decision(
  input: DocumentInput,
  component: Component,
  title: string,
  own: readonly DocumentLine[] = [],
): DocumentModel {
  const answers = readAnswers(input.answers);
  const register = input.registered[component] ?? {};
  const payee = deathPayee(input.answers, component);
  return {
    title,
    number: numberOf(register.decisionNumber),
    lines: [
      ...deceasedLines(answers),
      ...line("diedAt", diedWords(answers)),
      ...own,
      ...grantLines(input, component),
      ...line("receiver", payee?.fullName),
      ...line("paid", payee && paidWords(payee, input.names)),
      ...line("decidedOn", day(register.decidedOn)),
      ...line("decidedBy", input.agencyName),
      ...line("signer", input.signerName),
    ],
  };
}

export const funeralDecision = (input: DocumentInput): DocumentModel =>
  decision(input, "funeralBenefit", "document.funeralDecision");

export function survivorDecision(input: DocumentInput): DocumentModel {
  const names = survivorsOf(readAnswers(input.answers)).map(({ fullName }) => fullName);
  return decision(input, "survivorBenefit", "document.survivorDecision", line("survivors", names.join("; ")));
}
