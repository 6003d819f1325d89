/** What the health insurance part needs to be told, for TK1-TS and Mẫu 01 (birth-linked §4.7). */

import { day } from "../../kernel/print-words.ts";
import type { PrintedInput, PrintedLine } from "../../kernel/printed-form.ts";
import { line, lineIf } from "../../kernel/printed-lines.ts";
import { type BirthAnswers, readAnswers } from "../answers.ts";
import { fatherOf, motherOf, type Person } from "../people.ts";

export function guardianOf(answers: BirthAnswers): Person | undefined {
  const { healthCard, applicant } = answers;
  if (healthCard?.guardian === "mother") return motherOf(answers);
  if (healthCard?.guardian === "father") return fatherOf(answers);
  return applicant?.personalId
    ? { personalId: applicant.personalId, fullName: applicant.fullName ?? "" }
    : undefined;
}

export function healthLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const answers = readAnswers(given);
  const { healthCard } = answers;
  const guardian = guardianOf(answers);
  return [
    line("guardian", guardian?.fullName),
    line("guardian.personalId", guardian?.personalId),
    line("facility", names[healthCard?.facilityCode ?? ""]),
    ...lineIf("poorHousehold", healthCard?.poorHouseholdNumber),
    ...lineIf("poorHousehold.issuedOn", day(healthCard?.poorHouseholdIssuedOn)),
  ];
}
