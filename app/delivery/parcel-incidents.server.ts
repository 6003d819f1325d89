/** What goes wrong with a parcel is kept as an incident for the manager, once for each cause. */
import { uuidv7 } from "uuidv7";
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";

export type ParcelIncident = {
  parcelId: string;
  kind: "noScan" | "contradiction" | "differentAmount";
  /** Names the cause: it opens one incident however often it is reported. */
  key: string;
  at: Date;
};

/** One silence is one incident, however long it lasts. */
export async function openIncident(
  sql: Services["sql"] | Tx,
  { parcelId, kind, key, at }: ParcelIncident,
): Promise<void> {
  await sql`
    insert into incidents (id, partner, day, idempotency_key, kind, operation, case_code, dossier_id, workflow_id, opened_at)
    select ${uuidv7()}, 'carrier', ${localDay(at)}, ${key}, ${kind}, 'orderParcel', d.case_code, d.id, p.id, ${at}
    from parcels p join dossiers d on d.id = p.dossier_id where p.id = ${parcelId}
      and not (${kind === "noScan"} and exists (
        select 1 from incidents i where i.workflow_id = p.id and i.kind = 'noScan' and i.closed_at is null))
    on conflict (partner, idempotency_key, kind) do nothing`;
}

/** The carrier was heard of, or nobody waits for it any more. */
export async function closeSilence(tx: Tx, parcelId: string, at: Date): Promise<void> {
  await tx`update incidents set closed_at = ${at} where workflow_id = ${parcelId} and kind = 'noScan' and closed_at is null`;
}
