/** Which registers are asked, and when (birth-linked §4.3–§4.6; B1, B4, B15, B27, B30). Every answer may also be "not now". */
import type { Answers, Lookup } from "../kernel/form.ts";
import { isBirthNoticeCode } from "../kernel/identifiers/numbers.ts";
import { isPersonalId } from "../kernel/identifiers/personal-id.ts";
import { personCheck } from "../kernel/known.ts";
import { type BirthAnswers, livesInEstablishment, otherParent, readAnswers } from "./answers.ts";
import { dwellingQuery } from "./dwelling.ts";
import { noticeChoice } from "./notice.ts";
import { fatherOf, headOf, motherOf } from "./people.ts";

/** What the civil-status register is asked about the child, as far as it can be told (gate G3). */
export function registeredBirthQuery(answers: BirthAnswers): Record<string, string> | undefined {
  const { child, applicant } = answers;
  const { code: birthNoticeCode, motherPersonalId: typed } = noticeChoice(answers);
  const own = applicant?.relationship === "mother" ? applicant.personalId : undefined;
  const motherPersonalId = [motherOf(answers)?.personalId, typed, own].find(
    (one) => one && isPersonalId(one),
  );
  const birthDate = child?.birthDate;
  if (!birthDate || !(birthNoticeCode || motherPersonalId)) return undefined;
  return {
    ...(birthNoticeCode ? { birthNoticeCode } : {}),
    ...(motherPersonalId ? { motherPersonalId } : {}),
    birthDate,
  };
}

function registeredBirth(answers: BirthAnswers): Lookup[] {
  const query = registeredBirthQuery(answers);
  return query ? [{ source: "registeredBirth", register: "registeredBirth", query }] : [];
}

function afterSaving(page: string, given: Answers): Lookup[] {
  const answers = readAnswers(given);
  if (page === "birthNotice") {
    const { code, motherPersonalId } = noticeChoice(answers);
    if (!isBirthNoticeCode(code) || !motherPersonalId) return [];
    return [{ source: "birthNotice", register: "birthNotice", query: { code, motherPersonalId } }];
  }
  if (page === "child") return registeredBirth(answers);
  if (page === "mother")
    return [
      ...personCheck("mother", motherOf(answers), answers.mother?.birthDate),
      ...registeredBirth(answers),
    ];
  if (page === "father") {
    const [spouseA, spouseB] = [motherOf(answers)?.personalId, fatherOf(answers)?.personalId];
    const marriage: Lookup[] =
      spouseA && spouseB && [spouseA, spouseB].every(isPersonalId)
        ? [{ source: "marriage", register: "marriage", query: { spouseA, spouseB } }]
        : [];
    return [...personCheck("father", fatherOf(answers), answers.father?.birthDate), ...marriage];
  }
  if (page === "establishment") {
    const { ownerIs, ownerPersonalId, ownerName = "" } = answers.establishment ?? {};
    const owner =
      ownerIs === "other" && ownerPersonalId
        ? { personalId: ownerPersonalId, fullName: ownerName }
        : undefined;
    const head = livesInEstablishment(answers) ? headOf(answers) : undefined;
    return [...personCheck("head", head), ...personCheck("owner", owner)];
  }
  if (page === "residencePeople") {
    const { ownerPersonalId, ownerName } = answers.residencePeople ?? {};
    const head = answers.residence?.headIs === "other" ? headOf(answers) : undefined;
    const owner = ownerPersonalId ? { personalId: ownerPersonalId, fullName: ownerName ?? "" } : undefined;
    const query = dwellingQuery(answers);
    const dwelling: Lookup[] = query ? [{ source: "dwelling", register: "dwelling", query }] : [];
    return [...personCheck("head", head), ...personCheck("owner", owner), ...dwelling];
  }
  return [];
}

/** Of the applicant's husband or wife only what the form asks about a parent. */
const spouse: Lookup = {
  source: "spouse",
  register: "spouse",
  query: {},
  keep: ({
    personalId,
    fullName,
    birthDate,
    ethnicity,
    residenceKind,
    permanentResidence,
    alive,
    levelOfAssurance,
  }) => ({
    ...{ personalId, fullName, birthDate, ethnicity },
    ...{ residenceKind, permanentResidence, alive, levelOfAssurance },
  }),
};

/** What is worth knowing before a page is shown; asked until it answered. All of it is about the applicant alone. */
function beforeShowing(page: string, answers: BirthAnswers): Lookup[] {
  const relationship = answers.applicant?.relationship;
  const other = otherParent(answers);
  switch (page) {
    case "birthNotice":
      if (relationship === "mother") return [{ source: "ownNotices", register: "ownNotices", query: {} }];
      return other === "mother" ? [spouse] : [];
    case "child":
      return other ? [spouse] : [];
    case "mother":
    case "father":
      return page === other ? [spouse] : [];
    case "residence":
      return [{ source: "household", register: "household", query: {} }];
    case "healthCard":
      return [{ source: "poorHousehold", register: "poorHousehold", query: {} }];
    default:
      return [];
  }
}

export function birthLookups(
  moment: "opened" | "saved" | "submitted",
  page: string,
  given: Answers,
): Lookup[] {
  if (moment === "saved") return afterSaving(page, given);
  if (moment === "submitted") return registeredBirth(readAnswers(given));
  return beforeShowing(page, readAnswers(given));
}
