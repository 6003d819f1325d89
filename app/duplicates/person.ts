/** A person of a dossier as the radar compares it: name, dates and hashes; no number. */
import { z } from "zod";
import type { NamedPerson } from "#machines/kernel/procedure.ts";
import { hashNumber, hashSlips, type KeyedHash } from "./numbers.ts";

/** Column `dossier_people.traits`. */
export const Traits = z.object({
  /** The dossier is this person's own. */
  about: z.literal("yes").optional(),
  birthDate: z.string().optional(),
  diedOn: z.string().optional(),
  gaveBirthOn: z.string().optional(),
  sex: z.string().optional(),
  placeCode: z.string().optional(),
  /** Hashes of the personal number, and of the notice's code. */
  number: z.string().optional(),
  slips: z.string().optional(),
  notice: z.string().optional(),
});
export type Traits = z.output<typeof Traits>;
export type RadarPerson = { role: string; fullName: string; traits: Traits };

/** Everybody whom a dossier names. */
export type People = readonly RadarPerson[];

const given = (traits: Record<string, string | undefined>): Traits =>
  Traits.parse(Object.fromEntries(Object.entries(traits).filter(([, value]) => value)));

export function radarPerson(
  {
    role,
    fullName,
    about,
    personalId,
    noticeCode,
    birthDate,
    diedOn,
    gaveBirthOn,
    sex,
    placeCode,
  }: NamedPerson,
  hash: KeyedHash,
): RadarPerson {
  return {
    role,
    fullName,
    traits: given({
      ...{ birthDate, diedOn, gaveBirthOn, sex, placeCode },
      ...(about && { about: "yes" }),
      ...(personalId && { number: hashNumber(hash, personalId), slips: hashSlips(hash, personalId) }),
      ...(noticeCode && { notice: hashNumber(hash, noticeCode) }),
    }),
  };
}

export const aboutOf = (people: People): RadarPerson | undefined => people.find(({ traits }) => traits.about);
export const inRole = (people: People, role: string): RadarPerson | undefined =>
  people.find((person) => person.role === role);
