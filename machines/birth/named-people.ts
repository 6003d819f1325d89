/** By whom a desk finds the dossier: the child, its parents, the applicant. */
import type { Answers } from "../kernel/form.ts";
import { namedPerson } from "../kernel/named-person.ts";
import type { NamedPerson } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";
import { childName } from "./form/results.ts";
import { noticeChoice } from "./notice.ts";
import { fatherOf, homeOf, motherOf } from "./people.ts";

export function namedPeople(given: Answers): NamedPerson[] {
  const answers = readAnswers(given);
  const { applicant, child, father, mother } = answers;
  const name = childName(child);
  const [his, hers] = [fatherOf(answers), motherOf(answers)];
  const placeCode = homeOf(answers).wardCode;
  return [
    ...(name
      ? [
          {
            ...{ role: "child", fullName: name, about: true as const, placeCode },
            ...{ birthDate: child?.birthDate, sex: child?.sex, noticeCode: noticeChoice(answers).code },
          },
        ]
      : []),
    ...(hers
      ? [
          {
            ...{ ...hers, role: "mother", birthDate: mother?.birthDate, placeCode: mother?.wardCode },
            gaveBirthOn: child?.birthDate,
          },
        ]
      : []),
    ...(his ? [{ ...his, role: "father", birthDate: father?.birthDate, placeCode: father?.wardCode }] : []),
    ...(applicant?.fullName
      ? [{ role: "applicant", fullName: applicant.fullName, personalId: applicant.personalId }]
      : []),
  ].map(namedPerson);
}
