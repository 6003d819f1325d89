/** Opens a workflow that serves a dossier (a payment, a parcel, a correction), once however often it is asked for. */
import { uuidv7 } from "uuidv7";
import { getCalendar } from "#app/calendar/calendar.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Job } from "./effect-job.ts";
import { type Opening, openWorkflow } from "./open-workflow.server.ts";
import type { Step } from "./step.ts";
import type { Tx } from "./write-step.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds">;

/** What its own table needs to know of a workflow that has just been opened. */
export type Opened = { id: string; at: Date; step: Step };

export type Owned = Pick<Opening, "input" | "event" | "actor" | "commandId" | "notes"> & {
  /** The id of its kind in the registry. */
  kind: string;
  dossierId: string;
  /** Takes the lock that makes two callers at once take turns, then looks: false leaves everything as it is. */
  isDue: (tx: Tx) => Promise<boolean>;
  /** Writes the row of its own table, by which it is found again. */
  row: (tx: Tx, opened: Opened) => PromiseLike<unknown>;
};

/** False when it was not due. */
export async function openOwned(services: Needs, owned: Owned): Promise<boolean> {
  const { kind, dossierId, isDue, row, ...first } = owned;
  const [at, calendar] = await Promise.all([services.clock.now(), getCalendar(services.sql)]);
  return services.sql.begin(async (tx) => {
    if (!(await isDue(tx))) return false;
    const id = uuidv7();
    const opening = { ...first, kind: services.kinds(kind), id, ownerId: dossierId, ruleVersion: null, at };
    await openWorkflow(tx, calendar, opening, async (step) => {
      await row(tx, { id, at, step });
    });
    return true;
  });
}

export type OwnedByEffect = Pick<Owned, "kind" | "input" | "event" | "row"> & {
  /** Finds the row of an earlier run. */
  known: (tx: Tx) => PromiseLike<readonly unknown[]>;
};

/** The same for an effect of the dossier, which may run twice. */
export async function openByEffect(services: Needs, job: Job, owned: OwnedByEffect): Promise<void> {
  const { known, ...rest } = owned;
  const dossierId = job.payload.workflowId;
  await openOwned(services, {
    ...rest,
    dossierId,
    actor: { kind: "system", id: "worker" },
    commandId: job.key,
    isDue: async (tx) => {
      // The dossier's row is the lock: two workers with the same job take turns.
      await tx`select 1 from dossiers where id = ${dossierId} for no key update`;
      return (await known(tx)).length === 0;
    },
  });
}
