/** How the forms about money are laid out: to whom, the deceased, what is asked under which law, who receives it, the declaration. */
import type { PrintedForm, PrintedInput, PrintedLine, PrintedSection } from "../../kernel/printed-form.ts";
import { line, lines, noticeOf } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { applicantLines, deceasedLines, declaration, diedLine } from "./lines.ts";
import { funeralLines, organiserLines, payoutLines } from "./money.ts";

type Own = {
  id: string;
  slug: string;
  when: PrintedForm["when"];
  /** Agency to which it goes, by the component that decides. */
  to: (input: PrintedInput) => string | undefined;
  /** What this law asks to know of the deceased. */
  object: (input: PrintedInput) => readonly PrintedLine[];
  /** What else stands in the form, e.g. the relatives. */
  further?: (input: PrintedInput) => readonly PrintedSection[];
};

const sections = (input: PrintedInput, { to, object, further }: Own): PrintedSection[] => [
  { id: "to", blocks: [lines(line("to", to(input)))] },
  {
    id: "deceased",
    title: "printed.deceased",
    blocks: [
      lines(
        deceasedLines(readAnswers(input.answers)),
        diedLine(readAnswers(input.answers)),
        object(input),
        funeralLines(input),
      ),
    ],
  },
  { id: "applicant", title: "printed.applicant", blocks: [lines(applicantLines(input))] },
  { id: "organiser", title: "printed.organiser", blocks: [lines(organiserLines(input))] },
  ...(further?.(input) ?? []),
  { id: "payout", title: "printed.payout", blocks: [lines(payoutLines(input))] },
  {
    id: "declaration",
    title: "printed.declare",
    blocks: declaration(input, "signature.declarant"),
  },
];

export const funeralForm = (own: Own): PrintedForm => ({
  id: own.id,
  slug: own.slug,
  name: `printed.${own.id}.name`,
  title: `printed.${own.id}.title`,
  ground: `printed.${own.id}.ground`,
  when: own.when,
  model: (input) => ({ notice: noticeOf(input), sections: sections(input, own) }),
});
