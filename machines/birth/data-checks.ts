/** What registers and answers say differently without anybody being stopped: the officer verifies it (birth-linked B27, B30; identifiers §1). */
import type { Answers, Sources, Warning } from "../kernel/form.ts";
import { joinName, sameName } from "../kernel/identifiers/person-name.ts";
import { isRegisteredAbroad, personalIdProblem } from "../kernel/identifiers/personal-id.ts";
import { fatherIsNamed, motherIsNamed, readAnswers } from "./answers.ts";
import { fetchedNotice } from "./form/child.ts";
import { otherIdentity } from "./sensitive.ts";

export function dataWarnings(given: Answers, today: string, sources: Sources): Warning[] {
  const answers = readAnswers(given);
  const { mother, father } = answers;
  const notice = fetchedNotice(sources, given);
  const named = [
    ...(motherIsNamed(answers) && mother ? [{ page: "mother", sex: "female" as const, ...mother }] : []),
    ...(fatherIsNamed(answers) && father ? [{ page: "father", sex: "male" as const, ...father }] : []),
  ];
  const spelling =
    notice?.kind === "normal" &&
    mother?.personalId === notice.mother.personalId &&
    !sameName(joinName(mother), notice.mother.fullName);
  return [
    ...(spelling ? [{ page: "mother", text: "warning.noticeSpelling", sensitive: otherIdentity }] : []),
    // A typed number that does not fit was refused on its page: what is left comes from a register, where corrections exist.
    ...named.flatMap(({ page, sex, personalId = "", birthDate }) => [
      ...(personalIdProblem(personalId, { today, birthDate, sex })
        ? [{ page, text: `warning.${page}Number`, sensitive: otherIdentity }]
        : []),
      ...(isRegisteredAbroad(personalId) ? [{ page, text: `warning.${page}Abroad` }] : []),
    ]),
  ];
}
