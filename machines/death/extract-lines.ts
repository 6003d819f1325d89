/**
 * What the Trích lục khai tử says about the deceased (death-linked §9; interop §5.4).
 *
 * One function for the extract and for the page of answers, so that a family reads the very lines that will be printed.
 */
import { type DocumentLine, line } from "../kernel/document-lines.ts";
import type { Answers, DerivedLine } from "../kernel/form.ts";
import { dateInWords } from "../kernel/number-words.ts";
import { day, ethnicityOf, type Names, sexOnPaper } from "../kernel/print-words.ts";
import { type DeathAnswers, readAnswers } from "./answers.ts";
import { deceasedName } from "./facts.ts";
import { deathPlace, idOf, lastHome, placeWords } from "./people.ts";

/** "08 giờ 30 phút, ngày 14/11/2026"; of a partial date what is known (D-B5). */
export function diedWords({ death }: DeathAnswers): string {
  const { diedOn = "", diedAt } = death ?? {};
  if (diedOn.length < 10) return day(diedOn);
  const [hour, minute] = (diedAt ?? "").split(":");
  return hour && minute ? `${hour} giờ ${minute} phút, ngày ${day(diedOn)}` : `Ngày ${day(diedOn)}`;
}

/** The deceased on every result. */
export function deceasedLines(answers: DeathAnswers): DocumentLine[] {
  const { deceased } = answers;
  const id = idOf(answers);
  return [
    ...line("deceased", deceasedName(answers)),
    ...line("birthDate", day(deceased?.birthDate)),
    ...line("sex", sexOnPaper(deceased?.sex)),
    ...line(id?.kind === "personalId" ? "personalId" : "idNumber", id?.number),
  ];
}

/** The death as registered. */
export function deathLines(given: Answers, names: Names): DocumentLine[] {
  const answers = readAnswers(given);
  const { deceased, death } = answers;
  return [
    ...deceasedLines(answers),
    ...line("ethnicity", ethnicityOf(deceased?.ethnicity, deceased?.ethnicityOther)),
    ...line("nationality", "Việt Nam"),
    ...line("lastHome", placeWords(names, lastHome(answers))),
    ...line("diedAt", diedWords(answers)),
    ...line("diedInWords", death?.diedOn && dateInWords(death.diedOn)),
    ...line("deathPlace", placeWords(names, deathPlace(answers))),
    ...line("cause", death?.cause),
  ];
}

/** The lines of the extract as they will be printed. */
export const extractLines = (given: Answers, names: Names): DerivedLine[] =>
  readAnswers(given).death?.diedOn
    ? deathLines(given, names).map(({ label, value }) => ({ label, text: value }))
    : [];
