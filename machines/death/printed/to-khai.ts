/** Tờ khai đăng ký khai tử (death-linked §4; TT 04/2020/TT-BTP). */
import { day } from "../../kernel/print-words.ts";
import type { PrintedForm, PrintedInput, PrintedLine } from "../../kernel/printed-form.ts";
import { line, lines, noticeOf, text } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { fetchedNotice, noticeChoice } from "../notice.ts";
import { deathPlace, placeWords } from "../people.ts";
import { allDeceasedLines, applicantLines, contactLines, declaration, diedLine } from "./lines.ts";
import { canBeFilled } from "./when.ts";

/** The paper that proves the death, as far as there is one: from the hospital's register, from the family, or none (D-B1 to D-B3). */
function noticeLines({ answers: given, sources = {} }: PrintedInput): PrintedLine[] {
  const answers = readAnswers(given);
  const { way, code } = noticeChoice(answers);
  const fetched = fetchedNotice(given, sources);
  const typed = answers.noticePaper;
  switch (way) {
    case "fetch":
      return paperLines("deathNotice", fetched?.code ?? code, day(fetched?.issuedOn), fetched?.facility.name);
    case "typed":
      return paperLines(typed?.kind ?? "deathNotice", typed?.number, day(typed?.issuedOn), typed?.issuedBy);
    case undefined:
      return [line("notice.kind", "")];
    default:
      return [line("notice.kind", { key: `printed.notice.${way}` })];
  }
}

const paperLines = (kind: string, number = "", issuedOn = "", issuedBy = ""): PrintedLine[] => [
  line("notice.kind", { key: `noticePaper.kind.${kind}` }),
  line("notice.number", number),
  line("notice.issuedOn", issuedOn),
  line("notice.issuedBy", issuedBy),
];

const copies = ({ answers }: PrintedInput): PrintedLine => {
  const count = readAnswers(answers).agencies?.copies ?? 0;
  return count > 0
    ? line("copies", { key: "printed.copies.some", params: { count: String(count) } })
    : line("copies", { key: "printed.copies.none" });
};

function deathLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const answers = readAnswers(given);
  return [
    diedLine(answers),
    line("death.place", placeWords(names, deathPlace(answers))),
    line("death.cause", answers.death?.cause),
  ];
}

export const deathDeclaration: PrintedForm = {
  id: "deathDeclaration",
  slug: "khai-tu",
  name: "printed.deathDeclaration.name",
  title: "printed.deathDeclaration.title",
  ground: "printed.deathDeclaration.ground",
  when: (answers) => canBeFilled(readAnswers(answers)),
  model: (input) => ({
    notice: noticeOf(input),
    sections: [
      {
        id: "applicant",
        blocks: [
          lines(line("to", input.agencies.deathRegistration), applicantLines(input), contactLines(input)),
          text("deathDeclaration.request"),
        ],
      },
      {
        id: "deceased",
        title: "printed.deceased",
        blocks: [lines(allDeceasedLines(readAnswers(input.answers), input.names), deathLines(input))],
      },
      { id: "notice", title: "printed.noticePaper", blocks: [lines(noticeLines(input))] },
      {
        id: "declaration",
        title: "printed.declare",
        blocks: [...declaration(input, "signature.applicant"), lines(copies(input))],
      },
    ],
  }),
};
