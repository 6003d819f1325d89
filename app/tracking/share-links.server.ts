/**
 * Addresses by which relatives follow a dossier: made and taken back by the applicant, known to the database by their hash only.
 *
 * Not a state of the dossier: making and revoking stand in the access log. Unknown and revoked addresses are the same.
 */
import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { findParameter } from "#app/calendar/calendar.server.ts";
import { localDay } from "#app/calendar/local-time.ts";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { formatToken, readToken } from "#app/dossiers/handover-token.ts";
import { type QrCode, qrCode } from "#app/dossiers/receipt-qr.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { type Words, words } from "#app/ui/words.ts";
import { optionalText } from "#machines/kernel/identifiers/text.ts";

export type ShareLink = { id: string; label: string; createdAt: Date; lastSeenAt: Date | null };
/** Shown once, on the answer to the post. */
export type NewShareLink = { label: string; address: string; qr: QrCode };
export type ShareFailure = { error: Words; typed: string };

type Asking = { viewer: CitizenViewer; dossierId: string; requestId: string };
type Needs = Pick<Services, "sql" | "clock" | "env">;

/** Longest name to remember an address by, in characters. */
const labelLimit = 60;
/** Holds where a database was never seeded. */
const usuallyAtMost = 10;

/** The dossier's row is the lock: two posts at once cannot pass the limit together. */
export async function makeShareLink(
  services: Needs,
  asking: Asking,
  typed: string,
): Promise<NewShareLink | ShareFailure> {
  const read = optionalText(labelLimit).safeParse(typed.replace(/\s+/g, " "));
  if (!read.success) {
    const long = read.error.issues.some(({ message }) => message === "error.text.long");
    const error = long
      ? words("tracking:share.error.long", { count: labelLimit })
      : words("tracking:error.text.control");
    return { error, typed: typed.slice(0, 1_000) };
  }
  const label = read.data;
  if (label === "") return { error: words("tracking:share.error.label"), typed: "" };
  const now = await services.clock.now();
  const atMost = Number(
    (await findParameter(services.sql, "shareLinksAtMost", localDay(now))) ?? usuallyAtMost,
  );
  const [id, bytes] = [uuidv7(), randomBytes(16)];
  const made = await services.sql.begin(async (tx) => {
    await tx`select 1 from dossiers where id = ${asking.dossierId} for no key update`;
    const { count } = await tx`
      insert into share_links (id, dossier_id, token_hash, label, created_at)
      select ${id}, ${asking.dossierId}, ${sha256Hex(bytes.toString("hex"))}, ${label}, ${now}
      where (select count(*) from share_links where dossier_id = ${asking.dossierId} and revoked_at is null) < ${atMost}`;
    return count > 0;
  });
  if (!made) return { error: words("tracking:share.error.many", { count: atMost }), typed: label };
  await record(services, asking, "share.make", id);
  const address = `${services.env.PUBLIC_ORIGIN}/chia-se/${formatToken(bytes)}`;
  return { label, address, qr: qrCode(address) };
}

/** Those in use, the newest first. */
export async function listShareLinks(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
): Promise<ShareLink[]> {
  return [
    ...(await sql<ShareLink[]>`
      select id, label, created_at as "createdAt", last_seen_at as "lastSeenAt" from share_links
      where dossier_id = ${dossierId} and revoked_at is null order by created_at desc, id desc`),
  ];
}

/** At once, and for good; a second press changes nothing. @throws Response 404 for an address that is not of this dossier. */
export async function revokeShareLink(services: Needs, asking: Asking, id: string): Promise<void> {
  const link = z.uuid().safeParse(id);
  if (!link.success) throw new Response(null, { status: 404 });
  const now = await services.clock.now();
  const [row] = await services.sql<{ fresh: boolean }[]>`
    with known as (select id, revoked_at from share_links where id = ${link.data} and dossier_id = ${asking.dossierId} for update),
      gone as (update share_links s set revoked_at = ${now} from known where s.id = known.id and known.revoked_at is null returning s.id)
    select exists (select 1 from gone) as fresh from known`;
  if (!row) throw new Response(null, { status: 404 });
  if (row.fresh) await record(services, asking, "share.revoke", link.data);
}

/** The dossier of an address that still works, which is seen now. One statement, whatever the token is. */
export async function findShared(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  token: string,
): Promise<string | undefined> {
  const now = await clock.now();
  const [row] = await sql<{ dossierId: string }[]>`
    update share_links set last_seen_at = ${now} where token_hash = ${sha256Hex(readToken(token) ?? "")} and revoked_at is null
    returning dossier_id as "dossierId"`;
  return row?.dossierId;
}

const record = (services: Needs, { viewer, dossierId, requestId }: Asking, rule: string, linkId: string) =>
  recordAccess(services, {
    ...{ viewer, purpose: "share", rule, dossierIds: [dossierId], requestId },
    fields: [`shareLink:${linkId}`],
  });
