/** Cases that this portal leaves to the counter: what to say and which desk to name (birth-linked §3, §7). */
import type { Exit, Sources } from "../kernel/form.ts";
import { yearsBetween } from "../kernel/identifiers/dates.ts";
import { type BirthAnswers, readAnswers } from "./answers.ts";
import { fetchedNotice } from "./form/child.ts";
import { registeredBirthQuery } from "./lookups.ts";
import { registeredBirthOf } from "./sources.ts";

type Case = { id: string; page: string; agencyOf: string; when: (answers: BirthAnswers) => boolean };

const of = ({ id, page, agencyOf, when }: Case): Exit => ({
  id,
  page,
  agencyOf,
  title: `exit.${id}.title`,
  text: `exit.${id}.text`,
  clause: `exit.${id}.clause`,
  when: (answers) => when(readAnswers(answers)),
});

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

export const birthExits: readonly Exit[] = [
  of({
    id: "foreignElement",
    page: "agencies",
    agencyOf: "birthRegistration",
    when: ({ agencies }) => !!agencies?.birthCase && agencies.birthCase !== "noForeignElement",
  }),
  of({
    id: "motherUnknown",
    page: "agencies",
    agencyOf: "birthRegistration",
    when: ({ agencies }) => agencies?.parentCase === "motherUnknown",
  }),
  of({
    id: "noParentKnown",
    page: "agencies",
    agencyOf: "birthRegistration",
    when: ({ agencies }) => agencies?.parentCase === "noneKnown",
  }),
  of({
    id: "abandoned",
    page: "agencies",
    agencyOf: "birthRegistration",
    when: ({ agencies }) => agencies?.parentCase === "abandoned",
  }),
  of({
    id: "residenceElsewhere",
    page: "agencies",
    agencyOf: "permanentResidence",
    when: ({ agencies }) => ["religious", "socialCare", "vehicle"].includes(agencies?.residenceCase ?? ""),
  }),
  {
    id: "surrogacy",
    page: "birthNotice",
    agencyOf: "birthRegistration",
    title: "exit.surrogacy.title",
    text: "exit.surrogacy.text",
    clause: "exit.surrogacy.clause",
    when: (answers, _today, sources) => fetchedNotice(sources, answers)?.kind === "surrogacy",
  },
  {
    id: "sexUndetermined",
    page: "birthNotice",
    agencyOf: "birthRegistration",
    title: "exit.sexUndetermined.title",
    text: "exit.sexUndetermined.text",
    clause: "exit.sexUndetermined.clause",
    when: (answers, _today, sources) => fetchedNotice(sources, answers)?.child.sex === "undetermined",
  },
  {
    id: "alreadyRegistered",
    page: "child",
    agencyOf: "birthRegistration",
    title: "exit.alreadyRegistered.title",
    text: "exit.alreadyRegistered.text",
    clause: "exit.alreadyRegistered.clause",
    when: (answers, _today, sources) => isRegistered(readAnswers(answers), sources),
    lines: (sources) => {
      const number = registeredBirthOf(sources)?.registerNumberMasked;
      return number ? [{ label: "exit.alreadyRegistered.number", text: number }] : [];
    },
  },
  {
    id: "sixYears",
    page: "child",
    agencyOf: "birthRegistration",
    title: "exit.sixYears.title",
    text: "exit.sixYears.text",
    clause: "exit.sixYears.clause",
    when: (answers, today) => {
      const { birthDate } = readAnswers(answers).child ?? {};
      return !!birthDate && yearsBetween(birthDate, today) >= 6;
    },
  },
];
