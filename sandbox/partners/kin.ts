/**
 * Relatives of a person, as the residence database holds them: in full of those in the same household and of those on whom a death notice is on
 * record, of everybody else the name alone. Whose death is registered is not told again.
 */
import { z } from "zod";
import type { Library } from "../books/library.ts";
import { findCitizen, idIssuedBy } from "../people/citizens.ts";
import { noticeOfDeath } from "../people/death-notices.ts";
import { type Relationship, tiesOf } from "../people/kin.ts";
import { type RegisteredBirth, registeredBirths } from "./births.ts";
import { isLiving } from "./deaths.ts";
import { householdNow, type Member } from "./memberships.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { findPerson } from "./population.ts";
import { personalId } from "./shapes.ts";

const query = z.looseObject({ personalId });

export function kinLookup(library: Library): Operation<z.output<typeof query>> {
  return {
    partner: "residence",
    name: "queryKin",
    kind: "read",
    body: query,
    handle: ({ personalId: id }) => {
      if (!findPerson(library, id)) return refused("notFound");
      const own = householdNow(library, id)?.members ?? [];
      const relatives = kinOf(library, id)
        .filter(({ relative }) => isLiving(library, relative))
        .map((tie) => relativeAs(library, own, tie))
        .filter((one) => one !== undefined);
      return accepted({ relatives });
    },
  };
}

export type Kin = { relative: string; relationship: Relationship };

/** On record as relatives, living or not; then those who only share the household. Each once. */
export function kinOf(library: Library, id: string): Kin[] {
  const household = householdNow(library, id)?.members ?? [];
  const all: Kin[] = [
    ...tiesOf(id),
    ...childrenOf(library, id).map((relative): Kin => ({ relative, relationship: "child" })),
    ...household.map(({ personalId: relative }): Kin => ({ relative, relationship: "householdMember" })),
  ];
  const first = (one: Kin, index: number) =>
    one.relative !== id && all.findIndex(({ relative }) => relative === one.relative) === index;
  return all.filter(first);
}

/** Relatives by blood or marriage: sharing a household is not enough. */
export const isKin = (library: Library, id: string, relative: string): boolean =>
  kinOf(library, id).some((one) => one.relative === relative && one.relationship !== "householdMember");

const childrenOf = ({ civilStatus }: Library, id: string): string[] => {
  const isParent = ({ request: { mother, father } }: RegisteredBirth) =>
    mother?.personalId === id || father?.personalId === id;
  return registeredBirths(civilStatus)
    .filter(isParent)
    .map(({ result }) => result.personalId);
};

const unknown = {
  birthDate: null,
  sex: null,
  ethnicity: null,
  idIssuedOn: null,
  idIssuedBy: null,
  residenceKind: null,
  permanentResidence: null,
  head: null,
  householdMembers: null,
  deathNotice: null,
};

function relativeAs(library: Library, household: readonly Member[], { relative, relationship }: Kin) {
  const person = findPerson(library, relative);
  if (!person) return undefined;
  const { fullName, birthDate, sex, ethnicity, residenceKind, permanentResidence } = person;
  const sameHousehold = household.some((one) => one.personalId === relative);
  const notice = noticeOfDeath(relative);
  const named = { personalId: relative, fullName, relationship, sameHousehold };
  if (!sameHousehold && !notice) return { ...named, ...unknown };
  const theirs = householdNow(library, relative);
  return {
    ...named,
    ...{ birthDate, sex, ethnicity, residenceKind, permanentResidence },
    idIssuedOn: person.idIssuedOn,
    idIssuedBy: findCitizen(relative) ? idIssuedBy : null,
    head: theirs ? { personalId: theirs.head.personalId, fullName: theirs.head.fullName } : null,
    householdMembers: theirs?.members.filter((one) => one.personalId !== relative) ?? null,
    deathNotice: notice ? { code: notice.code, issuedOn: notice.issuedOn } : null,
  };
}
