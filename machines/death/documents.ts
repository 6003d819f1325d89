/** The results of the death group as they are shown and printed (death-linked §9; interop §5.4). */
import { type DocumentLine, line, numberOf, wordsOf } from "../kernel/document-lines.ts";
import { day } from "../kernel/print-words.ts";
import type { DocumentInput, DocumentModel } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";
import { deathLines, deceasedLines, diedWords } from "./extract-lines.ts";
import { wantsCopies } from "./facts.ts";
import { funeralDecision, survivorDecision } from "./grant-documents.ts";
import { headOf, livedAlone, placeWords, removedFrom, wasHead } from "./people.ts";
import { documentTexts } from "./texts/vi-documents.ts";

const say = wordsOf(documentTexts);

/** First day on which the result is called Giấy chứng tử (NĐ 301/2026/NĐ-CP; death-linked §9). */
const renamedOn = "2027-03-01";

/** The day of registration decides what the paper is called, not that of its printing. */
const titleOf = (name: "deathExtract" | "deathExtractCopies", registeredOn: unknown): string =>
  typeof registeredOn === "string" && registeredOn >= renamedOn
    ? `document.${name}.certificate`
    : `document.${name}`;

function deathExtract(input: DocumentInput): DocumentModel {
  const register = input.registered.deathRegistration ?? {};
  return {
    title: titleOf("deathExtract", register.registeredOn),
    number: numberOf(register.registerNumber),
    lines: [
      ...deathLines(input.answers, input.names),
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
function deathExtractCopies(input: DocumentInput): DocumentModel | undefined {
  const answers = readAnswers(input.answers);
  if (!wantsCopies(answers)) return undefined;
  const { number, lines } = deathExtract(input);
  return {
    title: titleOf("deathExtractCopies", input.registered.deathRegistration?.registeredOn),
    number,
    lines: [...lines, ...line("copies", answers.agencies?.copies)],
  };
}

/** What becomes of the household is said to its members (D-B6, D-B7). */
function householdLine(input: DocumentInput): DocumentLine[] {
  const answers = readAnswers(input.answers);
  if (livedAlone(answers)) return line("household", say("document.household.closed"));
  return wasHead(answers) ? line("household", say("document.household.newHead")) : [];
}

function removalNotice(input: DocumentInput): DocumentModel {
  const answers = readAnswers(input.answers);
  const register = input.registered.residenceRemoval ?? {};
  return {
    title: "document.removalNotice",
    number: numberOf(register.noticeNumber),
    lines: [
      ...deceasedLines(answers),
      ...line("diedAt", diedWords(answers)),
      ...line("removedFrom", placeWords(input.names, removedFrom(answers))),
      ...line("householdHead", headOf(answers)?.fullName),
      ...householdLine(input),
      ...line("removalReason", say("document.removalReason.died")),
      ...line("removedOn", day(register.removedOn)),
      ...line("removedBy", input.agencyName),
      ...line("signer", input.signerName),
    ],
  };
}

export const deathDocuments = {
  deathExtract,
  deathExtractCopies,
  removalNotice,
  funeralDecision,
  survivorDecision,
};
