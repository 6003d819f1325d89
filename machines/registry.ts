/**
 * Every workflow kind the portal knows. A third linked procedure is a new folder and one line here.
 *
 * Each procedure is checked when this file is loaded. Tests that need a neutral one hand a registry of their own to the same functions.
 */
import type { AnyStateMachine } from "xstate";
import { birth } from "./birth/index.ts";
import { correction } from "./correction/index.ts";
import { death } from "./death/index.ts";
import { defineProcedure } from "./kernel/define-procedure.ts";
import type { Procedure, WorkflowKind } from "./kernel/procedure.ts";
import { parcel } from "./parcel/index.ts";
import { payment } from "./payment/index.ts";
import { payout } from "./payout/index.ts";

export type Registry = Readonly<Record<string, WorkflowKind>>;

const byId = <K extends WorkflowKind>(kinds: readonly K[]): Readonly<Record<string, K>> =>
  Object.fromEntries(kinds.map((kind) => [kind.id, kind]));

/** Procedures that citizens file, by id. */
export const procedures = byId<Procedure>([birth, death].map((procedure) => defineProcedure(procedure)));

/** Everything with a statechart, by id: the procedures and what they start. */
export const workflowKinds: Registry = {
  ...procedures,
  ...byId<WorkflowKind>([parcel, correction, payment, payout]),
};

/** The procedure with this id, or undefined. */
export const findProcedure = (id: string): Procedure | undefined =>
  Object.hasOwn(procedures, id) ? procedures[id] : undefined;

/** The kind with this id. Throws when it is unknown: a stored workflow always has its kind. */
export function getWorkflowKind(id: string, registry: Registry = workflowKinds): WorkflowKind {
  const kind = Object.hasOwn(registry, id) ? registry[id] : undefined;
  if (!kind) throw new Error(`No workflow kind ${id}`);
  return kind;
}

/** The machine of a stored workflow. Throws when its version was removed while a workflow still uses it. */
export function getMachine(
  kindId: string,
  version: string,
  registry: Registry = workflowKinds,
): AnyStateMachine {
  const machine = getWorkflowKind(kindId, registry).machines[version];
  if (!machine) throw new Error(`No machine version ${version} of ${kindId}`);
  return machine;
}
