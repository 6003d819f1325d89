/** What a viewer may do with a dossier's payment now: policy and machine asked together, as the door will. */
import { actorOf, type Viewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { mayAct } from "#app/workflow/policy.ts";
import { restore, type StoredSnapshot } from "#app/workflow/step.ts";
import type { PaymentContext, PaymentEvent } from "#machines/payment/events.ts";

export type PaymentDoor = {
  paymentId: string;
  context: PaymentContext;
  may: (event: PaymentEvent) => boolean;
};

const anyId = "00000000-0000-4000-8000-000000000000";

/** This officer's desk takes and gives back cash for the dossier. */
export async function takesCash(
  services: Pick<Services, "sql" | "kinds">,
  viewer: Viewer,
  dossierId: string,
): Promise<boolean> {
  const door = await findPaymentDoor(services, viewer, dossierId);
  return door?.may({ type: "payment.takeCash", attemptId: anyId, amount: 1 }) ?? false;
}

type Row = {
  id: string;
  machineVersion: string;
  snapshot: StoredSnapshot;
  applicantId: string;
  intakeAgencyId: string;
};

/** Undefined when nothing was charged. */
export async function findPaymentDoor(
  { sql, kinds }: Pick<Services, "sql" | "kinds">,
  viewer: Viewer,
  dossierId: string,
): Promise<PaymentDoor | undefined> {
  const [row] = await sql<Row[]>`
    select p.id, w.machine_version as "machineVersion", w.snapshot, d.applicant_id as "applicantId", d.intake_agency_id as "intakeAgencyId"
    from payments p join workflows w on w.id = p.id join dossiers d on d.id = p.dossier_id where p.dossier_id = ${dossierId}`;
  if (!row) return undefined;
  const kind = kinds("payment");
  const machine = kind.machines[row.machineVersion];
  if (!machine) throw new Error(`No machine payment ${row.machineVersion}`);
  const snapshot = restore(machine, row.snapshot);
  const { applicantId, intakeAgencyId } = row;
  const facts = { applicantId, intakeAgencyId, agencies: {}, confirmers: {}, context: {} };
  return {
    paymentId: row.id,
    context: row.snapshot.context as PaymentContext,
    may: (event) => mayAct(kind, facts, actorOf(viewer), event) && snapshot.can(event),
  };
}
