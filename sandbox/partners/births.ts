/** What the civil-status book knows of registered births; numbers are allotted from it, so none is given twice. */
import { randomInt } from "node:crypto";
import { z } from "zod";
import { acceptedOf, type PartnerBook } from "../books/library.ts";
import { birthNotices } from "../people/birth-notices.ts";
import { citizens } from "../people/citizens.ts";
import { provinceOfAgency, provinceOfWard } from "../people/places.ts";
import { caseCode, isoDate, sex } from "./shapes.ts";

export const registerBirth = "registerBirth";

const place = z.looseObject({ provinceCode: z.string().optional(), wardCode: z.string().optional() });

/** Of a parent who died long ago perhaps only an old paper's number is known (9 digits). */
const parentNumber = z.string().regex(/^([0-9]{9}|[0-9]{12})$/, { error: "12 digits, or 9 of an old paper" });

export const birthRequest = z.looseObject({
  caseCode,
  birthNoticeCode: z.string().trim().min(1).optional(),
  child: z.looseObject({
    familyName: z.string().default(""),
    middleName: z.string().default(""),
    givenName: z.string().trim().min(1),
    sex,
    birthDate: isoDate,
    birthPlace: place.optional(),
  }),
  mother: z.looseObject({ personalId: parentNumber.optional() }).optional(),
  father: z.looseObject({ personalId: parentNumber.optional() }).optional(),
  applicant: z.looseObject({}),
  registrar: z.looseObject({
    officerId: z.string().min(1),
    agencyCode: z.string().min(1),
    wardCode: z.string().min(1),
  }),
  signedBy: z.unknown(),
  registeredOn: isoDate,
});
export type BirthRequest = z.output<typeof birthRequest>;
export type BirthResult = {
  personalId: string;
  registerNumber: string;
  registerBook: string;
  registerPage: number;
  registeredOn: string;
  resultPaperCode: string;
};
export type RegisteredBirth = { request: BirthRequest; result: BirthResult };

/** Result paper code of a birth certificate (identifiers 10). */
const birthCertificateCode = "KQ.G15.000031";
const entriesPerBook = 200;

export const registeredBirths = (book: PartnerBook) =>
  acceptedOf<BirthRequest, BirthResult>(book, registerBirth);

type Search = {
  birthNoticeCode?: string | undefined;
  motherPersonalId?: string | undefined;
  birthDate?: string | undefined;
};

/**
 * Finds a registered child by notice code, else by mother and day of birth. When a code is asked for, a child of
 * the same mother and day with another code is not the same child: twins have a notice each.
 */
export function findBirth(book: PartnerBook, search: Search): RegisteredBirth | undefined {
  const births = registeredBirths(book);
  const byCode = search.birthNoticeCode
    ? births.find(({ request }) => request.birthNoticeCode === search.birthNoticeCode)
    : undefined;
  if (byCode || !search.motherPersonalId || !search.birthDate) return byCode;
  return births.find(
    ({ request }) =>
      request.mother?.personalId === search.motherPersonalId &&
      request.child.birthDate === search.birthDate &&
      !(search.birthNoticeCode && request.birthNoticeCode),
  );
}

/** Undefined when the province of birth can be told neither from the child, the notice nor the registrar. */
export function allotNumbers(book: PartnerBook, request: BirthRequest): BirthResult | undefined {
  const province = provinceOfBirth(request);
  if (!province) return undefined;
  const births = registeredBirths(book);
  const year = request.registeredOn.slice(0, 4);
  const number = births.filter(({ result }) => result.registeredOn.startsWith(year)).length + 1;
  const volume = String(Math.ceil(number / entriesPerBook)).padStart(2, "0");
  return {
    personalId: unusedPersonalId(births, province, request.child),
    registerNumber: String(number),
    registerBook: `${volume}/${year}`,
    registerPage: ((number - 1) % entriesPerBook) + 1,
    registeredOn: request.registeredOn,
    resultPaperCode: birthCertificateCode,
  };
}

function provinceOfBirth({ child, birthNoticeCode, registrar }: BirthRequest) {
  const notice = birthNotices.find(({ code }) => code === birthNoticeCode);
  const province =
    child.birthPlace?.provinceCode ??
    provinceOfWard[child.birthPlace?.wardCode ?? ""] ??
    notice?.facility.provinceCode ??
    provinceOfWard[registrar.wardCode] ??
    provinceOfAgency[registrar.agencyCode.split(".")[0] ?? ""];
  return province && /^[0-9]{2}$/.test(province) ? province : undefined;
}

/** `PPP C YY RRRRRR`: province, century and sex, year, and six random digits nobody has (identifiers 1). */
function unusedPersonalId(
  births: RegisteredBirth[],
  province: string,
  child: { sex: "male" | "female"; birthDate: string },
) {
  const century = (Number(child.birthDate.slice(0, 2)) - 19) * 2 + (child.sex === "female" ? 1 : 0);
  const head = `0${province}${century}${child.birthDate.slice(2, 4)}`;
  const used = new Set([...citizens, ...births.map(({ result }) => result)].map((one) => one.personalId));
  for (;;) {
    const candidate = `${head}${String(randomInt(1_000_000)).padStart(6, "0")}`;
    if (!used.has(candidate)) return candidate;
  }
}
