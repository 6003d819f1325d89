/** A partner's own list of a day. Never called inside a transaction. */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import type { PartnerLine } from "./compare.ts";

const timeoutMs = 30_000;

const Lines = z.array(
  z.object({
    operation: z.string().max(100),
    caseCode: z.string().max(60).nullable().default(null),
    idempotencyKey: z.string().min(1).max(200),
  }),
);

/** @throws Error when the partner does not answer with a list: the comparison is made later. */
export async function fetchDailyList(
  { env }: Pick<Services, "env">,
  partner: string,
  day: string,
): Promise<PartnerLine[]> {
  const url = new URL(`/registers/${encodeURIComponent(partner)}/daily?day=${day}`, env.PARTNER_ORIGIN);
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${env.PARTNER_TOKEN}`, accept: "application/json" },
    signal: AbortSignal.timeout(timeoutMs),
    redirect: "error",
  });
  if (!response.ok) throw new Error(`${partner} gave no list of ${day}: http ${response.status}`);
  return Lines.parse(await response.json());
}
