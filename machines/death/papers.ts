/** Papers to attach, and the data that make them unnecessary (death-linked §5; D3, D4, D6 and the declaration itself are made from the answers). */
import type { PaperRow, Sources } from "../kernel/form.ts";
import {
  asksForFuneral,
  asksForSurvivors,
  type DeathAnswers,
  primaryObject,
  readAnswers,
} from "./answers.ts";
import { deceasedNumber, fetchedNotice, noticeChoice } from "./notice.ts";
import { type BenefitStatus, benefitStatusOf } from "./sources.ts";
import { survivorsOf } from "./survivors.ts";

const statusOf = (answers: DeathAnswers, sources: Sources): BenefitStatus | undefined =>
  benefitStatusOf(sources, deceasedNumber(answers));

const asksUnder = (answers: DeathAnswers, object: ReturnType<typeof primaryObject>): boolean =>
  asksForFuneral(answers) && primaryObject(answers) === object;

/** The decision on record is the very one that was declared. */
function meritIsOnRecord(answers: DeathAnswers, sources: Sources): boolean {
  const known = statusOf(answers, sources)?.merit?.decisionNumber;
  return known !== undefined && known === answers.merit?.decisionNumber;
}

/** What the state pays monthly already is known to it: no decision has to be shown (D9). */
function assistanceIsOnRecord(answers: DeathAnswers, sources: Sources): boolean {
  const status = statusOf(answers, sources);
  switch (answers.socialProtection?.objectKind) {
    case "aged80Survivor":
      return Boolean(status?.insurance?.monthlySurvivor);
    case "socialPension":
      return Boolean(status?.socialPension);
    default:
      return Boolean(status?.monthlyAssistance);
  }
}

/** Died by a work accident or an occupational disease: social insurance needs to read how (D7). */
const diedByWork = (answers: DeathAnswers): boolean =>
  (asksUnder(answers, "insurance") || asksForSurvivors(answers)) &&
  answers.insurance?.status === "accidentDeath";

export const deathPapers: readonly PaperRow[] = [
  {
    id: "deathNotice",
    label: "paper.deathNotice",
    hint: "paper.deathNotice.hint",
    missing: "paper.deathNotice.missing",
    // An electronic notice replaces its paper; a committee that issues the notice itself needs none (D-B1, D-B2).
    when: (answers, sources) =>
      !["sameCommittee", "none"].includes(noticeChoice(readAnswers(answers)).way ?? "") &&
      !fetchedNotice(answers, sources),
    required: true,
    readBy: ["deathRegistration"],
    proves: ["noticePaper", "death", "deceased"],
  },
  {
    id: "deathEvidence",
    label: "paper.deathEvidence",
    hint: "paper.deathEvidence.hint",
    missing: "paper.deathEvidence.missing",
    when: (answers) => noticeChoice(readAnswers(answers)).way === "none",
    required: true,
    readBy: ["deathRegistration"],
    proves: ["noticePaper", "death", "deceased"],
  },
  {
    id: "meritFile",
    label: "paper.meritFile",
    hint: "paper.meritFile.hint",
    missing: "paper.meritFile.missing",
    when: (answers, sources) =>
      asksUnder(readAnswers(answers), "merit") && !meritIsOnRecord(readAnswers(answers), sources),
    required: true,
    readBy: ["funeralBenefit"],
    proves: ["merit"],
  },
  {
    id: "accidentRecord",
    label: "paper.accidentRecord",
    hint: "paper.accidentRecord.hint",
    missing: "paper.accidentRecord.missing",
    when: (answers) => diedByWork(readAnswers(answers)),
    required: true,
    readBy: ["funeralBenefit", "survivorBenefit"],
    proves: ["insurance"],
  },
  {
    id: "workCapacity",
    label: "paper.workCapacity",
    hint: "paper.workCapacity.hint",
    missing: "paper.workCapacity.missing",
    when: (answers) =>
      survivorsOf(readAnswers(answers)).some(({ workCapacity }) => workCapacity === "reduced81"),
    required: true,
    readBy: ["survivorBenefit"],
  },
  {
    id: "assistanceDecision",
    label: "paper.assistanceDecision",
    hint: "paper.assistanceDecision.hint",
    when: (answers, sources) =>
      asksUnder(readAnswers(answers), "socialProtection") &&
      !assistanceIsOnRecord(readAnswers(answers), sources),
    // The declaration is the only paper the law asks for (NĐ 176/2025): the agency looks it up itself.
    required: false,
    readBy: ["funeralBenefit"],
    proves: ["socialProtection"],
  },
];
