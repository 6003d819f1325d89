/** Answers → what the machine and the engine need to open the dossier. */
import type { Answers } from "../kernel/form.ts";
import type { FilingFacts } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";

/** A child's guardian confirms the membership; without a wished card that part does not apply. */
export function libraryCardFacts(answers: Answers): FilingFacts {
  const { reader, card } = readAnswers(answers);
  const wanted = card.cardKind === "card";
  const { guardianId, guardianName } = card;
  return {
    applicable: wanted ? ["membership", "card"] : ["membership"],
    competence: { intakeWard: reader.ward, wards: { membership: reader.ward, card: reader.ward } },
    confirmers:
      guardianId && guardianName
        ? [
            {
              personalId: guardianId,
              fullName: guardianName,
              capacities: ["guardian"],
              components: ["membership"],
            },
          ]
        : [],
    results: wanted
      ? [{ id: "membershipCard", component: "card", channel: card.channel ?? "electronic" }]
      : [],
    subject: `${reader.fullName} ${reader.birthDate}`,
    subjectName: reader.fullName,
    contact: { phone: reader.phone, email: null },
    delivery:
      wanted && card.channel === "post"
        ? {
            receiver: reader.fullName,
            phone: reader.phone,
            provinceCode: reader.province,
            wardCode: reader.ward,
            detail: reader.addressDetail,
          }
        : null,
  };
}
