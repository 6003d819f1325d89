/**
 * A scan that the carrier reports: signed, counted once, in any order.
 *
 * The inbox keeps every message with the carrier's count before anything else happens; a scan that a later one of the same parcel
 * overtook says nothing any more, and the parcel's machine knows what the others mean. Cash is a fact whatever else a scan says.
 */
import { z } from "zod";
import { readSigned } from "#app/registries/signed-body.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { FailureReason, ScanState } from "#machines/parcel/events.ts";
import { recordCash } from "./cash.server.ts";
import { openIncident } from "./parcel-incidents.server.ts";

const Scan = z.object({
  messageId: z.string().min(1).max(200),
  itemNumber: z.string().max(40),
  state: ScanState,
  sequence: z.number().int().min(1).max(1_000_000).optional(),
  at: z.iso.datetime({ offset: true }).optional().catch(undefined),
  /** A reason that we do not know is no reason to lose the scan. */
  reason: FailureReason.optional().catch(undefined),
  collected: z.number().int().min(0).max(100_000_000).optional(),
});
export type Scan = z.output<typeof Scan>;

/** HTTP status for the carrier: 204 taken (also a repeat), 400, 401, 404 unknown item. A 404 is asked again by the carrier: the order's answer may still be on its way. */
export async function receiveScan(
  services: Pick<Services, "sql" | "clock" | "kinds" | "env" | "log">,
  body: string,
  signature: string | null,
): Promise<204 | 400 | 401 | 404> {
  const scan = readSigned(Scan, services.env.CARRIER_SECRET, body, signature);
  if (scan === 400 || scan === 401) return scan;
  const { messageId, itemNumber } = scan;
  const [parcel] = await services.sql<
    { id: string }[]
  >`select id from parcels where item_number = ${itemNumber}`;
  if (!parcel) return 404;
  const now = await services.clock.now();
  await services.sql`insert into inbox (partner, message_id, workflow_id, sequence, received_at)
    values ('carrier', ${messageId}, ${parcel.id}, ${scan.sequence ?? null}, ${now}) on conflict do nothing`;
  await apply(services, parcel.id, scan);
  if (scan.state === "delivered") await recordCash(services, parcel.id, scan);
  return 204;
}

/** The parcel's lock makes the look into the inbox and the step one: whoever is later there has put its message in before. */
async function apply(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  parcelId: string,
  { messageId, state, sequence, reason, collected, at }: Scan,
): Promise<void> {
  try {
    await applyEvent(services, {
      workflowId: parcelId,
      commandId: `scan:${messageId}`,
      actor: { kind: "partner", id: "carrier" },
      event: {
        type: "parcel.scan",
        state,
        ...(reason !== undefined && { reason }),
        ...(collected !== undefined && { collected }),
        ...(at !== undefined && { scannedAt: at }),
      },
      ...(sequence !== undefined && { overtaken: (tx: Tx) => isOvertaken(tx, parcelId, sequence) }),
    });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    services.log.info({ workflowId: parcelId, state }, "a scan came too late to mean anything");
    if (error.reason === "state") await keepContradiction(services, parcelId, { messageId, state, sequence });
  }
}

async function isOvertaken(tx: Tx, parcelId: string, sequence: number): Promise<boolean> {
  const [later] =
    await tx`select 1 from inbox where workflow_id = ${parcelId} and sequence > ${sequence} limit 1`;
  return later !== undefined;
}

/** How a parcel ends; any of them after another end does not fit. */
const ends = ["delivered", "returned", "lost"];

/** The carrier says something later that cannot follow on what it said before: a person looks at it. */
async function keepContradiction(
  services: Pick<Services, "sql" | "clock">,
  parcelId: string,
  { messageId, state, sequence }: Pick<Scan, "messageId" | "state" | "sequence">,
): Promise<void> {
  const [parcel] = await services.sql<{ state: string }[]>`select state from parcels where id = ${parcelId}`;
  const fits = parcel?.state === state || (sequence === undefined && !ends.includes(state));
  if (fits || !(state === "lost" || ends.includes(parcel?.state ?? ""))) return;
  const at = await services.clock.now();
  await openIncident(services.sql, { parcelId, kind: "contradiction", key: messageId, at });
}
