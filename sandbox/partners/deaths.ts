/** What the civil-status book knows of registered deaths; everybody else in the sandbox learns from here who has died. */
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import { findCitizen } from "../people/citizens.ts";
import { earlierDeaths } from "../people/earlier-records.ts";
import { caseCode, foldName, isoDate, partialDate, personalId, personRef, sex } from "./shapes.ts";

export const registerDeath = "registerDeath";

const place = z.looseObject({ provinceCode: z.string().optional(), wardCode: z.string().optional() });

/** Who died long ago may have had papers without a personal number, or none. */
export const deathRequest = z.looseObject({
  caseCode,
  deathNoticeCode: z.string().trim().min(1).max(50).optional(),
  deceased: z.looseObject({
    familyName: z.string().default(""),
    middleName: z.string().default(""),
    givenName: z.string().trim().min(1),
    sex,
    birthDate: partialDate,
    personalId: personalId.optional(),
    idNumber: z.string().optional(),
  }),
  death: z.looseObject({
    diedOn: partialDate,
    diedAt: z
      .string()
      .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: "HH:mm" })
      .optional(),
    place: place.optional(),
    cause: z.string().max(500).optional(),
  }),
  applicant: personRef,
  registrar: z.looseObject({
    officerId: z.string().min(1),
    agencyCode: z.string().min(1),
    wardCode: z.string().min(1),
  }),
  signedBy: z.unknown(),
  registeredOn: isoDate,
});
export type DeathRequest = z.output<typeof deathRequest>;
export type DeathResult = {
  registerNumber: string;
  registerBook: string;
  registerPage: number;
  registeredOn: string;
  resultPaperCode: string;
};

/** Result paper code of a death extract (identifiers 10). */
const deathExtractCode = "KQ.G15.000034";
const entriesPerBook = 200;

const registeredDeaths = (book: PartnerBook) => acceptedOf<DeathRequest, DeathResult>(book, registerDeath);

/** Number in the register of the death of the person with this personal number. */
export function findDeath(book: PartnerBook, id: string): string | undefined {
  const earlier = earlierDeaths.find((one) => one.personalId === id);
  const found = registeredDeaths(book).find(({ request }) => request.deceased.personalId === id);
  return earlier?.registerNumber ?? found?.result.registerNumber;
}

/** The same death: by the number where there is one, else by name, birth and day of death. */
export function findSameDeath(book: PartnerBook, { deceased, death }: DeathRequest): string | undefined {
  if (deceased.personalId) return findDeath(book, deceased.personalId);
  const found = registeredDeaths(book).find(
    ({ request }) =>
      nameOf(request.deceased) === nameOf(deceased) &&
      request.deceased.birthDate === deceased.birthDate &&
      request.death.diedOn === death.diedOn,
  );
  return found?.result.registerNumber;
}

const nameOf = ({ familyName, middleName, givenName }: DeathRequest["deceased"]) =>
  foldName([familyName, middleName, givenName].join(" "));

/** Numbers follow one another in a year. */
export function allotDeathNumbers(book: PartnerBook, { registeredOn }: DeathRequest): DeathResult {
  const year = registeredOn.slice(0, 4);
  const entries = [...earlierDeaths, ...registeredDeaths(book).map(({ result }) => result)];
  const number = entries.filter((one) => one.registeredOn.startsWith(year)).length + 1;
  return {
    registerNumber: String(number),
    registerBook: `${String(Math.ceil(number / entriesPerBook)).padStart(2, "0")}/${year}`,
    registerPage: ((number - 1) % entriesPerBook) + 1,
    registeredOn,
    resultPaperCode: deathExtractCode,
  };
}

/** Nobody has registered a death, and the population register knows of none. */
export const isLiving = ({ civilStatus }: Pick<Library, "civilStatus">, id: string): boolean =>
  findCitizen(id)?.alive !== false && findDeath(civilStatus, id) === undefined;
