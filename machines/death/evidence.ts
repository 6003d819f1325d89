/** Whether two independent sources say that this person has died: a living person must be hard to register as dead (death-linked D-B20). */
import type { Answers, Sources } from "../kernel/form.ts";
import { joinName, sameName } from "../kernel/identifiers/person-name.ts";
import { readAnswers } from "./answers.ts";
import { deceasedNumber, fetchedNotice, relativeOf } from "./notice.ts";
import { personCheckOf } from "./sources.ts";

/**
 * The hospital's notice was fetched, and the residence or the population register knows the very person of the notice by number, name and date
 * of birth. Anything less (a typed paper, a register that was down, another spelling) is looked at by a second officer.
 */
export function twoSources(given: Answers, sources: Sources): boolean {
  const answers = readAnswers(given);
  const notice = fetchedNotice(given, sources)?.deceased;
  const { deceased } = answers;
  if (!notice || !deceased || deceasedNumber(answers) !== notice.personalId) return false;
  if (!sameName(joinName(deceased), notice.fullName) || deceased.birthDate !== notice.birthDate) return false;
  const kin = relativeOf(answers, sources);
  const inKin =
    kin?.personalId === notice.personalId &&
    sameName(kin.fullName, notice.fullName) &&
    kin.birthDate === notice.birthDate;
  const check = personCheckOf(sources);
  const inPopulation =
    check?.personalId === notice.personalId && check.matches.fullName && check.matches.birthDate;
  return inKin || inPopulation;
}
