/**
 * A request to a partner that must get through: one row per request, tried again by a timer (1, 5, 15, 60 minutes).
 *
 * The row's id is the idempotency key that the partner honours, so a repeated job never does anything twice.
 */
import { uuidv7 } from "uuidv7";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { callPartner, type PartnerAnswer } from "./partner-client.server.ts";

const waitsInMinutes = [1, 5, 15, 60];

export type Asked =
  | { requestId: string; answer: Exclude<PartnerAnswer, { kind: "later" }> }
  | { requestId: string; answer: { kind: "later" } };

export type Ask = {
  job: Job;
  component: string;
  partner: string;
  operation: string;
  /** Distinguishes several requests of one job (channels of a notice). */
  part?: string;
  /** Asked only when no answer is stored yet; `send` makes the call with the idempotency key. */
  send: (requestId: string) => Promise<PartnerAnswer>;
};

type Row = {
  id: string;
  status: "asked" | "accepted" | "refused" | "failed";
  attempts: number;
  response: Record<string, unknown> | null;
  last_error: string | null;
};

/** Asks, or tells what was answered before. `later` means: a timer will add the job again. */
export async function ask(
  services: Pick<Services, "sql" | "clock" | "log">,
  { job, component, partner, operation, part, send }: Ask,
): Promise<Asked> {
  const now = await services.clock.now();
  const effectKey = part ? `${job.key}:${part}` : job.key;
  const stored = JSON.stringify({ task: job.task, payload: job.payload, key: job.key });
  await services.sql`insert into partner_requests (id, workflow_id, component, partner, operation, effect_key, job, status, attempts, asked_at)
    values (${uuidv7()}, ${job.payload.workflowId}, ${component}, ${partner}, ${operation}, ${effectKey}, ${stored}::text::jsonb, 'asked', 0, ${now})
    on conflict (effect_key) do nothing`;
  const [row] = await services.sql<
    Row[]
  >`select id, status, attempts, response, last_error from partner_requests where effect_key = ${effectKey}`;
  if (!row) throw new Error(`Request ${effectKey} is gone`);
  if (row.status !== "asked") return { requestId: row.id, answer: answered(row) };

  const answer = await send(row.id);
  if (answer.kind === "later") return later(services, row, job.payload.workflowId, component, answer.error);
  const response =
    answer.kind === "failed"
      ? null
      : { ...answer.result, ...(answer.kind === "refused" && { reasonCode: answer.reason }) };
  await services.sql`update partner_requests set status = ${answer.kind}, attempts = attempts + 1, answered_at = ${await services.clock.now()},
    response = ${response === null ? null : JSON.stringify(response)}::text::jsonb, last_error = ${answer.kind === "failed" ? answer.error : null} where id = ${row.id}`;
  return { requestId: row.id, answer };
}

function answered({ status, response, last_error }: Row): Exclude<PartnerAnswer, { kind: "later" }> {
  if (status === "accepted") return { kind: "accepted", result: response ?? {} };
  if (status === "refused")
    return { kind: "refused", reason: String(response?.reasonCode ?? "other"), result: response ?? {} };
  return { kind: "failed", error: last_error ?? "unknown" };
}

/** Books the next try, or gives up when all are used. */
async function later(
  services: Pick<Services, "sql" | "clock" | "log">,
  row: Row,
  workflowId: string,
  component: string,
  error: string,
): Promise<Asked> {
  const minutes = waitsInMinutes[row.attempts];
  services.log.warn(
    { workflowId, requestId: row.id, attempt: row.attempts + 1, error },
    "partner asked to come back",
  );
  if (minutes === undefined) {
    await services.sql`update partner_requests set status = 'failed', attempts = attempts + 1, last_error = ${error} where id = ${row.id}`;
    return { requestId: row.id, answer: { kind: "failed", error } };
  }
  const now = await services.clock.now();
  await services.sql.begin((tx) =>
    Promise.all([
      tx`update partner_requests set attempts = attempts + 1, last_error = ${error} where id = ${row.id}`,
      tx`insert into timers (workflow_id, region, name, due_at, created_at)
        values (${workflowId}, ${`request:${component}`}, ${row.id}, ${new Date(now.getTime() + minutes * 60_000)}, ${now})
        on conflict (workflow_id, region, name) do update set due_at = excluded.due_at`,
    ]),
  );
  return { requestId: row.id, answer: { kind: "later" } };
}

/** A call of a partner's HTTP interface as `send`. */
export const byHttp =
  (services: Pick<Services, "env">, path: string, body: unknown, correlationId: string) =>
  (requestId: string): Promise<PartnerAnswer> =>
    callPartner(services, { path, body, idempotencyKey: requestId, correlationId });
