/** A channel that did not bring its notice gives way to the next one; one that did makes what was still to follow needless. */
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { addNext } from "./add-notice.server.ts";
import { isForSubject } from "./notice-rules.ts";
import { getNoticeSettings } from "./notice-settings.server.ts";
import { readTold } from "./told.server.ts";

type Ended = {
  id: string;
  /** The state in which the row must still be: who comes later finds it changed and does nothing. */
  from: "queued" | "sent";
  to: "failed" | "undelivered" | "sent";
  reported?: boolean;
};

type Row = {
  dossierId: string;
  key: string;
  text: string;
  component: string | null;
  rank: number;
  /** Channels that had their turn. */
  used: string[];
  /** A later channel has its turn already, or the person knows: by another channel, or read in the portal. */
  settled: boolean;
};

/** False: somebody else was quicker. */
export async function passOn(
  services: Pick<Services, "sql" | "clock">,
  { id, from, to, reported = false }: Ended,
): Promise<boolean> {
  const [now, settings] = await Promise.all([services.clock.now(), getNoticeSettings(services)]);
  return services.sql.begin(async (tx) => {
    const ended = await tx`
      update notifications set status = ${to}, due_at = null, reported_at = ${reported ? now : null}
      where id = ${id} and status = ${from} and (${to} <> ${from} or due_at is not null)`;
    if (ended.count === 0) return false;
    const { settled, used, rank, ...notice } = await readTurn(tx, id);
    // The person concerned was told by every channel at once: none follows another.
    if (!settled && !isForSubject(notice.text)) {
      const told = await readTold(tx, notice.dossierId, notice.text);
      await addNext(tx, { told, notice, used, rank: rank + 1, now, settings });
    }
    return true;
  });
}

async function readTurn(tx: Tx, id: string): Promise<Row> {
  const [row] = await tx<Row[]>`
    select n.dossier_id as "dossierId", n.effect_key as key, n.text, n.component, n.rank,
      (select array_agg(o.channel) from notifications o where o.effect_key = n.effect_key) as used,
      exists (select 1 from notifications o where o.effect_key = n.effect_key and (o.rank > n.rank or o.status = 'delivered' or o.read_at is not null)) as settled
    from notifications n where n.id = ${id}`;
  if (!row) throw new Error(`Notice ${id} is gone`);
  return row;
}

/** The person knows: nothing that has not gone out yet needs to follow. What goes out first stays, also when the portal was quicker. */
export async function dropNeedless(sql: Services["sql"] | Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`delete from notifications where effect_key = any(${[...keys]})
    and ((status = 'held' and rank > 1) or (channel = 'letter' and status = 'queued'))`;
}
