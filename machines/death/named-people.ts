/** By whom a desk finds the dossier: the deceased, then the applicant. */
import type { Answers } from "../kernel/form.ts";
import { namedPerson } from "../kernel/named-person.ts";
import type { NamedPerson } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";
import { deceasedName } from "./facts.ts";
import { deceasedNumber, noticeChoice } from "./notice.ts";

export function namedPeople(given: Answers): NamedPerson[] {
  const answers = readAnswers(given);
  const { applicant, death, deceased } = answers;
  const fullName = deceasedName(answers);
  return [
    ...(fullName
      ? [
          {
            ...{ role: "deceased", fullName, about: true as const, personalId: deceasedNumber(answers) },
            ...{ birthDate: deceased?.birthDate, diedOn: death?.diedOn, sex: deceased?.sex },
            ...{ placeCode: deceased?.wardCode, noticeCode: noticeChoice(answers).code },
          },
        ]
      : []),
    ...(applicant?.fullName
      ? [{ role: "applicant", fullName: applicant.fullName, personalId: applicant.personalId }]
      : []),
  ].map(namedPerson);
}
