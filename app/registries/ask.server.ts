/**
 * A request to a partner that must get through: one row per request, tried again by a timer (1, 5, 15, 60 minutes).
 *
 * The row's id is the idempotency key that the partner honours, so a repeated job never does anything twice.
 */
import { uuidv7 } from "uuidv7";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { callPartner, type PartnerAnswer, type Reply } from "./partner-client.server.ts";

const waitsInMinutes = [1, 5, 15, 60];

export type Asked = {
  requestId: string;
  answer: Exclude<PartnerAnswer, { kind: "later" }> | { kind: "later" };
};

export type Ask = {
  job: Job;
  component: string;
  partner: string;
  operation: string;
  /** Distinguishes several requests of one job (channels of a notice). */
  part?: string;
  /** The partner is left alone until then. */
  notBefore?: Date;
  /** Asked only when no answer is stored yet; `send` makes the call with the idempotency key. */
  send: (requestId: string) => Promise<Reply>;
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
  { job, component, partner, operation, part, notBefore, send }: Ask,
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
  if (notBefore && notBefore > now) {
    await bookTry(services.sql, row.id, job.payload.workflowId, component, notBefore, now);
    return { requestId: row.id, answer: { kind: "later" } };
  }

  const answer = await send(row.id);
  if (answer.kind === "later") return later(services, row, job.payload.workflowId, component, answer);
  if (await keep(services, row.id, answer)) return { requestId: row.id, answer };
  return answeredBefore(services, row.id);
}

/**
 * Stores an answer unless another run of the same job was quicker. An answer of the partner stands for ever; it also replaces our own
 * giving up, because it is what really happened. False: what is stored counts, not this.
 */
async function keep(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  requestId: string,
  answer: Exclude<PartnerAnswer, { kind: "later" }> & { reply?: string },
): Promise<boolean> {
  const failed = answer.kind === "failed";
  const response = failed
    ? null
    : JSON.stringify({ ...answer.result, ...(answer.kind === "refused" && { reasonCode: answer.reason }) });
  const kept =
    await sql`update partner_requests set status = ${answer.kind}, attempts = attempts + 1, answered_at = ${await clock.now()},
    response = ${response}::text::jsonb, last_error = ${failed ? answer.error : null}, last_reply = ${failed ? (answer.reply ?? null) : null}
    where id = ${requestId} and status = any(${failed ? ["asked"] : ["asked", "failed"]})`;
  return kept.count === 1;
}

/** What another run of the same job has stored meanwhile. */
async function answeredBefore({ sql }: Pick<Services, "sql">, requestId: string): Promise<Asked> {
  const [row] = await sql<Row[]>`
    select id, status, attempts, response, last_error from partner_requests where id = ${requestId}`;
  if (!row) throw new Error(`Request ${requestId} is gone`);
  return { requestId, answer: row.status === "asked" ? { kind: "later" } : answered(row) };
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
  { error, reply = null }: { error: string; reply?: string | null },
): Promise<Asked> {
  const minutes = waitsInMinutes[row.attempts];
  services.log.warn(
    { workflowId, requestId: row.id, attempt: row.attempts + 1, error },
    "partner asked to come back",
  );
  if (minutes === undefined) {
    const kept = await keep(services, row.id, { kind: "failed", error, ...(reply !== null && { reply }) });
    return kept ? { requestId: row.id, answer: { kind: "failed", error } } : answeredBefore(services, row.id);
  }
  const now = await services.clock.now();
  await services.sql.begin((tx) =>
    Promise.all([
      tx`update partner_requests set attempts = attempts + 1, last_error = ${error}, last_reply = ${reply} where id = ${row.id} and status = 'asked'`,
      bookTry(tx, row.id, workflowId, component, new Date(now.getTime() + minutes * 60_000), now),
    ]),
  );
  return { requestId: row.id, answer: { kind: "later" } };
}

/** The timer that adds the job again. */
const bookTry = (
  sql: Services["sql"] | Tx,
  requestId: string,
  workflowId: string,
  component: string,
  dueAt: Date,
  now: Date,
) => sql`insert into timers (workflow_id, region, name, due_at, created_at)
    values (${workflowId}, ${`request:${component}`}, ${requestId}, ${dueAt}, ${now})
    on conflict (workflow_id, region, name) do update set due_at = excluded.due_at`;

/** A call of a partner's HTTP interface as `send`. */
export const byHttp =
  (services: Pick<Services, "env" | "clock">, path: string, body: unknown, correlationId: string) =>
  async (requestId: string): Promise<Reply> => {
    const legalTime = await services.clock.now();
    return callPartner(services, { path, body, idempotencyKey: requestId, correlationId, legalTime });
  };
