/** Step 2: residence in a religious establishment, in social care, or on a vehicle (birth-linked §4.1; Luật Cư trú Đ20). */
import { options } from "../../kernel/fields.ts";
import type { Answers, Field, Page } from "../../kernel/form.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { schema, vehicleOwners } from "../answers/establishment.ts";
import {
  fatherIsNamed,
  livesInEstablishment,
  livesOnVehicle,
  motherIsNamed,
  readAnswers,
} from "../answers.ts";
import { residence as readers } from "./parts.ts";

const inEstablishment = (answers: Answers) => livesInEstablishment(readAnswers(answers));
const onVehicle = (answers: Answers) => livesOnVehicle(readAnswers(answers));

/** The child mostly stays with the organisation that raises it and files. */
const ofCarer = (
  name: "organisationName" | "representativeName" | "representativePersonalId",
): NonNullable<Field["prefill"]> => ({
  source: "declared",
  read: (_, answers) => readAnswers(answers).carer?.[name],
});

const mayOwn: Record<string, (answers: Answers) => boolean> = {
  father: (answers) => fatherIsNamed(readAnswers(answers)),
  mother: (answers) => motherIsNamed(readAnswers(answers)),
  applicant: (answers) => readAnswers(answers).applicant?.relationship === "guardian",
};

export const establishment: Page = {
  id: "establishment",
  slug: "co-so-phuong-tien",
  step: 2,
  title: "establishment.title",
  lead: "establishment.lead",
  when: (answers) => inEstablishment(answers) || onVehicle(answers),
  schema,
  sections: [
    {
      id: "establishment",
      fields: [
        {
          name: "establishmentName",
          kind: "text",
          label: "establishment.establishmentName.label",
          hint: "establishment.establishmentName.hint",
          readBy: readers,
          when: inEstablishment,
          prefill: ofCarer("organisationName"),
        },
        {
          name: "headName",
          kind: "text",
          label: "establishment.headName.label",
          hint: "establishment.headName.hint",
          readBy: readers,
          when: inEstablishment,
          prefill: ofCarer("representativeName"),
        },
        {
          name: "headPersonalId",
          kind: "personalId",
          label: "establishment.headPersonalId.label",
          readBy: readers,
          when: inEstablishment,
          prefill: ofCarer("representativePersonalId"),
        },
      ],
    },
    {
      id: "vehicle",
      fields: [
        {
          name: "vehicleNumber",
          kind: "text",
          label: "establishment.vehicleNumber.label",
          hint: "establishment.vehicleNumber.hint",
          readBy: readers,
          when: onVehicle,
        },
        {
          name: "ownerIs",
          kind: "radios",
          label: "establishment.ownerIs.label",
          options: options("establishment.ownerIs", vehicleOwners).map((option) => {
            const when = mayOwn[option.value];
            return when ? { ...option, when } : option;
          }),
          readBy: readers,
          when: onVehicle,
        },
      ],
    },
    {
      id: "vehicleOwner",
      revealedBy: { field: "ownerIs", values: ["other"] },
      fields: [
        {
          name: "ownerName",
          kind: "text",
          label: "establishment.ownerName.label",
          optional: true,
          readBy: readers,
          when: onVehicle,
        },
        {
          name: "ownerPersonalId",
          kind: "personalId",
          label: "establishment.ownerPersonalId.label",
          optional: true,
          readBy: readers,
          when: onVehicle,
        },
      ],
    },
  ],
  check: (values, _answers, today) => {
    const problems: { field: string; message: string }[] = [];
    const { ownerIs, ownerName, headPersonalId, ownerPersonalId } = values as Record<
      string,
      string | undefined
    >;
    if (ownerIs === "other" && !ownerName)
      problems.push({ field: "ownerName", message: "error.establishment.ownerName" });
    if (ownerIs === "other" && !ownerPersonalId)
      problems.push({ field: "ownerPersonalId", message: "error.personalId.required" });
    for (const [field, id] of Object.entries({ headPersonalId, ownerPersonalId })) {
      const problem = id ? personalIdProblem(id, { today }) : undefined;
      if (problem) problems.push({ field, message: problem });
    }
    return problems;
  },
};
