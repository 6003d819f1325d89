/** All partners' books under one roof, by partner name. */
import { type Book, openBook } from "./book.ts";

export const partnerNames = [
  "civilStatus",
  "residence",
  "socialInsurance",
  "identity",
  "population",
  "hospital",
  "benefits",
  "carrier",
  "sms",
  "mail",
  "vneid",
  "ca",
  "payment",
  "treasury",
] as const;
export type PartnerName = (typeof partnerNames)[number];

/** An operation as it is booked: what was asked, under which key, and the answer that a repeat gets again. */
export type OperationEntry = {
  seq: number;
  at: string;
  operation: string;
  key?: string;
  correlationId?: string;
  /** Legal time the portal gave with the request; `at` is always real time. */
  legalTime?: string;
  request: Record<string, unknown>;
  answer: Answer;
};
export type Answer = { status: number; body: unknown };
export type PartnerBook = Book<OperationEntry>;
export type Library = Record<PartnerName, PartnerBook>;

/** Opens every partner's book in `dir`. */
export function openLibrary(dir: string): Library {
  return Object.fromEntries(
    partnerNames.map((name) => [name, openBook<OperationEntry>(dir, name)]),
  ) as Library;
}

export function closeLibrary(library: Library) {
  for (const book of Object.values(library)) book.close();
}

/** The accepted answers of one operation, oldest first, with what was asked. */
export function acceptedOf<Request, Result>(book: PartnerBook, operation: string) {
  return book.entries().flatMap((entry) => {
    if (entry.operation !== operation) return [];
    const body = entry.answer.body as { status?: string; result?: unknown };
    return body.status === "accepted"
      ? [{ request: entry.request as Request, result: body.result as Result }]
      : [];
  });
}
