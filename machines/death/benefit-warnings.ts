/** What a family should know about the money before it files; never a refusal (D-B11). */
import type { Warning } from "../kernel/form.ts";
import { asksForFuneral, type DeathAnswers, objectsOf } from "./answers.ts";
import { organiserOf } from "./organiser.ts";

export function benefitWarnings(answers: DeathAnswers): Warning[] {
  if (!asksForFuneral(answers)) return [];
  const { payout } = answers;
  const holder = payout?.way === "bank" ? payout.accountHolder : undefined;
  const name = organiserOf(answers)?.name;
  return [
    ...(objectsOf(answers).length > 1 ? [{ page: "benefitObjects", text: "warning.oneBenefit" }] : []),
    ...(holder && name && plain(holder) !== plain(name)
      ? [{ page: "payout", text: "warning.accountHolder" }]
      : []),
  ];
}

/** Banks write names in capitals and without marks. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
