/** Mẫu số 02, NĐ 176/2025: Tờ khai đề nghị hỗ trợ chi phí mai táng, for social assistance, social pension and emergency relief (death-linked §5 D4, §7). */
import type { PrintedInput, PrintedLine } from "../../kernel/printed-form.ts";
import { line, lineIf } from "../../kernel/printed-lines.ts";
import { primaryObject, readAnswers } from "../answers.ts";
import { funeralForm } from "./funeral-form.ts";
import { asksUnder } from "./when.ts";

function objectLines({ answers: given }: PrintedInput): PrintedLine[] {
  const answers = readAnswers(given);
  const { emergencyKind } = answers.emergency ?? {};
  const { objectKind, decisionNumber } = answers.socialProtection ?? {};
  return primaryObject(answers) === "emergency"
    ? [line("object.emergency", emergencyKind && { key: `emergency.emergencyKind.${emergencyKind}` })]
    : [
        line("object.assistance", objectKind && { key: `socialProtection.objectKind.${objectKind}` }),
        ...lineIf("object.decisionNumber", decisionNumber),
      ];
}

export const mau02 = funeralForm({
  id: "mau02",
  slug: "mau-02",
  when: asksUnder("socialProtection", "emergency"),
  to: ({ agencies }) => agencies.funeralBenefit,
  object: objectLines,
});
