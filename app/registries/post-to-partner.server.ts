/**
 * A request that must get through, as one HTTP call: dated by legal time, and with the partner's own words kept when it gave no answer.
 *
 * Never called inside a transaction. What the answer means is the partner client's knowledge.
 */
import type { Services } from "../services.server.ts";
import { type PartnerAnswer, type PartnerCall, readAnswer } from "./partner-client.server.ts";

const timeoutMs = 10_000;
/** Characters of a reply that are kept: enough to read what was wrong. */
const replyLength = 300;

/** `reply`: the first words of what was no answer. */
export type Reply = PartnerAnswer & { reply?: string };

/** The partner books the call under the local day of `x-legal-time`. */
export async function postToPartner(
  { env, clock }: Pick<Services, "env" | "clock">,
  { path, body, idempotencyKey, correlationId }: PartnerCall,
): Promise<Reply> {
  const legalTime = await clock.now();
  try {
    const response = await fetch(new URL(path, env.PARTNER_ORIGIN), {
      method: "POST",
      headers: {
        authorization: `Bearer ${env.PARTNER_TOKEN}`,
        "content-type": "application/json",
        "idempotency-key": idempotencyKey,
        "x-correlation-id": correlationId,
        "x-legal-time": legalTime.toISOString(),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
    });
    const text = await response.text();
    const answer = readAnswer(response.status, text);
    const said = text.trim().slice(0, replyLength);
    return (answer.kind === "later" || answer.kind === "failed") && said
      ? { ...answer, reply: said }
      : answer;
  } catch (error) {
    return { kind: "later", error: error instanceof Error ? error.name : "unknown" };
  }
}
