/** Papers to attach, and the data that make them unnecessary (birth-linked §5). */
import { otherEthnicity } from "../kernel/ethnicities.ts";
import type { Answers, PaperRow } from "../kernel/form.ts";
import { readAnswers } from "./answers.ts";
import { fetchedNotice } from "./form/child.ts";

/** Surname or ethnicity of neither parent: the parents' written agreement is needed (A9). */
function differsFromParents(answers: Answers): boolean {
  const { child, mother, father } = readAnswers(answers);
  const parents = [mother, father].filter((one) => one?.personalId);
  if (!child || parents.length === 0) return false;
  const ethnicity = child.ethnicity === otherEthnicity ? child.ethnicityOther : child.ethnicity;
  const surname = !child.familyName || parents.some((one) => one?.familyName === child.familyName);
  return !surname || !parents.some((one) => one?.ethnicity === ethnicity);
}

export const birthPapers: readonly PaperRow[] = [
  {
    id: "birthNotice",
    label: "paper.birthNotice",
    hint: "paper.birthNotice.hint",
    missing: "paper.birthNotice.missing",
    when: (answers, sources) =>
      readAnswers(answers).birthNotice?.way !== "none" && !fetchedNotice(sources, answers),
    required: true,
    readBy: ["birthRegistration"],
  },
  {
    id: "birthEvidence",
    label: "paper.birthEvidence",
    hint: "paper.birthEvidence.hint",
    missing: "paper.birthEvidence.missing",
    when: (answers) => readAnswers(answers).birthNotice?.way === "none",
    required: true,
    readBy: ["birthRegistration"],
  },
  {
    id: "ct01",
    label: "paper.ct01",
    hint: "paper.ct01.hint",
    missing: "paper.ct01.missing",
    when: (answers) => readAnswers(answers).consent?.path === "paper",
    required: true,
    readBy: ["permanentResidence"],
  },
  {
    id: "dwelling",
    label: "paper.dwelling",
    hint: "paper.dwelling.hint",
    when: (answers) => ["guardian", "relative"].includes(readAnswers(answers).agencies?.residenceCase ?? ""),
    required: true,
    readBy: ["permanentResidence"],
  },
  {
    id: "authorisation",
    label: "paper.authorisation",
    hint: "paper.authorisation.hint",
    when: (answers) => readAnswers(answers).applicant?.relationship === "guardian",
    required: false,
    readBy: ["birthRegistration"],
  },
  {
    id: "parentsAgreement",
    label: "paper.parentsAgreement",
    hint: "paper.parentsAgreement.hint",
    when: differsFromParents,
    required: true,
    readBy: ["birthRegistration"],
  },
  {
    id: "poorHousehold",
    label: "paper.poorHousehold",
    when: (answers) => Boolean(readAnswers(answers).healthCard?.poorHouseholdNumber),
    required: true,
    readBy: ["healthCard"],
  },
];
