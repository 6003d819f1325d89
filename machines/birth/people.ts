/** Who stands in what capacity around the child's residence, and whose consent it needs (birth-linked §4.6, B10–B13; decisions 6). */

import { joinName } from "../kernel/identifiers/person-name.ts";
import { type Names, places } from "../kernel/print-words.ts";
import type { ConfirmerFacts, RelatedPerson } from "../kernel/procedure.ts";
import {
  type BirthAnswers,
  fatherIsNamed,
  livesInEstablishment,
  livesOnVehicle,
  motherIsNamed,
  residenceCaseOf,
} from "./answers.ts";

export type Capacity =
  | "householdHead"
  | "dwellingOwner"
  | "establishmentHead"
  | "vehicleOwner"
  | "father"
  | "mother";
export type Person = { personalId: string; fullName: string };

type Parent = Partial<{ personalId: string; familyName: string; middleName: string; givenName: string }>;
const person = (parent: Parent | undefined): Person | undefined =>
  parent?.personalId ? { personalId: parent.personalId, fullName: joinName(parent) } : undefined;

export const motherOf = (answers: BirthAnswers): Person | undefined =>
  motherIsNamed(answers) ? person(answers.mother) : undefined;
export const fatherOf = (answers: BirthAnswers): Person | undefined =>
  fatherIsNamed(answers) ? person(answers.father) : undefined;

const applicantOf = ({ applicant }: BirthAnswers): Person | undefined =>
  applicant?.personalId
    ? { personalId: applicant.personalId, fullName: applicant.fullName ?? "" }
    : undefined;

/** Who speaks for the establishment in which the child will live. */
const establishmentHeadOf = (answers: BirthAnswers): Person | undefined => {
  const { headPersonalId, headName = "" } = answers.establishment ?? {};
  return livesInEstablishment(answers) && headPersonalId
    ? { personalId: headPersonalId, fullName: headName }
    : undefined;
};

function vehicleOwnerOf(answers: BirthAnswers): Person | undefined {
  const { ownerIs, ownerName = "", ownerPersonalId } = answers.establishment ?? {};
  if (!livesOnVehicle(answers)) return undefined;
  if (ownerIs === "father") return fatherOf(answers);
  if (ownerIs === "mother") return motherOf(answers);
  if (ownerIs === "applicant") return applicantOf(answers);
  return ownerPersonalId ? { personalId: ownerPersonalId, fullName: ownerName } : undefined;
}

/** Head of the household, or of the establishment where there is no household. */
export function headOf(answers: BirthAnswers): Person | undefined {
  const { residence, residencePeople } = answers;
  if (livesInEstablishment(answers)) return establishmentHeadOf(answers);
  if (residence?.headIs === "applicant") return applicantOf(answers);
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

/** The person or organisation raising the child in its parents' place. */
export type Carer = {
  kind: "person" | "organisation";
  name: string;
  /** Personal number of a person, registration number of an organisation. */
  number: string;
  address: { provinceCode: string; wardCode: string; detail: string };
  representative?: Person & { position: string };
};

export function carerOf({ guardian, carer }: BirthAnswers): Carer | undefined {
  if (!carer) return undefined;
  const { provinceCode = "", wardCode = "", addressDetail: detail = "" } = carer;
  const address = { provinceCode, wardCode, detail };
  if (guardian?.guardianKind !== "organisation")
    return { kind: "person", name: carer.personName ?? "", number: carer.personPersonalId ?? "", address };
  return {
    kind: "organisation",
    name: carer.organisationName ?? "",
    number: carer.organisationNumber ?? "",
    address,
    representative: {
      personalId: carer.representativePersonalId ?? "",
      fullName: carer.representativeName ?? "",
      position: carer.representativePosition ?? "",
    },
  };
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
export function concerned(answers: BirthAnswers): (Person & { capacity: Capacity })[] {
  const as = (capacity: Capacity, people: (Person | undefined)[]) =>
    people.filter((one) => one !== undefined).map((one) => ({ ...one, capacity }));
  return [
    ...as("householdHead", livesInEstablishment(answers) ? [] : [headOf(answers)]),
    ...as("dwellingOwner", ownersOf(answers)),
    ...as("establishmentHead", [establishmentHeadOf(answers)]),
    ...as("vehicleOwner", [vehicleOwnerOf(answers)]),
    ...as("father", [fatherOf(answers)]),
    ...as("mother", [motherOf(answers)]),
  ];
}

/** The child will live with others than its parents, who have to agree to it (Luật Cư trú Đ20; B12). */
function livesWithOthers(answers: BirthAnswers): boolean {
  const onOthersVehicle =
    livesOnVehicle(answers) && !["father", "mother"].includes(answers.residence?.headIs ?? "");
  const others = ["guardian", "relative", "religious", "socialCare"];
  return onOthersVehicle || others.includes(residenceCaseOf(answers) ?? "");
}

/**
 * Persons asked to agree, one entry each with all capacities. The applicant consents by filing; a parent is asked for being a
 * parent only when the child will live elsewhere or with others; who has died is asked for nothing (B10).
 */
export function confirmersOf(answers: BirthAnswers): ConfirmerFacts[] {
  const applicantId = answers.applicant?.personalId;
  const withOthers = livesWithOthers(answers);
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

/** Mother and father who are named and live, except the applicant: they may follow the dossier (decisions 21). */
export function relatedOf(answers: BirthAnswers): RelatedPerson[] {
  const parents = [
    { capacity: "mother", one: answers.mother?.deceased ? undefined : motherOf(answers) },
    { capacity: "father", one: answers.father?.deceased ? undefined : fatherOf(answers) },
  ];
  return parents.flatMap(({ capacity, one }) =>
    one && one.personalId !== answers.applicant?.personalId ? [{ personalId: one.personalId, capacity }] : [],
  );
}

/** Where the person lives who files, as papers write it. */
export const applicantAddress = ({ applicant }: BirthAnswers, names: Names): string | undefined =>
  places(names, {
    detail: applicant?.addressDetail,
    ward: applicant?.wardCode,
    province: applicant?.provinceCode,
  }) || undefined;
