/** Lines that several printed forms of a birth share: where parents and child live, the applicant, the declaration. */

import { type Names, places } from "../../kernel/print-words.ts";
import type { PrintedBlock, PrintedInput, PrintedLine, Said } from "../../kernel/printed-form.ts";
import {
  applicantLines as applicantWords,
  contactLines as contactWords,
  declaration as declared,
  homeWords,
} from "../../kernel/printed-lines.ts";
import { type BirthAnswers, readAnswers } from "../answers.ts";
import { homeOf } from "../people.ts";

/** Where a parent lives; the father's address may be hers, and who has died has none. */
export function parentHome(answers: BirthAnswers, names: Names, who: "mother" | "father"): Said[] {
  if (answers[who]?.deceased) return [{ key: "printed.deceased" }];
  const shared = who === "father" && answers.father?.livesWithMother;
  return homeWords(names, shared ? answers.mother : answers[who]);
}

/** The child's address for residence and cards. */
export function childHome(answers: BirthAnswers, names: Names): string {
  const { provinceCode, wardCode, detail } = homeOf(answers);
  return places(names, { detail, ward: wardCode, province: provinceCode });
}

/** The applicant as every form names them. */
export function applicantLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const { applicant, guardian } = readAnswers(given);
  const relationship = [
    applicant?.relationship && { key: `applicant.relationship.${applicant.relationship}` },
    guardian?.guardianKind && { key: `guardian.guardianKind.${guardian.guardianKind}` },
  ].filter((one) => one !== undefined);
  return applicantWords(names, applicant, relationship);
}

export const contactLines = ({ answers }: PrintedInput): PrintedLine[] =>
  contactWords(readAnswers(answers).applicant);

export function declaration(input: PrintedInput, title: string): PrintedBlock[] {
  const { applicant, agencies } = readAnswers(input.answers);
  return declared(input, { title, ward: agencies?.birthWard, applicant });
}
