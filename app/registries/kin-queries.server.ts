/** Questions to registers about a relative who has died: who the relatives are, the death notice, the register, the benefits. */
import { z } from "zod";
import { type Asking, Facility, Person, Place, queryRegister } from "./query-register.server.ts";

const sex = z.enum(["male", "female"]);

/**
 * A relative of the person asked about; `relationship` says what the relative is to that person. What is null is not told: of a relative who
 * lives elsewhere, and of whom no death notice is on record, the register gives the name alone.
 */
const Relative = Person.extend({
  relationship: z.string(),
  sameHousehold: z.boolean().nullable(),
  birthDate: z.string().nullable(),
  sex: sex.nullable(),
  ethnicity: z.string().nullable(),
  idIssuedOn: z.string().nullable(),
  idIssuedBy: z.string().nullable(),
  residenceKind: z.string().nullable(),
  permanentResidence: Place.nullable(),
  head: Person.nullable(),
  householdMembers: z.array(Person.extend({ birthDate: z.string() })).nullable(),
  deathNotice: z.object({ code: z.string(), issuedOn: z.string() }).nullable(),
});
export const KinRecord = z.object({ relatives: z.array(Relative).max(100) });
export type KinRecord = z.infer<typeof KinRecord>;

export const DeathNoticeRecord = z.object({
  code: z.string(),
  issuedOn: z.string(),
  facility: Facility,
  deceased: Person.extend({ birthDate: z.string(), sex }),
  /** Local date and time. */
  diedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  place: Place,
  cause: z.string(),
});
export type DeathNoticeRecord = z.infer<typeof DeathNoticeRecord>;

/** Whether a death is in the register already; the number comes masked. */
export const RegisteredDeathRecord = z.object({
  registered: z.boolean(),
  registerNumberMasked: z.string().nullish(),
});
export type RegisteredDeathRecord = z.infer<typeof RegisteredDeathRecord>;

/** What the state paid to a person, as far as it decides what it pays after the death. */
export const BenefitStatusRecord = z.object({
  monthlyAssistance: z.object({ kind: z.string(), decisionNumber: z.string() }).nullable(),
  merit: z
    .object({
      objectKind: z.string(),
      decisionNumber: z.string(),
      decisionDate: z.string(),
      decisionUnit: z.string(),
      monthlyAmount: z.number(),
    })
    .nullable(),
  insurance: z
    .object({
      insuranceCode: z.string(),
      status: z.string(),
      months: z.number(),
      monthlySurvivor: z.boolean(),
    })
    .nullable(),
  socialPension: z.boolean(),
});
export type BenefitStatusRecord = z.infer<typeof BenefitStatusRecord>;

export const queryKin = (services: Asking, body: { personalId: string }) =>
  queryRegister(services, "/registers/residence/kin/query", body, KinRecord);

export const queryDeathNotice = (services: Asking, body: { code: string; personalId: string }) =>
  queryRegister(services, "/registers/hospital/death-notices/query", body, DeathNoticeRecord);

export const queryRegisteredDeath = (services: Asking, body: { personalId: string }) =>
  queryRegister(services, "/registers/civil-status/deaths/query", body, RegisteredDeathRecord);

export const queryBenefitStatus = (
  services: Asking,
  body: { personalId: string; relativePersonalId: string },
) => queryRegister(services, "/registers/benefits/status/query", body, BenefitStatusRecord);
