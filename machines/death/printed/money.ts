/** What every form about money says: who organised the funeral, where and when, and how the money is received (death-linked §4.7). */
import { formatPhone } from "../../kernel/identifiers/phone.ts";
import { day } from "../../kernel/print-words.ts";
import type { PrintedInput, PrintedLine } from "../../kernel/printed-form.ts";
import { homeWords, issuedWords, line, lineIf, sexWords } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { type Organiser, organiserOf } from "../organiser.ts";
import { funeralPlace, placeWords } from "../people.ts";

export function funeralLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const answers = readAnswers(given);
  return [
    line("funeral.buriedOn", day(answers.funeral?.buriedOn)),
    line("funeral.place", placeWords(names, funeralPlace(answers))),
  ];
}

function personLines(organiser: Organiser, names: PrintedInput["names"]): PrintedLine[] {
  const { name, birthDate, sex, personalId, idIssuedOn, idIssuedBy, home, native } = organiser;
  const { relationship, phone } = organiser;
  return [
    line("organiser.fullName", name),
    line("organiser.birthDate", day(birthDate)),
    line("organiser.sex", sexWords(sex)),
    line("organiser.personalId", personalId),
    line("organiser.issued", issuedWords(idIssuedOn, idIssuedBy)),
    line("organiser.home", homeWords(names, home)),
    ...lineIf("organiser.native", placeWords(names, { ...native, detail: "" })),
    line("organiser.relationship", relationship && { key: `applicant.relationship.${relationship}` }),
    ...lineIf("phone", phone && formatPhone(phone)),
  ];
}

/** Whoever saw to the funeral receives the money (D-B9, D-B10). */
export function organiserLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const organiser = organiserOf(readAnswers(given));
  if (organiser?.kind !== "organisation") return organiser ? personLines(organiser, names) : [];
  return [
    line("organiser.organisation", organiser.name),
    line("organiser.address", homeWords(names, organiser.home)),
    line("organiser.representative", organiser.representative),
  ];
}

export function payoutLines({ answers: given }: PrintedInput): PrintedLine[] {
  const { payout } = readAnswers(given);
  return [
    line("payout.way", payout?.way && { key: `payout.way.${payout.way}` }),
    ...(payout?.way === "bank"
      ? [
          line("payout.bankAccount", payout.bankAccount),
          line("payout.bankName", payout.bankName),
          line("payout.accountHolder", payout.accountHolder),
        ]
      : []),
  ];
}
