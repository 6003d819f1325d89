/** Who stands in what capacity around the child's residence, and whose consent it needs (birth-linked §4.6, B10–B13; decisions 6). */

import { joinName } from "../kernel/identifiers/person-name.ts";
import type { ConfirmerFacts } from "../kernel/procedure.ts";
import { type BirthAnswers, fatherIsNamed, motherIsNamed } from "./answers.ts";

export type Capacity = "householdHead" | "dwellingOwner" | "father" | "mother";
export type Person = { personalId: string; fullName: string };

type Parent = Partial<{ personalId: string; familyName: string; middleName: string; givenName: string }>;
const person = (parent: Parent | undefined): Person | undefined =>
  parent?.personalId ? { personalId: parent.personalId, fullName: joinName(parent) } : undefined;

export const motherOf = (answers: BirthAnswers): Person | undefined =>
  motherIsNamed(answers) ? person(answers.mother) : undefined;
export const fatherOf = (answers: BirthAnswers): Person | undefined =>
  fatherIsNamed(answers) ? person(answers.father) : undefined;

export function headOf(answers: BirthAnswers): Person | undefined {
  const { residence, residencePeople } = answers;
  if (residence?.headIs === "father") return fatherOf(answers);
  if (residence?.headIs === "mother") return motherOf(answers);
  return residencePeople?.headPersonalId
    ? { personalId: residencePeople.headPersonalId, fullName: residencePeople.headName ?? "" }
    : undefined;
}

export function ownersOf(answers: BirthAnswers): Person[] {
  const { residence, residencePeople } = answers;
  const listed = (...people: (Person | undefined)[]) => people.filter((one) => one !== undefined);
  if (residence?.ownerIs === "father") return listed(fatherOf(answers));
  if (residence?.ownerIs === "mother") return listed(motherOf(answers));
  if (residence?.ownerIs === "both") return listed(fatherOf(answers), motherOf(answers));
  if (residencePeople?.ownerIsHead) return listed(headOf(answers));
  return residencePeople?.ownerPersonalId
    ? [{ personalId: residencePeople.ownerPersonalId, fullName: residencePeople.ownerName ?? "" }]
    : [];
}

/** The child's address: the registered residence, else what was declared for the cards. */
export const homeOf = ({ residence, childAddress }: BirthAnswers) => {
  const home = residence?.wardCode ? residence : childAddress;
  return { provinceCode: home?.provinceCode, wardCode: home?.wardCode, detail: home?.addressDetail ?? "" };
};

const fold = (text: string | undefined) =>
  (text ?? "")
    .toLocaleLowerCase("vi")
    .replace(/[\s,.]+/g, " ")
    .trim();

/** A parent at another address than the child's has to agree to it (Luật Cư trú Đ12, Đ20; B11, B12). */
export function livesElsewhere(answers: BirthAnswers, who: "mother" | "father"): boolean {
  const sameHome = who === "father" && answers.father?.livesWithMother;
  const home = sameHome ? answers.mother : answers[who];
  const { residence } = answers;
  return (
    home?.wardCode !== residence?.wardCode || fold(home?.addressDetail) !== fold(residence?.addressDetail)
  );
}

/** Everybody in a capacity that the residence concerns, applicant and parents who died included. */
function concerned(answers: BirthAnswers): (Person & { capacity: Capacity })[] {
  const as = (capacity: Capacity, people: (Person | undefined)[]) =>
    people.filter((one) => one !== undefined).map((one) => ({ ...one, capacity }));
  return [
    ...as("householdHead", [headOf(answers)]),
    ...as("dwellingOwner", ownersOf(answers)),
    ...as("father", [fatherOf(answers)]),
    ...as("mother", [motherOf(answers)]),
  ];
}

/**
 * Persons asked to agree, one entry each with all capacities. The applicant consents by filing; a parent is asked for being a
 * parent only when the child will live elsewhere or with others.
 */
export function confirmersOf(answers: BirthAnswers): ConfirmerFacts[] {
  const applicantId = answers.applicant?.personalId;
  const withOthers =
    answers.agencies?.residenceCase === "guardian" || answers.agencies?.residenceCase === "relative";
  const dead = (one: Person) =>
    (answers.mother?.deceased && one.personalId === answers.mother.personalId) ||
    (answers.father?.deceased && one.personalId === answers.father.personalId);
  const byPerson = new Map<string, ConfirmerFacts>();
  for (const { capacity, ...one } of concerned(answers)) {
    if (one.personalId === applicantId || dead(one)) continue;
    const known = byPerson.get(one.personalId);
    const asParent = capacity === "father" || capacity === "mother";
    if (asParent && !known && !withOthers && !livesElsewhere(answers, capacity)) continue;
    byPerson.set(one.personalId, {
      ...one,
      capacities: [...(known?.capacities ?? []), capacity],
      components: ["permanentResidence"],
    });
  }
  return [...byPerson.values()];
}
