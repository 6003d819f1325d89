/** Cases that this portal leaves to the counter: what to say and which desk to name (birth-linked §3, §7). */
import type { Exit, Sources } from "../kernel/form.ts";
import { yearsBetween } from "../kernel/identifiers/dates.ts";
import { type BirthAnswers, parentCaseOf, readAnswers } from "./answers.ts";
import { fetchedNotice } from "./form/child.ts";
import { registeredBirthQuery } from "./lookups.ts";
import { childDifferences, motherDifferences, namesAnotherMother, takeNotice } from "./notice-differs.ts";
import { registeredBirthOf } from "./sources.ts";

type Case = Omit<Exit, "title" | "text" | "clause" | "when"> & {
  /** Whose texts are said, when another exit's fit. */
  says?: string;
  when: (answers: BirthAnswers, today: string, sources: Sources) => boolean;
};

const of = ({ says, when, ...exit }: Case): Exit => ({
  ...exit,
  title: `exit.${says ?? exit.id}.title`,
  text: `exit.${says ?? exit.id}.text`,
  clause: `exit.${says ?? exit.id}.clause`,
  when: (answers, today, sources) => when(readAnswers(answers), today, sources),
});

/** The one address on the national portal that is sure to stay; the procedure's code and name are in the link's text. */
const onPortal = (text: string) => ({ href: "https://dichvucong.gov.vn/", text });

const papersForBirth = ["exit.paper.birthNotice", "exit.paper.parentsIds"];
const papersForRecognition = [...papersForBirth, "exit.paper.kinship"];

/** The register has the very child that these answers name (gate G3); an answer about other values no longer counts. */
function isRegistered(answers: BirthAnswers, sources: Sources): boolean {
  const known = registeredBirthOf(sources)?.asked;
  const query = registeredBirthQuery(answers);
  const decisive = query?.birthNoticeCode ? "birthNoticeCode" : "motherPersonalId";
  return (
    !!known &&
    !!query &&
    known.birthDate === query.birthDate &&
    known.birthNoticeCode === query.birthNoticeCode &&
    known[decisive] === query[decisive]
  );
}

/** A hard stop with what differs (B3): the notice's data are taken over, or the desk decides (decisions 15). */
function noticeDiffers(page: "child" | "mother"): Exit {
  const differences = page === "child" ? childDifferences : motherDifferences;
  return of({
    id: `noticeDiffers.${page}`,
    says: "noticeDiffers",
    page,
    agencyOf: "birthRegistration",
    papers: papersForBirth,
    when: (answers, _today, sources) => differences(answers, sources).length > 0,
    differences,
    remedy: { label: "exit.noticeDiffers.take", apply: takeNotice },
  });
}

export const birthExits: readonly Exit[] = [
  of({
    id: "sixOrOlder",
    says: "sixYears",
    page: "childState",
    agencyOf: "birthRegistration",
    papers: papersForBirth,
    link: onPortal("exit.sixYears.link"),
    when: ({ childState }) => childState?.childState === "sixOrOlder",
  }),
  of({
    id: "registered",
    page: "childState",
    agencyOf: "permanentResidence",
    papers: ["exit.paper.birthCertificate", "exit.paper.ct01", "exit.paper.tk1"],
    link: onPortal("exit.registered.link"),
    when: ({ childState }) => childState?.childState === "registered",
  }),
  of({
    id: "foreignElement",
    page: "birthCase",
    agencyOf: "birthRegistration",
    papers: [...papersForBirth, "exit.paper.foreignParent"],
    when: ({ birthCase }) => !!birthCase?.birthCase && birthCase.birthCase !== "noForeignElement",
  }),
  of({
    id: "motherUnknown",
    page: "parentCase",
    agencyOf: "birthRegistration",
    papers: papersForRecognition,
    link: onPortal("exit.recognition.link"),
    when: (answers) => parentCaseOf(answers) === "motherUnknown",
  }),
  of({
    id: "notMarried",
    page: "parentsMarried",
    agencyOf: "birthRegistration",
    papers: papersForRecognition,
    link: onPortal("exit.recognition.link"),
    when: ({ parentsMarried }) => parentsMarried?.parentsMarried === "no",
  }),
  of({
    id: "sexUndetermined",
    page: "birthNotice",
    agencyOf: "birthRegistration",
    papers: papersForBirth,
    when: (answers, _today, sources) => fetchedNotice(sources, answers)?.child.sex === "undetermined",
  }),
  of({
    id: "alreadyRegistered",
    page: "child",
    agencyOf: "birthRegistration",
    when: (answers, _today, sources) => isRegistered(answers, sources),
    lines: (sources) => {
      const number = registeredBirthOf(sources)?.registerNumberMasked;
      return number ? [{ label: "exit.alreadyRegistered.number", text: number }] : [];
    },
  }),
  of({
    id: "noticeOtherMother",
    page: "birthNotice",
    agencyOf: "birthRegistration",
    papers: papersForBirth,
    when: (answers, _today, sources) => namesAnotherMother(answers, sources),
  }),
  ...(["child", "mother"] as const).map((page) => noticeDiffers(page)),
  of({
    id: "sixYears",
    page: "child",
    agencyOf: "birthRegistration",
    papers: papersForBirth,
    link: onPortal("exit.sixYears.link"),
    when: ({ child }, today) => !!child?.birthDate && yearsBetween(child.birthDate, today) >= 6,
  }),
];
