/**
 * A scan that the carrier reports: signed, counted once, in any order.
 *
 * Late and repeated scans change nothing; the parcel's machine knows which scan still means something.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import { ScanState } from "#machines/parcel/events.ts";

const Scan = z.object({
  messageId: z.string().min(1).max(200),
  itemNumber: z.string().max(40),
  state: ScanState,
});

/** HTTP status for the carrier: 204 taken (also a repeat), 400, 401, 404 unknown item. A 404 is asked again by the carrier: the order's answer may still be on its way. */
export async function receiveScan(
  services: Pick<Services, "sql" | "clock" | "kinds" | "env" | "log">,
  body: string,
  signature: string | null,
): Promise<204 | 400 | 401 | 404> {
  if (!isSigned(services.env.CARRIER_SECRET, body, signature)) return 401;
  const scan = Scan.safeParse(safeJson(body));
  if (!scan.success) return 400;
  const { messageId, itemNumber, state } = scan.data;
  const [parcel] = await services.sql<
    { id: string }[]
  >`select id from parcels where item_number = ${itemNumber}`;
  if (!parcel) return 404;
  const handled = await apply(services, parcel.id, messageId, state);
  const now = await services.clock.now();
  await services.sql`insert into inbox (partner, message_id, received_at, handled) values ('carrier', ${messageId}, ${now}, ${handled}) on conflict do nothing`;
  return 204;
}

async function apply(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  parcelId: string,
  messageId: string,
  state: ScanState,
): Promise<"applied" | "ignored"> {
  try {
    const event = { type: "parcel.scan", state };
    await applyEvent(services, {
      workflowId: parcelId,
      commandId: `scan:${messageId}`,
      actor: { kind: "partner", id: "carrier" },
      event,
    });
    return "applied";
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    services.log.info({ workflowId: parcelId, state }, "a scan came too late to mean anything");
    return "ignored";
  }
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
