/** TK1-TS: what social insurance is told, for the card of a child under six (birth-linked §4.7, §4.9). */

import { ethnicityOf } from "../../kernel/print-words.ts";
import type { PrintedForm, PrintedInput } from "../../kernel/printed-form.ts";
import { asPrinted, line, lines, noticeOf } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { childLines } from "../certificate-lines.ts";
import { wantsHealthCard } from "../chosen.ts";
import { healthLines } from "./health.ts";
import { childHome, contactLines, declaration } from "./lines.ts";
import { canBeFilled } from "./when.ts";

function childOf({ answers: given, names, filed }: PrintedInput) {
  const answers = readAnswers(given);
  const { child, agencies } = answers;
  return lines(
    asPrinted(childLines(answers, filed?.registered.birthRegistration?.personalId)),
    line("nationality", { key: "country.VN" }),
    line("ethnicity", ethnicityOf(child?.ethnicity, child?.ethnicityOther)),
    line("registeredAt", names[agencies?.birthWard ?? ""]),
    line("childHome", childHome(answers, names)),
  );
}

export const tk1ts: PrintedForm = {
  id: "tk1ts",
  slug: "tk1-ts",
  name: "printed.tk1ts.name",
  title: "printed.tk1ts.title",
  ground: "printed.tk1ts.ground",
  when: (answers) => canBeFilled(answers) && wantsHealthCard(readAnswers(answers)),
  model: (input) => ({
    notice: noticeOf(input),
    sections: [
      { id: "to", blocks: [lines(line("to", input.agencies.healthCard))] },
      { id: "child", title: "printed.tk1ts.child", blocks: [childOf(input)] },
      {
        id: "request",
        title: "printed.tk1ts.request",
        blocks: [
          lines(
            line("tk1ts.content", { key: "printed.tk1ts.content.card" }),
            healthLines(input),
            contactLines(input),
          ),
        ],
      },
      { id: "declaration", title: "printed.declare", blocks: declaration(input, "signature.declarant") },
    ],
  }),
};
