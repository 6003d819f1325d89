/** Tờ khai đăng ký khai sinh (birth-linked §4.9, TT 04/2020/TT-BTP). */
import type { PrintedForm, PrintedInput, PrintedSection } from "../../kernel/printed-form.ts";
import { asPrinted, line, lines, noticeOf, text } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { ownLines, parentLines } from "../certificate-lines.ts";
import { fatherOf, motherOf } from "../people.ts";
import { carerSection } from "./carer.ts";
import { applicantLines, declaration, parentHome } from "./lines.ts";
import { canBeFilled } from "./when.ts";

/** A parent who is not named keeps an empty line (B6). */
function parent(input: PrintedInput, who: "mother" | "father"): PrintedSection {
  const answers = readAnswers(input.answers);
  const named = who === "mother" ? motherOf(answers) : fatherOf(answers);
  const known = named
    ? [line("nationality", { key: "country.VN" }), line("home", parentHome(answers, input.names, who))]
    : [];
  return {
    id: who,
    title: `printed.${who}`,
    blocks: [lines(asPrinted(parentLines(who, answers)), known)],
  };
}

const copies = ({ answers }: PrintedInput) => {
  const count = readAnswers(answers).child?.copies ?? 0;
  return count > 0
    ? line("copies", { key: "printed.copies.some", params: { count: String(count) } })
    : line("copies", { key: "printed.copies.none" });
};

export const birthDeclaration: PrintedForm = {
  id: "birthDeclaration",
  slug: "khai-sinh",
  name: "printed.birthDeclaration.name",
  title: "printed.birthDeclaration.title",
  ground: "printed.birthDeclaration.ground",
  when: canBeFilled,
  model: (input) => ({
    notice: noticeOf(input),
    sections: [
      {
        id: "applicant",
        blocks: [
          lines(line("to", input.agencies.birthRegistration), applicantLines(input)),
          text("birthDeclaration.request"),
        ],
      },
      {
        id: "child",
        title: "printed.child",
        blocks: [lines(asPrinted(ownLines(input.answers, input.names)))],
      },
      parent(input, "mother"),
      parent(input, "father"),
      ...carerSection(input),
      {
        id: "declaration",
        title: "printed.declare",
        blocks: [...declaration(input, "signature.applicant"), lines(copies(input))],
      },
    ],
  }),
};
