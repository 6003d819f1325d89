/** Social insurance: issues health insurance cards to children under six. */
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import { existingCards } from "../people/insurance-cards.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { address, caseCode, isoDate, personalId, personName, sameName, sex } from "./shapes.ts";

const issueCard = "issueCard";

const cardRequest = z.looseObject({
  caseCode,
  personalId,
  fullName: personName,
  birthDate: isoDate,
  sex,
  address,
  facilityCode: z.string().regex(/^[A-Z0-9]{5}$/, { error: "5 characters" }),
  guardian: z.unknown(),
  decidedOn: isoDate,
  officerId: z.string().min(1),
});
type CardRequest = z.output<typeof cardRequest>;
type Card = { insuranceCode: string; cardNumber: string; validFrom: string; validTo: string };

const issuedCards = (book: PartnerBook) => acceptedOf<CardRequest, Card>(book, issueCard);

export function cardIssue({ socialInsurance }: Library): Operation<CardRequest> {
  return {
    partner: "socialInsurance",
    name: issueCard,
    kind: "change",
    body: cardRequest,
    handle: (request) => {
      const before = existingCardNumber(socialInsurance, request);
      if (before) return refused("cardExists", { cardNumberLast4: before.slice(-4) });
      const area = request.address.provinceCode;
      // Counted over all areas, from a range the invented citizens do not use.
      const insuranceCode = `${area}${20_000_001 + issuedCards(socialInsurance).length}`;
      return accepted({
        insuranceCode,
        cardNumber: `TE1${area}${insuranceCode}`,
        validFrom: request.birthDate,
        validTo: lastValidDay(request.birthDate),
      });
    },
  };
}

function existingCardNumber(book: PartnerBook, { personalId: id, fullName }: CardRequest) {
  const issued = issuedCards(book).find(({ request }) => request.personalId === id);
  return (
    issued?.result.cardNumber ?? existingCards.find((card) => sameName(card.fullName, fullName))?.cardNumber
  );
}

/** 72 months from birth, but not before the 30/09 on which school begins that year (birth-linked §9). */
export function lastValidDay(birthDate: string) {
  const [year = 0, month = 1, day = 1] = birthDate.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year + 6, month, 0)).getUTCDate();
  const sixth = new Date(Date.UTC(year + 6, month - 1, Math.min(day, lastOfMonth)))
    .toISOString()
    .slice(0, 10);
  const schoolStart = `${year + 6}-09-30`;
  return sixth < schoolStart ? schoolStart : sixth;
}
