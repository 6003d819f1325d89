/** The portal's own inbox: all notices of a person's dossiers, newest first (keyset), and which of them are new. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { dropNeedless } from "./pass-on.server.ts";
import { noticeSet } from "./told.server.ts";

export const pageSize = 20;
/** The header counts no further. */
const countsTo = 99;

export type ShownNotice = {
  id: string;
  caseCode: string;
  sentence: string;
  at: string;
  isNew: boolean;
};
export type Inbox = { notices: ShownNotice[]; unread: number; next: string | undefined };

type Needs = Pick<Services, "sql" | "kinds">;
type Who = { id: string };
type Row = { id: string; caseCode: string; procedure: string; text: string; at: Date; isNew: boolean };

export async function listNotices(
  services: Needs,
  who: Who,
  after: string | null,
  t: Translate,
): Promise<Inbox> {
  const { sql } = services;
  const cursor = readCursor(after);
  const [found, unread] = await Promise.all([
    sql<Row[]>`
      select n.id, d.case_code as "caseCode", d.procedure, n.text, n.created_at as at, n.read_at is null as "isNew"
      from dossiers d join notifications n on n.dossier_id = d.id
      where d.applicant_id = ${who.id} and n.channel = 'inbox'
        ${cursor ? sql`and (n.created_at, n.id) < (${cursor.at}, ${cursor.id})` : sql``}
      order by n.created_at desc, n.id desc limit ${pageSize + 1}`,
    countUnread(services, who),
  ]);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    notices: page.map(({ procedure, text, at, ...row }) => ({
      ...row,
      sentence: t(`${noticeSet(services, procedure)}:${text}.inbox`, { caseCode: row.caseCode }),
      at: formatDateTime(at),
    })),
    unread,
    next: found.length > pageSize && last ? `${last.at.getTime()}_${last.id}` : undefined,
  };
}

/** For the header of every page: one look at an index that holds unread notices only. */
export async function countUnread({ sql }: Pick<Services, "sql">, who: Who): Promise<number> {
  const [row] = await sql<{ unread: number }[]>`
    select count(*)::int as unread from (
      select 1 from dossiers d join notifications n on n.dossier_id = d.id
      where d.applicant_id = ${who.id} and n.channel = 'inbox' and n.read_at is null limit ${countsTo}) counted`;
  return row?.unread ?? 0;
}

/**
 * Opening a notice is reading it (like ADR 5, a read that counts). What should still follow by other channels stays away.
 *
 * @throws Response 404 when it is nobody's, or somebody else's.
 */
export async function openNotice(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  who: Who,
  noticeId: string,
): Promise<{ caseCode: string }> {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(noticeId);
  const [row] = uuid
    ? await sql<{ key: string; caseCode: string; isNew: boolean }[]>`
        select n.effect_key as key, d.case_code as "caseCode", n.read_at is null as "isNew"
        from notifications n join dossiers d on d.id = n.dossier_id
        where n.id = ${noticeId} and n.channel = 'inbox' and d.applicant_id = ${who.id}`
    : [];
  if (!row) throw new Response(null, { status: 404 });
  if (row.isNew) {
    const now = await clock.now();
    await sql.begin(async (tx) => {
      await tx`update notifications set read_at = ${now} where id = ${noticeId} and read_at is null`;
      await dropNeedless(tx, [row.key]);
    });
  }
  return { caseCode: row.caseCode };
}

export async function readAll({ sql, clock }: Pick<Services, "sql" | "clock">, who: Who): Promise<void> {
  const now = await clock.now();
  await sql.begin(async (tx) => {
    const rows = await tx<{ key: string }[]>`
      update notifications n set read_at = ${now} from dossiers d
      where d.id = n.dossier_id and d.applicant_id = ${who.id} and n.channel = 'inbox' and n.read_at is null
      returning n.effect_key as key`;
    await dropNeedless(
      tx,
      rows.map(({ key }) => key),
    );
  });
}

/** `<ms>_<uuid>`; anything else is the first page. */
function readCursor(after: string | null): { at: Date; id: string } | undefined {
  const [, ms, id] = /^(\d{12,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? "") ?? [];
  return ms && id ? { at: new Date(Number(ms)), id } : undefined;
}
