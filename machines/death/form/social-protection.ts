/** Under which rule of social assistance the funeral is supported: standing assistance, or relief in an emergency (death-linked §7, A5–A7). */
import { explained, options } from "../../kernel/fields.ts";
import type { Answers, Page, Sources } from "../../kernel/form.ts";
import { emergencyKinds, schema as emergencySchema } from "../answers/emergency.ts";
import { assistanceKinds, schema as assistanceSchema } from "../answers/social-protection.ts";
import { asksForFuneral, type BenefitObject, objectsOf, readAnswers } from "../answers.ts";
import { deceasedNumber } from "../notice.ts";
import { benefitStatusOf } from "../sources.ts";
import type { Components } from "./readers.ts";

const readBy: Components = ["funeralBenefit"];
const isChosen = (object: BenefitObject) => (answers: Answers) =>
  asksForFuneral(readAnswers(answers)) && objectsOf(readAnswers(answers)).includes(object);
const statusOf = (sources: Sources, answers: Answers) =>
  benefitStatusOf(sources, deceasedNumber(readAnswers(answers)));

/** Monthly assistance stands above the social pension, which is paid to those without any other monthly money. */
function kindOnRecord(sources: Sources, answers: Answers): (typeof assistanceKinds)[number] | undefined {
  const status = statusOf(sources, answers);
  if (status?.monthlyAssistance) return "monthlyAssistance";
  if (status?.insurance?.monthlySurvivor) return "aged80Survivor";
  return status?.socialPension ? "socialPension" : undefined;
}

export const socialProtection: Page = {
  id: "socialProtection",
  slug: "bao-tro-xa-hoi",
  step: 2,
  title: "socialProtection.title",
  lead: "socialProtection.lead",
  when: isChosen("socialProtection"),
  schema: assistanceSchema,
  sections: [
    {
      id: "kind",
      fields: [
        {
          name: "objectKind",
          kind: "radios",
          label: "socialProtection.objectKind.label",
          options: explained("socialProtection.objectKind", assistanceKinds, ["aged80Survivor"]),
          readBy,
          portalName: "DtBtxh",
          prefill: { source: "benefitStatus", read: kindOnRecord },
        },
        {
          name: "decisionNumber",
          kind: "text",
          label: "socialProtection.decisionNumber.label",
          hint: "socialProtection.decisionNumber.hint",
          optional: true,
          readBy,
          prefill: {
            source: "benefitStatus",
            read: (sources, answers) => statusOf(sources, answers)?.monthlyAssistance?.decisionNumber,
          },
        },
      ],
    },
  ],
};

export const emergency: Page = {
  id: "emergency",
  slug: "tro-giup-khan-cap",
  step: 2,
  title: "emergency.title",
  lead: "emergency.lead",
  when: isChosen("emergency"),
  schema: emergencySchema,
  sections: [
    {
      id: "kind",
      fields: [
        {
          name: "emergencyKind",
          kind: "radios",
          label: "emergency.emergencyKind.label",
          options: options("emergency.emergencyKind", emergencyKinds),
          readBy,
        },
      ],
    },
  ],
};
