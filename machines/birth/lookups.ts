/** Which registers are asked, and when (birth-linked §4.3–§4.6; B1, B4, B15, B27, B30). Every answer may also be "not now". */
import type { Answers, Lookup } from "../kernel/form.ts";
import { isBirthNoticeCode } from "../kernel/identifiers/numbers.ts";
import { sameName } from "../kernel/identifiers/person-name.ts";
import { type BirthAnswers, readAnswers } from "./answers.ts";
import { fatherOf, headOf, motherOf, type Person } from "./people.ts";

/** Keeps of another person's record only whether it fits and whether an account exists. */
function personCheck(source: string, person: Person | undefined, birthDate?: string): Lookup[] {
  if (!person) return [];
  return [
    {
      source,
      register: "population",
      query: { personalId: person.personalId },
      keep: ({ fullName, birthDate: known, levelOfAssurance, alive }) => ({
        personalId: person.personalId,
        levelOfAssurance: Number(levelOfAssurance ?? 0),
        alive: alive !== false,
        matches: {
          fullName: sameName(String(fullName ?? ""), person.fullName),
          birthDate: !birthDate || String(known ?? "").startsWith(birthDate),
        },
      }),
    },
  ];
}

/** What the civil-status register is asked about the child, as far as it can be told (gate G3). */
export function registeredBirthQuery(answers: BirthAnswers): Record<string, string> | undefined {
  const { birthNotice, child, applicant } = answers;
  const birthNoticeCode = birthNotice?.way === "none" ? undefined : birthNotice?.code;
  const motherPersonalId =
    motherOf(answers)?.personalId ||
    birthNotice?.motherPersonalId ||
    (applicant?.relationship === "mother" ? applicant.personalId : undefined);
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
    const { way, code = "", motherPersonalId } = answers.birthNotice ?? {};
    if (way === "none" || !isBirthNoticeCode(code) || !motherPersonalId) return [];
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
      spouseA && spouseB ? [{ source: "marriage", register: "marriage", query: { spouseA, spouseB } }] : [];
    return [...personCheck("father", fatherOf(answers), answers.father?.birthDate), ...marriage];
  }
  if (page === "residencePeople") {
    const { ownerPersonalId, ownerName } = answers.residencePeople ?? {};
    const head = answers.residence?.headIs === "other" ? headOf(answers) : undefined;
    const owner = ownerPersonalId ? { personalId: ownerPersonalId, fullName: ownerName ?? "" } : undefined;
    return [...personCheck("head", head), ...personCheck("owner", owner)];
  }
  return [];
}

/** The applicant's household is worth knowing from the mother's page on; asked until it answered. */
export function birthLookups(
  moment: "opened" | "saved" | "submitted",
  page: string,
  given: Answers,
): Lookup[] {
  if (moment === "saved") return afterSaving(page, given);
  if (moment === "submitted") return registeredBirth(readAnswers(given));
  const { applicant } = readAnswers(given);
  if (page !== "residence" || !applicant?.personalId) return [];
  return [{ source: "household", register: "household", query: { personalId: applicant.personalId } }];
}
