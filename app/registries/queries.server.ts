/** Questions to registers while a person fills in a form, about persons and births. */
import { z } from "zod";
import { sameName } from "#machines/kernel/identifiers/person-name.ts";
import { type Asking, Facility, type Found, Person, Place, queryRegister } from "./query-register.server.ts";

export const PopulationRecord = z.object({
  personalId: z.string(),
  fullName: z.string(),
  birthDate: z.string(),
  sex: z.enum(["male", "female"]),
  ethnicity: z.string(),
  nativePlace: Place,
  residenceKind: z.string(),
  permanentResidence: Place,
  idIssuedOn: z.string(),
  idIssuedBy: z.string(),
  levelOfAssurance: z.number(),
  alive: z.boolean(),
});
export type PopulationRecord = z.infer<typeof PopulationRecord>;

export const BirthNoticeRecord = z.object({
  code: z.string(),
  issuedOn: z.string(),
  facility: Facility,
  mother: z.object({
    personalId: z.string(),
    fullName: z.string(),
    birthDate: z.string(),
    ethnicity: z.string(),
  }),
  child: z.object({
    intendedName: z.string().nullish(),
    sex: z.enum(["male", "female", "undetermined"]),
    bornAt: z.string(),
    weightGrams: z.number(),
    birthPlace: z.string(),
  }),
  childrenCount: z.number(),
  kind: z.enum(["normal", "surrogacy"]),
});
export type BirthNoticeRecord = z.infer<typeof BirthNoticeRecord>;

export const HouseholdRecord = z.object({ head: Person, owner: Person, address: Place });
export type HouseholdRecord = z.infer<typeof HouseholdRecord>;

export const MarriageRecord = z.object({
  number: z.string(),
  book: z.string(),
  issuedOn: z.string(),
  issuedBy: z.string(),
});
export type MarriageRecord = z.infer<typeof MarriageRecord>;

/** A mother's notices as far as she needs them to tell her children apart. */
const OwnNotices = z.object({
  notices: z.array(
    z.object({
      code: z.string(),
      bornAt: z.string(),
      sex: z.enum(["male", "female", "undetermined"]),
      kind: z.enum(["normal", "surrogacy"]),
    }),
  ),
});
const SpouseOnRecord = z.object({ spouse: Person });
const PoorHousehold = z.object({ number: z.string(), issuedOn: z.string() });
const Dwelling = z.object({ ownerOnRecord: z.boolean(), kinOnRecord: z.boolean() });

export const queryPopulation = (services: Asking, body: { personalId: string; purpose: string }) =>
  queryRegister(services, "/registers/population/query", body, PopulationRecord);

export const queryBirthNotice = (services: Asking, body: { code: string; motherPersonalId: string }) =>
  queryRegister(services, "/registers/hospital/birth-notices/query", body, BirthNoticeRecord);

export const queryHousehold = (services: Asking, body: { personalId: string }) =>
  queryRegister(services, "/registers/residence/households/query", body, HouseholdRecord);

export const queryMarriage = (services: Asking, body: { spouseA: string; spouseB: string }) =>
  queryRegister(services, "/registers/marriage/query", body, MarriageRecord);

export const queryOwnNotices = (services: Asking, body: { motherPersonalId: string }) =>
  queryRegister(services, "/registers/hospital/birth-notices/of-mother", body, OwnNotices);

export const queryPoorHousehold = (services: Asking, body: { personalId: string }) =>
  queryRegister(services, "/registers/benefits/poor-households/query", body, PoorHousehold);

export const queryDwelling = (services: Asking, body: Readonly<Record<string, string>>) =>
  queryRegister(services, "/registers/residence/dwellings/query", body, Dwelling);

/**
 * To whom a person is or was married, as the population register knows that person. Found only when both registers answer and name the
 * same person: what disagrees is left to be typed.
 */
export async function querySpouse(
  services: Asking,
  { personalId, purpose }: { personalId: string; purpose: string },
): Promise<Found<PopulationRecord>> {
  const married = await queryRegister(services, "/registers/marriage/spouse", { personalId }, SpouseOnRecord);
  if (!("found" in married) || !married.found) return married;
  const { spouse } = married;
  const person = await queryPopulation(services, { personalId: spouse.personalId, purpose });
  if (!("found" in person) || !person.found) return person;
  const same = person.personalId === spouse.personalId && sameName(person.fullName, spouse.fullName);
  return same ? person : { found: false };
}

/** Whether a birth is in the register already (birth-linked G3); the number comes masked. */
export const queryRegisteredBirth = (
  services: Asking,
  body: { birthNoticeCode?: string; motherPersonalId?: string; birthDate?: string },
) =>
  queryRegister(
    services,
    "/registers/civil-status/births/query",
    body,
    z.object({ registered: z.boolean(), registerNumberMasked: z.string().nullish() }),
  );
