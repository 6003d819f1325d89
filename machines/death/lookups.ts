/** Which registers are asked, and when (death-linked §3, §4.3; D-B1). Every answer may also be "not now". */
import type { Answers, Lookup, Sources } from "../kernel/form.ts";
import { isDeathNoticeCode } from "../kernel/identifiers/numbers.ts";
import { joinName } from "../kernel/identifiers/person-name.ts";
import { isPersonalId } from "../kernel/identifiers/personal-id.ts";
import { personCheck } from "../kernel/known.ts";
import { asksForFuneral, type DeathAnswers, readAnswers } from "./answers.ts";
import { deceasedNumber, fetchedNotice, noticeChoice } from "./notice.ts";
import { typedNoticeQuery } from "./notice-differs.ts";
import { relativesOf } from "./sources.ts";

/** The applicant's own relatives; the register tells details only of the same household and of whom a death notice is on record. */
const kin: Lookup = { source: "kin", register: "kin", query: {} };

/** Every death is registered once (gate G3). */
function registeredDeath(answers: DeathAnswers): Lookup[] {
  const personalId = deceasedNumber(answers);
  return personalId && isPersonalId(personalId)
    ? [{ source: "registeredDeath", register: "registeredDeath", query: { personalId } }]
    : [];
}

function deathNotice(answers: DeathAnswers): Lookup[] {
  const { way, code, personalId } = noticeChoice(answers);
  return way === "fetch" && isDeathNoticeCode(code) && isPersonalId(personalId)
    ? [{ source: "deathNotice", register: "deathNotice", query: { code, personalId } }]
    : [];
}

/** Of the deceased only whether the declared data fit. */
function populationCheck(answers: DeathAnswers): Lookup[] {
  const { deceased } = answers;
  const personalId = deceasedNumber(answers);
  return deceased && personalId
    ? personCheck("deceased", { personalId, fullName: joinName(deceased) }, deceased.birthDate)
    : [];
}

/** Of a relative elsewhere only once a hospital has written that death down: nobody reads the benefits of the living by filling in a form. */
function benefitStatus(answers: DeathAnswers, given: Answers, sources: Sources): Lookup[] {
  const personalId = deceasedNumber(answers);
  const relative = relativesOf(sources).find((one) => one.personalId === personalId);
  const known = relative?.sameHousehold || relative?.deathNotice || fetchedNotice(given, sources);
  return asksForFuneral(answers) && known && personalId && isPersonalId(personalId)
    ? [{ source: "benefitStatus", register: "benefitStatus", query: { personalId } }]
    : [];
}

/** A notice declared by hand is compared with the hospital's, where there is one. */
function typedNotice(given: Answers): Lookup[] {
  const query = typedNoticeQuery(given);
  return query && isPersonalId(query.personalId)
    ? [{ source: "deathNotice", register: "deathNotice", query }]
    : [];
}

function afterSaving(page: string, given: Answers, sources: Sources): Lookup[] {
  const answers = readAnswers(given);
  switch (page) {
    case "who":
      return registeredDeath(answers);
    case "deathNotice":
      return deathNotice(answers);
    case "deceased":
      return [
        ...registeredDeath(answers),
        ...populationCheck(answers),
        ...benefitStatus(answers, given, sources),
      ];
    case "noticePaper":
      return typedNotice(given);
    default:
      return [];
  }
}

/** What is worth knowing before a page is shown; asked until it answered. */
function beforeShowing(page: string): Lookup[] {
  switch (page) {
    case "who":
    case "deathNotice":
    case "deceased":
      return [kin];
    case "household":
      return [kin, { source: "household", register: "household", query: {} }];
    default:
      return [];
  }
}

/** The population check is asked again when the draft is filed: whether two sources stand behind it is decided on the final answers. */
export function deathLookups(
  moment: "opened" | "saved" | "submitted",
  page: string,
  given: Answers,
  sources: Sources = {},
): Lookup[] {
  const answers = readAnswers(given);
  if (moment === "saved") return afterSaving(page, given, sources);
  if (moment === "submitted") return [...registeredDeath(answers), ...populationCheck(answers)];
  return beforeShowing(page);
}
