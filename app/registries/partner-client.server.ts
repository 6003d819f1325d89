/**
 * One HTTP call to a partner, and what its answer means (interop §5.7, §10).
 *
 * Never called inside a transaction. The same idempotency key always means the same request.
 */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";

const timeoutMs = 10_000;
/** Characters of a reply that are kept: enough to read what was wrong. */
const replyLength = 300;

export type PartnerAnswer =
  | { kind: "accepted"; result: Record<string, unknown> }
  | { kind: "refused"; reason: string; result: Record<string, unknown> }
  /** Not now: the partner is down, slow or asks to come back. */
  | { kind: "later"; error: string }
  /** Never: trying again would give the same answer. */
  | { kind: "failed"; error: string };

const Answer = z.discriminatedUnion("status", [
  z.object({ status: z.literal("accepted"), result: z.record(z.string(), z.unknown()).default({}) }),
  z.object({
    status: z.literal("refused"),
    reasonCode: z.string(),
    result: z.record(z.string(), z.unknown()).default({}),
  }),
]);

/** Reply texts that mean "done already", "come back", "never" (compared without case). */
const replies = {
  done: [
    "đã tồn tại trong một cửa điện tử",
    "không thể cập nhật trạng thái",
    "đã hoàn thành đăng ký",
    "đã có kết quả xử lý",
    "đã trả kết quả",
  ],
  later: [
    "chưa cập nhật trạng thái",
    "chưa được gửi không thể cập nhật",
    "client received soap fault",
    "server error",
  ],
} as const;

export type PartnerCall = {
  path: string;
  body: unknown;
  idempotencyKey: string;
  correlationId: string;
  /** The partner books the call under the local day of this moment; real time when not given. */
  legalTime?: Date;
};

/** `reply`: the partner's first words when they were no answer. */
export type Reply = PartnerAnswer & { reply?: string };

export async function callPartner(
  { env }: Pick<Services, "env">,
  { path, body, idempotencyKey, correlationId, legalTime }: PartnerCall,
): Promise<Reply> {
  try {
    const response = await fetch(new URL(path, env.PARTNER_ORIGIN), {
      method: "POST",
      headers: {
        authorization: `Bearer ${env.PARTNER_TOKEN}`,
        "content-type": "application/json",
        "idempotency-key": idempotencyKey,
        "x-correlation-id": correlationId,
        ...(legalTime && { "x-legal-time": legalTime.toISOString() }),
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

/** Classes a reply by its status and text; unknown 4xx never gets better, anything else may. */
export function readAnswer(status: number, text: string): PartnerAnswer {
  const json = parseJson(text);
  const answer = Answer.safeParse(json);
  if (status === 200 && answer.success)
    return answer.data.status === "accepted"
      ? { kind: "accepted", result: answer.data.result }
      : { kind: "refused", reason: answer.data.reasonCode, result: answer.data.result };
  const words = text.toLocaleLowerCase("vi");
  if (replies.later.some((reply) => words.includes(reply))) return { kind: "later", error: `http ${status}` };
  if (replies.done.some((reply) => words.includes(reply))) return { kind: "accepted", result: {} };
  if (status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429)
    return { kind: "failed", error: `http ${status}` };
  return { kind: "later", error: `http ${status}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
