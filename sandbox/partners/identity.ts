/** Identity database: issues identity cards to children under six, who give no biometrics (birth-linked §4.8). */
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { address, caseCode, isoDate, personalId, personName, personRef, sex } from "./shapes.ts";

const issueIdCard = "issueIdCard";

const cardRequest = z.looseObject({
  caseCode,
  personalId,
  fullName: personName,
  birthDate: isoDate,
  sex,
  address,
  applicant: personRef,
  decidedOn: isoDate,
  officerId: z.string().min(1),
  signerId: z.string().min(1),
});
type CardRequest = z.output<typeof cardRequest>;
type IdCard = { cardNumber: string; serial: string; issuedOn: string; validTo: string };

const issuedCards = (book: PartnerBook) => acceptedOf<CardRequest, IdCard>(book, issueIdCard);

export function idCardIssue({ identity }: Library): Operation<CardRequest> {
  return {
    partner: "identity",
    name: issueIdCard,
    kind: "change",
    body: cardRequest,
    handle: (request) => {
      const cards = issuedCards(identity);
      const before = cards.find((card) => card.request.personalId === request.personalId);
      if (before) return refused("idCardExists", { cardNumberLast4: before.result.cardNumber.slice(-4) });
      return accepted({
        cardNumber: request.personalId,
        serial: `TE${String(cards.length + 1).padStart(9, "0")}`,
        issuedOn: request.decidedOn,
        validTo: fourteenthBirthday(request.birthDate),
      });
    },
  };
}

/** A card issued to a child is changed at fourteen (Luật Căn cước 26/2023). */
export function fourteenthBirthday(birthDate: string): string {
  const [year = 0, month = 1, day = 1] = birthDate.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year + 14, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + 14, month - 1, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}
