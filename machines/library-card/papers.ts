/** Papers to attach, and the one paper that is issued. */
import type { PaperRow } from "../kernel/form.ts";
import type { Procedure } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";

export const libraryCardPapers: readonly PaperRow[] = [
  {
    id: "portrait",
    label: "paper.portrait",
    hint: "paper.portrait.hint",
    when: (answers) => readAnswers(answers).card.cardKind === "card",
    required: false,
    readBy: ["card"],
  },
];

export const libraryCardDocuments: Procedure["documents"] = {
  membershipCard: ({ answers, registered }) => ({
    title: "result.membershipCard.name",
    number: String(registered.card?.cardNumber ?? ""),
    lines: [{ label: "fullName", value: readAnswers(answers).reader.fullName }],
  }),
};
