/** The ways of a dossier's parcels, station by station: what the family and the officers read. */
import type { ISql } from "postgres";
import type { Services } from "../services.server.ts";
import { type ParcelLine, type StoredEvent, stationsOf } from "./parcel-lines.ts";

// biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
type Reader = { sql: ISql<{}>; env: Pick<Services["env"], "CARRIER_TRACKING_URL"> };

type Row = Omit<ParcelLine, "stations" | "trackingUrl"> & { events: StoredEvent[] | null };

/** Every parcel of a dossier, by result and then in the order of sending. */
export async function readParcelLines({ sql, env }: Reader, dossierId: string): Promise<ParcelLine[]> {
  const rows = await sql<Row[]>`
    select p.id, p.result_id as "resultId", p.number, p.state, p.item_number as "itemNumber", p.cash_on_delivery as "cashOnDelivery",
      p.collected, p.failure_reason as "failureReason",
      (select jsonb_agg(jsonb_build_object('event', e.event, 'at', e.at) order by e.seq) from workflow_events e where e.workflow_id = p.id) as events
    from parcels p where p.dossier_id = ${dossierId} order by p.result_id, p.number`;
  return rows.map(({ events, ...row }) => ({
    ...row,
    stations: stationsOf(events ?? []),
    trackingUrl: row.itemNumber
      ? (env.CARRIER_TRACKING_URL?.replace("{item}", encodeURIComponent(row.itemNumber)) ?? null)
      : null,
  }));
}
