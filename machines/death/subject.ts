/** Which death a dossier is about: one live dossier per person, whoever files (death-linked §3 G3). */
import type { Answers } from "../kernel/form.ts";
import { joinName } from "../kernel/identifiers/person-name.ts";
import { readAnswers } from "./answers.ts";
import { deceasedNumber } from "./notice.ts";

const folded = (text: string) => text.replace(/\s/g, "").toLocaleUpperCase("vi");

/**
 * Text from which the key of the live dossier is made: the personal number, else the other paper's kind and number, else the name with the
 * days of birth and death. Undefined as long as the person is not known.
 */
export function deathSubject(given: Answers): string | undefined {
  const answers = readAnswers(given);
  const number = deceasedNumber(answers);
  if (number) return number;
  const { deceased, death } = answers;
  if (!deceased?.givenName) return undefined;
  if (deceased.idNumber) return `${deceased.idKind}:${folded(deceased.idNumber)}`;
  return death?.diedOn
    ? `${joinName(deceased)}:${deceased.birthDate ?? ""}:${death.diedOn}`.toLocaleUpperCase("vi")
    : undefined;
}
