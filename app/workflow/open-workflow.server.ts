/** Opens workflows: the first event and everything the door writes with it, in the caller's transaction. */
import type { Calendar } from "#app/calendar/working-time.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import type { WorkflowKind } from "#machines/kernel/procedure.ts";
import { chainStart } from "./history.ts";
import { ruleVersionOf } from "./kinds.ts";
import { firstStep, type Step } from "./step.ts";
import {
  type Note,
  type StepRecord,
  type Tx,
  writeDeclarations,
  writeEffects,
  writeEvent,
} from "./write-step.server.ts";

export type Opening = {
  kind: WorkflowKind;
  id: string;
  ownerId: string | null;
  ruleVersion: string | null;
  input: unknown;
  /** The first event of the history, e.g. `dossier.submit`. */
  event: Record<string, unknown> & { type: string };
  actor: Actor;
  commandId: string;
  at: Date;
  /** What the person wrote with the first event. */
  notes?: readonly Note[];
};

/**
 * Writes the workflow with its first event; the caller adds its own rows between (`rows`) and the projection after it.
 * Unique violations (a second submission of one draft) reach the caller.
 */
export async function openWorkflow(
  tx: Tx,
  calendar: Calendar,
  opening: Opening,
  rows: (step: Step, record: StepRecord) => Promise<void>,
): Promise<void> {
  const { kind, id, ownerId, input, event, actor, commandId, at } = opening;
  const machine = kind.machines[kind.machineVersion];
  if (!machine) throw new Error(`No machine ${kind.id} ${kind.machineVersion}`);
  const step = firstStep(machine, input);
  const record: StepRecord = {
    workflowId: id,
    seq: 1,
    previousHash: chainStart,
    event,
    actor,
    commandId,
    at,
  };
  await tx`insert into workflows (id, kind, machine_version, owner_id, snapshot, status, seq, opened_at, updated_at)
    values (${id}, ${kind.id}, ${kind.machineVersion}, ${ownerId}, ${tx.json(step.snapshot as never)}, ${step.snapshot.status}, 1, ${at}, ${at})`;
  await Promise.all([
    writeEvent(tx, record, opening.notes ?? []),
    writeDeclarations(tx, calendar, ruleVersionOf(kind, opening.ruleVersion).deadlines, record, step),
  ]);
  await rows(step, record);
  await writeEffects(tx, record, step);
}
