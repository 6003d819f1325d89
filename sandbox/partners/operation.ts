/**
 * One door for every partner operation: bearer token, zod, faults, idempotency by the book, the answer.
 *
 * Reads are booked too (the law wants each query logged) but are answered anew; changes are answered from the
 * book when their key was seen before.
 */
import { timingSafeEqual } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { RequestHandler } from "express";
import type { z } from "zod";
import type { Answer, Library, OperationEntry, PartnerBook, PartnerName } from "../books/library.ts";
import type { Fault, Faults } from "../faults.ts";
import { readLegalTime } from "./shapes.ts";

export type Outcome =
  | { status: "accepted"; result: Record<string, unknown> }
  | { status: "refused"; reasonCode: string; result?: Record<string, unknown> };

export type Operation<Body> = {
  partner: PartnerName;
  name: string;
  /** "read" needs no key and changes nothing; "change" needs an Idempotency-Key. */
  kind: "read" | "change";
  body: z.ZodType<Body>;
  /** Must be synchronous: between reading the book and writing to it nothing else may happen. */
  handle: (body: Body, context: { legalTime: string | undefined }) => Outcome;
  /** What follows once the request is booked; a repeat is not booked again. */
  after?: (entry: OperationEntry, ruling: Fault | undefined) => void;
};

export const accepted = (result: Record<string, unknown>): Outcome => ({ status: "accepted", result });
export const refused = (reasonCode: string, result?: Record<string, unknown>): Outcome => ({
  status: "refused",
  reasonCode,
  ...(result ? { result } : {}),
});

/** Reply texts of real partners; the portal sorts them by what they contain. */
const serverError: Answer = { status: 503, body: { status: "error", message: "server error" } };
const wrongLogic: Answer = { status: 409, body: { status: "error", message: "logic xử lý không hợp lệ" } };

/** Refuses with 401 unless the request carries the portal's token. */
export function requireToken(token: string): RequestHandler {
  const expected = Buffer.from(`Bearer ${token}`);
  return (request, response, next) => {
    const given = Buffer.from(request.get("authorization") ?? "");
    if (given.length === expected.length && timingSafeEqual(given, expected)) return next();
    response.status(401).set("www-authenticate", "Bearer").json({ error: "partner token missing or wrong" });
  };
}

/** The Express handler of one operation. */
export function serve<Body>(library: Library, faults: Faults, operation: Operation<Body>): RequestHandler {
  const answered = keyedAnswers(library[operation.partner], operation.name);
  return async (request, response) => {
    const fault = faults.peek(operation.partner);
    if (fault && fault.mode !== "duplicate") faults.use(fault);
    if (fault?.mode === "down") return send(serverError);
    if (fault?.mode === "wrong") return send(wrongLogic);

    const answer = answerFor(fault);
    if (fault?.mode === "slow") await wait(fault.delayMs);
    return send(answer);

    function answerFor(ruling: Fault | undefined): Answer {
      const key = request.get("idempotency-key")?.trim();
      const change = operation.kind === "change";
      if (change && !key) return { status: 400, body: { error: "Idempotency-Key header missing" } };
      const before = change && key ? answered.get(key) : undefined;
      if (before) return before;

      const body = operation.body.safeParse(request.body);
      if (!body.success) return { status: 400, body: { error: explain(body.error) } };
      const correlationId = request.get("x-correlation-id");
      const legalTime = readLegalTime(request.get("x-legal-time"));
      const outcome = operation.handle(body.data, { legalTime });
      const entry = library[operation.partner].append({
        operation: operation.name,
        ...(key ? { key } : {}),
        ...(correlationId ? { correlationId } : {}),
        ...(legalTime ? { legalTime } : {}),
        request: body.data as Record<string, unknown>,
        answer: { status: 200, body: outcome },
      });
      if (change) answered.remember(entry);
      operation.after?.(entry, ruling);
      if (ruling?.mode !== "duplicate") return entry.answer;
      faults.use(ruling);
      return serverError;
    }

    function send({ status, body }: Answer) {
      response.status(status).json(body);
    }
  };
}

function keyedAnswers(book: PartnerBook, operation: string) {
  const answers = new Map<string, Answer>();
  const remember = (entry: OperationEntry) => {
    if (entry.key && entry.operation === operation) answers.set(entry.key, entry.answer);
  };
  for (const entry of book.entries()) remember(entry);
  return { get: (key: string) => answers.get(key), remember };
}

function explain(error: z.ZodError) {
  return error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`).join("; ");
}
