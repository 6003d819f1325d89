/**
 * Questions to registers while a person fills in a form. Each names its purpose and is answered or not: a register that is
 * down never stops anybody.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { sameName } from "#machines/kernel/identifiers/person-name.ts";
import { callPartner } from "./partner-client.server.ts";

export type Found<T> = ({ found: true } & T) | { found: false } | { unavailable: true };

/** `name`: the commune in words, where a register keeps it under a code or a name of before. */
/** Old systems also name a district: it is kept as it came and nobody reads it (identifiers §13). */
const Place = z.looseObject({
  provinceCode: z.string(),
  wardCode: z.string(),
  detail: z.string(),
  name: z.string().optional(),
});

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
  facility: z.object({
    code: z.string(),
    name: z.string(),
    provinceCode: z.string(),
    wardCode: z.string(),
    address: z.string(),
  }),
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

const Person = z.object({ personalId: z.string(), fullName: z.string() });
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

type Asking = Pick<Services, "env" | "log">;

export const queryPopulation = (services: Asking, body: { personalId: string; purpose: string }) =>
  query(services, "/registers/population/query", body, PopulationRecord);

export const queryBirthNotice = (services: Asking, body: { code: string; motherPersonalId: string }) =>
  query(services, "/registers/hospital/birth-notices/query", body, BirthNoticeRecord);

export const queryHousehold = (services: Asking, body: { personalId: string }) =>
  query(services, "/registers/residence/households/query", body, HouseholdRecord);

export const queryMarriage = (services: Asking, body: { spouseA: string; spouseB: string }) =>
  query(services, "/registers/marriage/query", body, MarriageRecord);

export const queryOwnNotices = (services: Asking, body: { motherPersonalId: string }) =>
  query(services, "/registers/hospital/birth-notices/of-mother", body, OwnNotices);

export const queryPoorHousehold = (services: Asking, body: { personalId: string }) =>
  query(services, "/registers/benefits/poor-households/query", body, PoorHousehold);

export const queryDwelling = (services: Asking, body: Readonly<Record<string, string>>) =>
  query(services, "/registers/residence/dwellings/query", body, Dwelling);

/**
 * To whom a person is or was married, as the population register knows that person. Found only when both registers answer and name the
 * same person: what disagrees is left to be typed.
 */
export async function querySpouse(
  services: Asking,
  { personalId, purpose }: { personalId: string; purpose: string },
): Promise<Found<PopulationRecord>> {
  const married = await query(services, "/registers/marriage/spouse", { personalId }, SpouseOnRecord);
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
  query(
    services,
    "/registers/civil-status/births/query",
    body,
    z.object({ registered: z.boolean(), registerNumberMasked: z.string().nullish() }),
  );

async function query<T extends object>(
  services: Asking,
  path: string,
  body: unknown,
  shape: z.ZodType<T>,
): Promise<Found<T>> {
  const id = randomUUID();
  const answer = await callPartner(services, { path, body, idempotencyKey: id, correlationId: id });
  if (answer.kind === "refused") return { found: false };
  const read = answer.kind === "accepted" ? shape.safeParse(answer.result) : undefined;
  if (read?.success) return { found: true, ...read.data };
  services.log.warn({ path, correlationId: id, answer: answer.kind }, "register gave no usable answer");
  return { unavailable: true };
}
