/**
 * Writes one step in the caller's transaction: event, snapshot, timers, clock intervals and effect jobs.
 *
 * Only the door (`apply-event`, `open-workflow`) calls this.
 */
import type postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { type Calendar, limitEnd } from "#app/calendar/working-time.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import type { Deadlines } from "#machines/kernel/deadlines.ts";
import { seal } from "./history.ts";
import type { Step } from "./step.ts";

export type Tx = postgres.TransactionSql;

export type StepRecord = {
  workflowId: string;
  seq: number;
  previousHash: string;
  /** The event as stored: without what the door added for guards. */
  event: Record<string, unknown> & { type: string };
  actor: Actor;
  commandId: string;
  at: Date;
};

/** Words that a person wrote with an event, kept apart from the sealed history. */
export type Note = { key: string; body: string; visibility: "family" | "officers" };

/** Inserts the event with its seal and notes. */
export async function writeEvent(tx: Tx, record: StepRecord, notes: readonly Note[]): Promise<void> {
  const { workflowId, seq, previousHash, event, actor, commandId, at } = record;
  const hash = seal(previousHash, {
    workflowId,
    seq,
    type: event.type,
    event,
    actor,
    commandId,
    at: at.toISOString(),
  });
  const inserts: Promise<unknown>[] = [
    tx`insert into workflow_events (workflow_id, seq, type, event, actor, command_id, at, previous_hash, hash)
       values (${workflowId}, ${seq}, ${event.type}, ${tx.json(event as never)}, ${tx.json(actor as never)}, ${commandId}, ${at}, ${previousHash}, ${hash})`,
  ];
  if (notes.length > 0)
    inserts.push(
      tx`insert into event_notes ${tx(notes.map((note) => ({ workflow_id: workflowId, seq, key: note.key, body: note.body, visibility: note.visibility })))}`,
    );
  await Promise.all(inserts);
}

/** Rows of timers and clock intervals that states declare by their tags: inserted on entry, ended on exit. */
export async function writeDeclarations(
  tx: Tx,
  calendar: Calendar,
  deadlines: Deadlines,
  record: Pick<StepRecord, "workflowId" | "at">,
  step: Step,
): Promise<void> {
  const { workflowId, at } = record;
  const writes: Promise<unknown>[] = step.timers.left.map(
    ({ region, name }) =>
      tx`delete from timers where workflow_id = ${workflowId} and region = ${region} and name = ${name}`,
  );
  const timers = step.timers.entered.map(({ region, name }) => {
    const limit = deadlines.timers[name];
    if (!limit) throw new Error(`No limit for timer ${name}`);
    return { workflow_id: workflowId, region, name, due_at: limitEnd(calendar, at, limit), created_at: at };
  });
  if (timers.length > 0) writes.push(tx`insert into timers ${tx(timers)} on conflict do nothing`);
  for (const { region, name } of step.clocks.left)
    writes.push(
      tx`update clock_intervals set ended_at = ${at} where workflow_id = ${workflowId} and region = ${region} and reason = ${name} and ended_at is null`,
    );
  if (step.clocks.entered.length > 0)
    writes.push(
      tx`insert into clock_intervals ${tx(step.clocks.entered.map(({ region, name }) => ({ id: uuidv7(), workflow_id: workflowId, region, reason: name, started_at: at })))}`,
    );
  await Promise.all(writes);
}

/** One job per effect, added in this transaction; its key makes a repeat harmless. */
export async function writeEffects(
  tx: Tx,
  { workflowId, seq }: Pick<StepRecord, "workflowId" | "seq">,
  { effects }: Step,
): Promise<void> {
  if (effects.length === 0) return;
  const jobs = effects.map((effect, index) => ({
    task: effect.type,
    payload: JSON.stringify({ workflowId, seq, index, params: effect.params }),
    key: `${workflowId}:${seq}:${index}`,
  }));
  await tx`select portal.add_effect(job.task, job.payload, job.key)
    from jsonb_to_recordset(${tx.json(jobs)}) as job(task text, payload text, key text)`;
}
