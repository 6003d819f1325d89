/** Papers to attach, and the data that make them unnecessary (birth-linked §5). */
import type { Answers, PaperRow, Sources } from "../kernel/form.ts";
import {
  type BirthAnswers,
  livesInEstablishment,
  livesOnVehicle,
  parentCaseOf,
  readAnswers,
  residenceCaseOf,
  saidSurrogacy,
} from "./answers.ts";
import { dwellingIsOnRecord } from "./dwelling.ts";
import { fetchedNotice } from "./form/child.ts";
import { differsFromParents } from "./origin.ts";
import { poorHouseholdOf } from "./sources.ts";

/** The child joins other people than its parents: A7 (birth-linked §5). */
const joinsOthers = (answers: Answers) =>
  ["guardian", "relative"].includes(residenceCaseOf(readAnswers(answers)) ?? "");

/** By authorisation acts who is neither parent nor grandparent; others file in their own duty (Luật Hộ tịch Đ15; A8). */
function actsByAuthorisation({ applicant, guardian }: BirthAnswers): boolean {
  return (
    applicant?.relationship === "guardian" &&
    guardian?.reason === "authorised" &&
    guardian.guardianKind !== "grandparent"
  );
}

const isSurrogacy = (answers: Answers, sources: Sources) =>
  saidSurrogacy(readAnswers(answers)) || fetchedNotice(sources, answers)?.kind === "surrogacy";

export const birthPapers: readonly PaperRow[] = [
  {
    id: "birthNotice",
    label: "paper.birthNotice",
    hint: "paper.birthNotice.hint",
    missing: "paper.birthNotice.missing",
    when: (answers, sources) =>
      parentCaseOf(readAnswers(answers)) !== "abandoned" &&
      readAnswers(answers).birthNotice?.way !== "none" &&
      !fetchedNotice(sources, answers),
    required: true,
    readBy: ["birthRegistration"],
    proves: ["birthNotice", "child"],
  },
  {
    id: "birthEvidence",
    label: "paper.birthEvidence",
    hint: "paper.birthEvidence.hint",
    missing: "paper.birthEvidence.missing",
    when: (answers) => readAnswers(answers).birthNotice?.way === "none",
    required: true,
    readBy: ["birthRegistration"],
    proves: ["birthNotice", "child"],
  },
  {
    id: "abandonedRecord",
    label: "paper.abandonedRecord",
    hint: "paper.abandonedRecord.hint",
    missing: "paper.abandonedRecord.missing",
    when: (answers) => parentCaseOf(readAnswers(answers)) === "abandoned",
    required: true,
    readBy: ["birthRegistration"],
    proves: ["child"],
  },
  {
    id: "surrogacy",
    label: "paper.surrogacy",
    hint: "paper.surrogacy.hint",
    missing: "paper.surrogacy.missing",
    when: isSurrogacy,
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
    proves: ["residence", "residencePeople"],
    form: "ct01",
  },
  {
    id: "dwelling",
    label: "paper.dwelling",
    hint: "paper.dwelling.hint",
    when: (answers, sources) => joinsOthers(answers) && !dwellingIsOnRecord(answers, sources),
    required: true,
    readBy: ["permanentResidence"],
    proves: ["residence"],
  },
  {
    id: "establishment",
    label: "paper.establishment",
    hint: "paper.establishment.hint",
    when: (answers) => livesInEstablishment(readAnswers(answers)),
    required: true,
    readBy: ["permanentResidence"],
    proves: ["establishment"],
  },
  {
    id: "vehicle",
    label: "paper.vehicle",
    hint: "paper.vehicle.hint",
    when: (answers) => livesOnVehicle(readAnswers(answers)),
    required: true,
    readBy: ["permanentResidence"],
    proves: ["establishment"],
  },
  {
    id: "authorisation",
    label: "paper.authorisation",
    hint: "paper.authorisation.hint",
    missing: "paper.authorisation.missing",
    when: (answers) => actsByAuthorisation(readAnswers(answers)),
    required: true,
    readBy: ["birthRegistration"],
    proves: ["applicant", "guardian"],
  },
  {
    id: "parentsAgreement",
    label: "paper.parentsAgreement",
    hint: "paper.parentsAgreement.hint",
    when: (answers) => differsFromParents(readAnswers(answers)),
    required: true,
    readBy: ["birthRegistration"],
    proves: ["child"],
  },
  {
    id: "poorHousehold",
    label: "paper.poorHousehold",
    when: (answers, sources) =>
      Boolean(readAnswers(answers).healthCard?.poorHouseholdNumber) && !poorHouseholdOf(sources),
    required: true,
    readBy: ["healthCard"],
    proves: ["healthCard"],
  },
];
