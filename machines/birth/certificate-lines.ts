/**
 * What the Giấy khai sinh says about the child and the parents (birth-linked §9, B6).
 *
 * One function for the certificate and for the page of answers, so that a family reads the very lines that will be printed. A parent
 * who is not named has an empty line.
 */

import type { Answers } from "../kernel/form.ts";
import { dateInWords } from "../kernel/identifiers/dates.ts";
import { type BirthAnswers, readAnswers } from "./answers.ts";
import { childName } from "./form/results.ts";
import { fatherOf, motherOf } from "./people.ts";
import { day, ethnicityOf, type Names, places } from "./print-words.ts";

export type CertificateLine = { label: string; value: string };

const line = (label: string, value: string | undefined): CertificateLine[] =>
  value ? [{ label: `document.${label}`, value }] : [];

const sex = (value: unknown): string => (value === "male" ? "Nam" : value === "female" ? "Nữ" : "");

/** A parent as named on the certificate, or the empty line of one who is not. */
export function parentLines(who: "mother" | "father", answers: BirthAnswers): CertificateLine[] {
  const person = who === "mother" ? motherOf(answers) : fatherOf(answers);
  const given = answers[who];
  if (!person || !given) return [{ label: `document.${who}.fullName`, value: "" }];
  return [
    ...line(`${who}.fullName`, person.fullName),
    ...line(`${who}.birthDate`, day(given.birthDate)),
    ...line(`${who}.ethnicity`, ethnicityOf(given.ethnicity, given.ethnicityOther)),
    ...line(`${who}.personalId`, person.personalId),
  ];
}

/** The child on every result; `personalId` once civil status obtained it. */
export function childLines(answers: BirthAnswers, personalId: unknown): CertificateLine[] {
  const { child } = answers;
  return [
    ...line("fullName", childName(child)),
    ...line("personalId", personalId ? String(personalId) : undefined),
    ...line("birthDate", day(child?.birthDate)),
    ...line("sex", sex(child?.sex)),
  ];
}

/** The child as registered. */
export function ownLines(given: Answers, names: Names, personalId?: unknown): CertificateLine[] {
  const answers = readAnswers(given);
  const { child } = answers;
  const [inWords] = line("birthDateInWords", child?.birthDate && dateInWords(child.birthDate));
  return [
    ...childLines(answers, personalId).flatMap((one) =>
      one.label === "document.birthDate" && inWords ? [one, inWords] : [one],
    ),
    ...line(
      "birthPlace",
      places(names, { detail: child?.birthDetail, ward: child?.birthWard, province: child?.birthProvince }),
    ),
    ...line("ethnicity", ethnicityOf(child?.ethnicity, child?.ethnicityOther)),
    ...line("nationality", "Việt Nam"),
    ...line(
      "nativePlace",
      places(names, {
        detail: child?.nativeDetail,
        ward: child?.nativeWard,
        province: child?.nativeProvince,
      }),
    ),
  ];
}

/** The whole certificate without what the register adds. */
export const certificateLines = (given: Answers, names: Names, personalId?: unknown): CertificateLine[] => [
  ...ownLines(given, names, personalId),
  ...parentLines("mother", readAnswers(given)),
  ...parentLines("father", readAnswers(given)),
];
