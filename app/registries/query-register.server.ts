/** One question to one register, answered or not: a register that is down never stops anybody. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { callPartner } from "./partner-client.server.ts";

export type Asking = Pick<Services, "env" | "log">;
export type Found<T> = ({ found: true } & T) | { found: false } | { unavailable: true };

/**
 * `name`: the commune in words, where a register keeps it under a code or a name of before.
 * Old systems also name a district: it is kept as it came and nobody reads it (identifiers §13).
 */
export const Place = z.looseObject({
  provinceCode: z.string(),
  wardCode: z.string(),
  detail: z.string(),
  name: z.string().optional(),
});
export const Person = z.object({ personalId: z.string(), fullName: z.string() });
/** The health facility that issued a notice. */
export const Facility = z.object({
  code: z.string(),
  name: z.string(),
  provinceCode: z.string(),
  wardCode: z.string(),
  address: z.string(),
});

export async function queryRegister<T extends object>(
  services: Asking,
  path: string,
  body: unknown,
  shape: z.ZodType<T>,
): Promise<Found<T>> {
  const id = randomUUID();
  const answer = await callPartner(services, { path, body, idempotencyKey: id, correlationId: id });
  if (answer.kind === "refused") return { found: false };
  const read = answer.kind === "accepted" ? shape.safeParse(answer.result) : undefined;
  if (read?.success) return { found: true, ...read.data };
  services.log.warn({ path, correlationId: id, answer: answer.kind }, "register gave no usable answer");
  return { unavailable: true };
}
