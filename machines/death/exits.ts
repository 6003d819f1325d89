/** Deaths that this portal leaves to the counter: what to say and which desk to name (death-linked §3 G1, G3, G7). */
import type { Exit, Sources } from "../kernel/form.ts";
import { type DeathAnswers, readAnswers } from "./answers.ts";
import { chosenNumber, deceasedNumber } from "./notice.ts";
import { noticeDifferences, takeNotice } from "./notice-differs.ts";
import { registeredDeathOf } from "./sources.ts";

type Case = Omit<Exit, "title" | "text" | "clause" | "when" | "agencyOf"> & {
  /** Whose texts are said, when another exit's fit. */
  says?: string;
  when: (answers: DeathAnswers, sources: Sources) => boolean;
};

const of = ({ says, when, ...exit }: Case): Exit => ({
  ...exit,
  agencyOf: "deathRegistration",
  title: `exit.${says ?? exit.id}.title`,
  text: `exit.${says ?? exit.id}.text`,
  clause: `exit.${says ?? exit.id}.clause`,
  when: (answers, _today, sources) => when(readAnswers(answers), sources),
});

/** The one address on the national portal that is sure to stay; the procedure's code and name are in the link's text. */
const onPortal = (text: string) => ({ href: "https://dichvucong.gov.vn/", text });

/** The register has the very person that these answers name; an answer about another number no longer counts. */
const isRegistered = (answers: DeathAnswers, sources: Sources): boolean => {
  const number = deceasedNumber(answers);
  return !!number && registeredDeathOf(sources)?.personalId === number;
};

const alreadyRegistered = (page: "who" | "deceased"): Exit =>
  of({
    id: `alreadyRegistered.${page}`,
    says: "alreadyRegistered",
    page,
    when: (answers, sources) =>
      (page === "who") === Boolean(chosenNumber(answers)) && isRegistered(answers, sources),
    lines: (sources) => {
      const number = registeredDeathOf(sources)?.numberMasked;
      return number ? [{ label: "exit.alreadyRegistered.number", text: number }] : [];
    },
  });

export const deathExits: readonly Exit[] = [
  of({
    id: "foreign",
    page: "deathCase",
    papers: ["exit.paper.deathNotice", "exit.paper.applicantId", "exit.paper.foreignDeceased"],
    link: onPortal("exit.foreign.link"),
    when: ({ deathCase }) => deathCase?.deathCase === "foreign",
  }),
  of({
    id: "courtDeclared",
    page: "deathCase",
    papers: ["exit.paper.courtDecision", "exit.paper.applicantId"],
    when: ({ deathCase }) => deathCase?.deathCase === "courtDeclared",
  }),
  of({
    id: "courtDecision",
    says: "courtDeclared",
    page: "noticePaper",
    papers: ["exit.paper.courtDecision", "exit.paper.applicantId"],
    when: ({ noticePaper }) => noticePaper?.kind === "courtDecision",
  }),
  alreadyRegistered("who"),
  alreadyRegistered("deceased"),
  {
    ...of({
      id: "noticeDiffers",
      page: "noticePaper",
      papers: ["exit.paper.deathNotice", "exit.paper.applicantId"],
      when: () => false,
    }),
    when: (answers, _today, sources) => noticeDifferences(answers, sources).length > 0,
    differences: noticeDifferences,
    remedy: { label: "exit.noticeDiffers.take", apply: takeNotice },
  },
];
