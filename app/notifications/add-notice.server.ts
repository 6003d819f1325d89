/**
 * Writes down that somebody is to be told: at once in the portal's own inbox, and by the first channel outside it.
 *
 * The rows are the truth; the worker's sweep sends what is due. Nothing here speaks to the network.
 */
import { uuidv7 } from "uuidv7";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { channelsOf, opensAt, type QuietHours } from "./notice-rules.ts";
import { getNoticeSettings } from "./notice-settings.server.ts";
import { readSubject, readTold, type Told } from "./told.server.ts";

export type NewNotice = {
  /** The dossier, or a parcel or payment of it. */
  workflowId: string;
  /** What caused it: one notice per key and channel, however often this runs. */
  key: string;
  /** `subject`: the person whom the dossier is about, where there is one. */
  to: "applicant" | "agency" | "subject";
  text: string;
  component?: string | undefined;
};

export async function addNotice(
  services: Pick<Services, "sql" | "clock">,
  { workflowId, key, to, text, component = undefined }: NewNotice,
): Promise<void> {
  const [now, settings] = await Promise.all([services.clock.now(), getNoticeSettings(services)]);
  await services.sql.begin(async (tx) => {
    if (to === "subject") return tellSubject(tx, { workflowId, key, text, component }, now);
    const told = await readTold(tx, workflowId, text);
    const notice = { dossierId: told.dossierId, key, text, component: component ?? null };
    const portal = { ...notice, channel: to === "agency" ? "agency" : "inbox", rank: 0 };
    // Whoever writes this row first writes the others too: a later run may know another order of channels.
    const first = await writeRow(tx, { ...portal, status: "sent", dueAt: null }, now);
    if (first && to === "applicant") await addNext(tx, { told, notice, used: [], rank: 1, now, settings });
  });
}

/** By every channel at once, at any hour: nobody else would tell this person, who may be alive (death-linked D-B20). */
async function tellSubject(
  tx: Tx,
  {
    workflowId,
    key,
    text,
    component = null,
  }: Omit<NewNotice, "to" | "component"> & { component?: string | null | undefined },
  now: Date,
): Promise<void> {
  const told = await readSubject(tx, workflowId);
  if (!told) return;
  const notice = { dossierId: told.dossierId, key, text, component };
  for (const channel of channelsOf(told, text))
    await writeRow(tx, { ...notice, channel, rank: 1, status: "queued", dueAt: now }, now);
}

type Notice = { dossierId: string; key: string; text: string; component: string | null };
type Next = {
  told: Told;
  notice: Notice;
  used: readonly string[];
  rank: number;
  now: Date;
  settings: QuietHours;
};

/** The next channel that is not used yet; when there is none, a letter that the agency has to send. */
export async function addNext(tx: Tx, { told, notice, used, rank, now, settings }: Next): Promise<void> {
  const channel = channelsOf(told, notice.text).find((one) => !used.includes(one));
  const opens = channel ? opensAt(now, channel, notice.text, settings) : null;
  const status = opens && opens > now ? "held" : "queued";
  await writeRow(tx, { ...notice, channel: channel ?? "letter", rank, status, dueAt: opens }, now);
}

type Row = Notice & { channel: string; rank: number; status: "held" | "queued" | "sent"; dueAt: Date | null };

async function writeRow(tx: Tx, row: Row, now: Date): Promise<boolean> {
  const written = await tx`
    insert into notifications (id, dossier_id, effect_key, channel, text, component, status, rank, due_at, created_at)
    values (${uuidv7()}, ${row.dossierId}, ${row.key}, ${row.channel}, ${row.text}, ${row.component}, ${row.status}, ${row.rank}, ${row.dueAt}, ${now})
    on conflict (effect_key, channel) do nothing`;
  return written.count === 1;
}
