/** The results of the birth group as they are shown and printed (birth-linked §9, interop §5.3). */
import { otherEthnicity } from "../kernel/ethnicities.ts";
import type { DocumentInput, DocumentModel } from "../kernel/procedure.ts";
import { type BirthAnswers, readAnswers } from "./answers.ts";
import { childName } from "./form/results.ts";
import { fatherOf, headOf, homeOf, motherOf } from "./people.ts";

type Line = DocumentModel["lines"][number];

const line = (label: string, value: unknown): Line[] =>
  value === undefined || value === null || value === ""
    ? []
    : [{ label: `document.${label}`, value: String(value) }];

/** `2026-11-10` → `10/11/2026`; partial dates lose what was never known. */
const day = (date: unknown): string =>
  String(date ?? "")
    .split("-")
    .reverse()
    .join("/");

const sex = (value: unknown): string => (value === "male" ? "Nam" : value === "female" ? "Nữ" : "");

const ethnicityOf = (value: string | undefined, other?: string): string =>
  (value === otherEthnicity ? other : value) ?? "";

/** Detail and place; a hospital's address often names its commune already. */
function places(
  input: DocumentInput,
  {
    detail = "",
    ward,
    province,
  }: { detail?: string | undefined; ward?: string | undefined; province?: string | undefined },
): string {
  const place = input.names[ward || province || ""] ?? "";
  const [commune = ""] = place.split(",");
  return commune && detail.includes(commune) ? detail : [detail, place].filter(Boolean).join(", ");
}

function childLines(input: DocumentInput, { child }: BirthAnswers): Line[] {
  return [
    ...line("fullName", childName(child)),
    ...line("personalId", input.registered.birthRegistration?.personalId),
    ...line("birthDate", day(child?.birthDate)),
    ...line("sex", sex(child?.sex)),
  ];
}

function parentLines(who: "mother" | "father", answers: BirthAnswers): Line[] {
  const person = who === "mother" ? motherOf(answers) : fatherOf(answers);
  const given = answers[who];
  if (!person || !given) return [];
  return [
    ...line(`${who}.fullName`, person.fullName),
    ...line(`${who}.birthDate`, day(given.birthDate)),
    ...line(`${who}.ethnicity`, ethnicityOf(given.ethnicity)),
    ...line(`${who}.personalId`, person.personalId),
  ];
}

function birthCertificate(input: DocumentInput): DocumentModel {
  const answers = readAnswers(input.answers);
  const { child } = answers;
  const register = input.registered.birthRegistration ?? {};
  return {
    title: "document.birthCertificate",
    number: register.registerNumber === undefined ? null : String(register.registerNumber),
    lines: [
      ...childLines(input, answers),
      ...line(
        "birthPlace",
        places(input, { detail: child?.birthDetail, ward: child?.birthWard, province: child?.birthProvince }),
      ),
      ...line("ethnicity", ethnicityOf(child?.ethnicity, child?.ethnicityOther)),
      ...line("nationality", "Việt Nam"),
      ...line(
        "nativePlace",
        places(input, {
          detail: child?.nativeDetail,
          ward: child?.nativeWard,
          province: child?.nativeProvince,
        }),
      ),
      ...parentLines("mother", answers),
      ...parentLines("father", answers),
      ...line("registerNumber", register.registerNumber),
      ...line("registerBook", register.registerBook),
      ...line("registerPage", register.registerPage),
      ...line("registeredOn", day(register.registeredOn)),
      ...line("registeredAt", input.agencyName),
      ...line("signer", input.signerName),
    ],
  };
}

function residenceNotice(input: DocumentInput): DocumentModel {
  const answers = readAnswers(input.answers);
  const { residence } = answers;
  const register = input.registered.permanentResidence ?? {};
  return {
    title: "document.residenceNotice",
    number: register.noticeNumber === undefined ? null : String(register.noticeNumber),
    lines: [
      ...childLines(input, answers),
      ...line("residence", places(input, { detail: residence?.addressDetail, ward: residence?.wardCode })),
      ...line("householdHead", headOf(answers)?.fullName),
      ...line("householdNumber", register.householdNumber),
      ...line("registeredOn", day(register.registeredOn)),
      ...line("registeredAt", input.agencyName),
      ...line("signer", input.signerName),
    ],
  };
}

function healthCard(input: DocumentInput): DocumentModel {
  const answers = readAnswers(input.answers);
  const register = input.registered.healthCard ?? {};
  return {
    title: "document.healthCard",
    number: register.cardNumber === undefined ? null : String(register.cardNumber),
    lines: [
      ...childLines(input, answers),
      ...line("cardNumber", register.cardNumber),
      ...line("insuranceCode", register.insuranceCode),
      ...line("validFrom", day(register.validFrom)),
      ...line("validTo", day(register.validTo)),
      ...line("facility", input.names[answers.healthCard?.facilityCode ?? ""]),
      ...line("issuedBy", input.agencyName),
    ],
  };
}

function idCard(input: DocumentInput): DocumentModel {
  const answers = readAnswers(input.answers);
  const register = input.registered.idCard ?? {};
  const home = homeOf(answers);
  return {
    title: "document.idCard",
    number: register.cardNumber === undefined ? null : String(register.cardNumber),
    lines: [
      ...childLines(input, answers),
      ...line("nationality", "Việt Nam"),
      ...line("birthRegisteredAt", answers.agencies?.birthWard && input.names[answers.agencies.birthWard]),
      ...line("home", places(input, { detail: home.detail, ward: home.wardCode })),
      ...line("serial", register.serial),
      ...line("issuedOn", day(register.issuedOn)),
      ...line("validTo", day(register.validTo)),
      ...line("issuedBy", input.agencyName),
      ...line("signer", input.signerName),
    ],
  };
}

export const birthDocuments = { birthCertificate, residenceNotice, healthCard, idCard };
