/**
 * What the Giấy khai sinh says about the child and the parents (birth-linked §9, B6).
 *
 * One function for the certificate and for the page of answers, so that a family reads the very lines that will be printed. A parent
 * who is not named has an empty line.
 */

import { type DocumentLine, line } from "../kernel/document-lines.ts";
import type { Answers } from "../kernel/form.ts";
import { dateInWords } from "../kernel/number-words.ts";
import { day, ethnicityOf, type Names, places, sexOnPaper } from "../kernel/print-words.ts";
import { type BirthAnswers, readAnswers } from "./answers.ts";
import { childName } from "./form/results.ts";
import { fatherOf, motherOf } from "./people.ts";

/** A parent as named on the certificate, or the empty line of one who is not. */
export function parentLines(who: "mother" | "father", answers: BirthAnswers): DocumentLine[] {
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
export function childLines(answers: BirthAnswers, personalId: unknown): DocumentLine[] {
  const { child } = answers;
  return [
    ...line("fullName", childName(child)),
    ...line("personalId", personalId ? String(personalId) : undefined),
    ...line("birthDate", day(child?.birthDate)),
    ...line("sex", sexOnPaper(child?.sex)),
  ];
}

/** The child as registered. */
export function ownLines(given: Answers, names: Names, personalId?: unknown): DocumentLine[] {
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
export const certificateLines = (given: Answers, names: Names, personalId?: unknown): DocumentLine[] => [
  ...ownLines(given, names, personalId),
  ...parentLines("mother", readAnswers(given)),
  ...parentLines("father", readAnswers(given)),
];
