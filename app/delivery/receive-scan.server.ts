/**
 * A scan that the carrier reports: signed, counted once, in any order.
 *
 * The inbox keeps every message with the carrier's count before anything else happens; a scan that a later one of the same parcel
 * overtook says nothing any more, and the parcel's machine knows what the others mean.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { ScanState } from "#machines/parcel/events.ts";

const Scan = z.object({
  messageId: z.string().min(1).max(200),
  itemNumber: z.string().max(40),
  state: ScanState,
  sequence: z.number().int().min(1).max(1_000_000).optional(),
});
type Scan = z.output<typeof Scan>;

/** HTTP status for the carrier: 204 taken (also a repeat), 400, 401, 404 unknown item. A 404 is asked again by the carrier: the order's answer may still be on its way. */
export async function receiveScan(
  services: Pick<Services, "sql" | "clock" | "kinds" | "env" | "log">,
  body: string,
  signature: string | null,
): Promise<204 | 400 | 401 | 404> {
  if (!isSigned(services.env.CARRIER_SECRET, body, signature)) return 401;
  const scan = Scan.safeParse(safeJson(body));
  if (!scan.success) return 400;
  const { messageId, itemNumber } = scan.data;
  const [parcel] = await services.sql<
    { id: string }[]
  >`select id from parcels where item_number = ${itemNumber}`;
  if (!parcel) return 404;
  const now = await services.clock.now();
  await services.sql`insert into inbox (partner, message_id, workflow_id, sequence, received_at)
    values ('carrier', ${messageId}, ${parcel.id}, ${scan.data.sequence ?? null}, ${now}) on conflict do nothing`;
  await apply(services, parcel.id, scan.data);
  return 204;
}

/** The parcel's lock makes the look into the inbox and the step one: whoever is later there has put its message in before. */
async function apply(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  parcelId: string,
  { messageId, state, sequence }: Scan,
): Promise<void> {
  try {
    await applyEvent(services, {
      workflowId: parcelId,
      commandId: `scan:${messageId}`,
      actor: { kind: "partner", id: "carrier" },
      event: { type: "parcel.scan", state },
      ...(sequence !== undefined && { overtaken: (tx: Tx) => isOvertaken(tx, parcelId, sequence) }),
    });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    services.log.info({ workflowId: parcelId, state }, "a scan came too late to mean anything");
  }
}

async function isOvertaken(tx: Tx, parcelId: string, sequence: number): Promise<boolean> {
  const [later] =
    await tx`select 1 from inbox where workflow_id = ${parcelId} and sequence > ${sequence} limit 1`;
  return later !== undefined;
}

/** `sha256=<hex HMAC of the raw body>`, compared in constant time. */
function isSigned(secret: string, body: string, signature: string | null): boolean {
  const wanted = Buffer.from(`sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
  const given = Buffer.from(signature ?? "");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function safeJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
