/** The results of the birth group as they are shown and printed (birth-linked §9, interop §5.3). */
import { type DocumentLine, line, numberOf } from "../kernel/document-lines.ts";
import { day, places } from "../kernel/print-words.ts";
import type { DocumentInput, DocumentModel } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";
import { certificateLines, childLines } from "./certificate-lines.ts";
import { headOf, homeOf } from "./people.ts";

const childOf = ({ answers, registered }: DocumentInput): DocumentLine[] =>
  childLines(readAnswers(answers), registered.birthRegistration?.personalId);

function birthCertificate(input: DocumentInput): DocumentModel {
  const register = input.registered.birthRegistration ?? {};
  return {
    title: "document.birthCertificate",
    number: numberOf(register.registerNumber),
    lines: [
      ...certificateLines(input.answers, input.names, register.personalId),
      ...line("registerNumber", register.registerNumber),
      ...line("registerBook", register.registerBook),
      ...line("registerPage", register.registerPage),
      ...line("registeredOn", day(register.registeredOn)),
      ...line("registeredAt", input.agencyName),
      ...line("signer", input.signerName),
    ],
  };
}

/** Nothing when no copies were asked for. */
function birthCertificateCopies(input: DocumentInput): DocumentModel | undefined {
  const copies = readAnswers(input.answers).child?.copies ?? 0;
  if (copies === 0) return undefined;
  const { number, lines } = birthCertificate(input);
  return {
    title: "document.birthCertificateCopies",
    number,
    lines: [...lines, ...line("copies", copies)],
  };
}

function residenceNotice(input: DocumentInput): DocumentModel {
  const answers = readAnswers(input.answers);
  const { residence } = answers;
  const register = input.registered.permanentResidence ?? {};
  return {
    title: "document.residenceNotice",
    number: numberOf(register.noticeNumber),
    lines: [
      ...childOf(input),
      ...line(
        "residence",
        places(input.names, { detail: residence?.addressDetail, ward: residence?.wardCode }),
      ),
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
    number: numberOf(register.cardNumber),
    lines: [
      ...childOf(input),
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
    number: numberOf(register.cardNumber),
    lines: [
      ...childOf(input),
      ...line("nationality", "Việt Nam"),
      ...line("birthRegisteredAt", answers.agencies?.birthWard && input.names[answers.agencies.birthWard]),
      ...line("home", places(input.names, { detail: home.detail, ward: home.wardCode })),
      ...line("serial", register.serial),
      ...line("issuedOn", day(register.issuedOn)),
      ...line("validTo", day(register.validTo)),
      ...line("issuedBy", input.agencyName),
      ...line("signer", input.signerName),
    ],
  };
}

export const birthDocuments = {
  birthCertificate,
  birthCertificateCopies,
  residenceNotice,
  healthCard,
  idCard,
};
