/**
 * The door: the only place where a workflow changes.
 *
 * Locks the row, asks the policy and the pure machine, then writes event, snapshot, timers, clock intervals, projections and
 * effect jobs in one transaction. No network call inside; effects run after commit in the worker.
 */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { ruleVersionOf, withPartsOf } from "./kinds.ts";
import { loadWorkflow, type Workflow } from "./load-workflow.server.ts";
import { mayAct } from "./policy.ts";
import { project } from "./project.server.ts";
import { nextStep } from "./step.ts";
import { type Note, type Tx, writeDeclarations, writeEffects, writeEvent } from "./write-step.server.ts";

/** The machine or the policy says no, or the part has moved since the person looked. Nothing was written. */
export class EventRefused extends Error {
  override readonly name = "EventRefused";
  readonly eventType: string;
  readonly reason: "policy" | "state" | "moved" | "invalid";
  constructor(eventType: string, reason: "policy" | "state" | "moved" | "invalid") {
    super(`Event "${eventType}" is refused: ${reason}.`);
    this.eventType = eventType;
    this.reason = reason;
  }
}

/** There is no such workflow. */
export class UnknownWorkflow extends Error {
  override readonly name = "UnknownWorkflow";
}

export type Command = {
  workflowId: string;
  /** Unique per workflow: a repeat counts once and gets the first answer. */
  commandId: string;
  actor: Actor;
  event: { type: string; [key: string]: unknown };
  notes?: readonly Note[];
  /** The part as the person saw it: another's event on it in the meantime refuses the command (`moved`). */
  expected?: { component: string; seq: number };
  /**
   * Asked under the workflow's lock: true refuses the command (`moved`), because something later has overtaken it. `may`: whether the
   * policy would let somebody else send the same event.
   */
  overtaken?: (tx: Tx, may: (other: Actor) => boolean) => Promise<boolean>;
  /**
   * Rows that belong to this step and that its event cannot carry (an address, a used pass): written in its transaction once the
   * machine has said yes. What it throws undoes the step. Not asked again for a repeat.
   */
  alongside?: (tx: Tx, at: Date) => Promise<void>;
  /** Legal time at which it takes effect; timers take effect when they were due. Default: now. */
  at?: Date;
};

type Door = Pick<Services, "sql" | "clock" | "kinds" | "log">;

/**
 * Applies one event. Due timers of the workflow run first, each at its own due time, so that history is in lawful order.
 * @throws EventRefused, UnknownWorkflow
 */
export async function applyEvent(
  services: Door,
  command: Command,
): Promise<{ seq: number; repeated: boolean }> {
  const [at, calendar] = await Promise.all([command.at ?? services.clock.now(), getCalendar(services.sql)]);
  for (;;) {
    const done = await services.sql.begin((tx) => apply(services, tx, calendar, { ...command, at }));
    if (!("due" in done)) return done;
    await fireTimer(services, command.workflowId, done.due);
  }
}

type DueTimer = { region: string; name: string; dueAt: Date };

/**
 * Fires a due timer at its own due time; its key makes a second worker's attempt a repeat. A row that no state waits for would come
 * back for ever and hold up its workflow: it is removed, loudly, because it is a bug.
 */
export async function fireTimer(
  services: Door,
  workflowId: string,
  { region, name, dueAt }: DueTimer,
): Promise<void> {
  try {
    await applyEvent(services, {
      workflowId,
      commandId: `timer:${region}:${name}:${dueAt.getTime()}`,
      actor: { kind: "system", id: "timer" },
      event: { type: "timer.due", timer: name, region },
      at: dueAt,
    });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    services.log.error(
      { workflowId, region, name, reason: error.reason },
      "a timer was due that no state waits for",
    );
    await services.sql`delete from timers where workflow_id = ${workflowId} and region = ${region} and name = ${name} and due_at = ${dueAt}`;
  }
}

async function apply(
  services: Door,
  tx: Tx,
  calendar: Awaited<ReturnType<typeof getCalendar>>,
  command: Command & { at: Date },
): Promise<{ seq: number; repeated: boolean } | { due: DueTimer }> {
  const { workflowId, commandId, actor } = command;
  const workflow = await loadWorkflow(tx, workflowId, commandId);
  if (!workflow) throw new UnknownWorkflow(`No workflow ${workflowId}`);
  if (workflow.repeatedSeq !== null) return { seq: workflow.repeatedSeq, repeated: true };
  const due = dueBefore(workflow, command);
  if (due) return { due };

  const kind = services.kinds(workflow.kind);
  const machine = kind.machines[workflow.machineVersion];
  if (!machine) throw new Error(`No machine ${workflow.kind} ${workflow.machineVersion}`);
  const parsed = kind.events.safeParse(command.event);
  if (!parsed.success) throw new EventRefused(command.event.type, "invalid");
  const event = parsed.data;
  const duties = workflow.procedure ? withPartsOf(kind, services.kinds(workflow.procedure)) : kind;
  if (!mayAct(duties, workflow.facts, actor, event)) throw new EventRefused(event.type, "policy");
  const { expected } = command;
  if (expected && workflow.componentSeqs[expected.component] !== expected.seq)
    throw new EventRefused(event.type, "moved");
  const may = (other: Actor) => mayAct(duties, workflow.facts, other, event);
  if (await command.overtaken?.(tx, may)) throw new EventRefused(event.type, "moved");
  const step = nextStep(machine, workflow.snapshot, { ...event, actorId: actor.id } as typeof event);
  if (!step) throw new EventRefused(event.type, "state");

  const at = command.at < workflow.updatedAt ? workflow.updatedAt : command.at;
  const seq = workflow.seq + 1;
  const record = { workflowId, seq, previousHash: workflow.lastHash, event, actor, commandId, at };
  if (event.type === "timer.due")
    await tx`delete from timers where workflow_id = ${workflowId} and region = ${String(event.region)} and name = ${String(event.timer)}`;
  await Promise.all([
    writeEvent(tx, record, command.notes ?? []),
    tx`update workflows set snapshot = ${tx.json(step.snapshot as never)}, status = ${step.snapshot.status}, seq = ${seq}, updated_at = ${at} where id = ${workflowId}`,
    writeDeclarations(tx, calendar, ruleVersionOf(kind, workflow.ruleVersion).deadlines, record, step),
  ]);
  await project(tx, { kind, calendar, workflow, record, step, notes: command.notes ?? [] });
  await command.alongside?.(tx, at);
  await writeEffects(tx, record, step);
  return { seq, repeated: false };
}

/** The earliest timer that should have run before this event takes effect. */
function dueBefore({ firstTimer }: Workflow, { event, at }: Command & { at: Date }): DueTimer | undefined {
  if (!firstTimer || firstTimer.dueAt > at || event.type === "timer.due") return undefined;
  return firstTimer;
}
