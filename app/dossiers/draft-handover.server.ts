/**
 * Going on with a draft on another device: a single-use address, and the limited session that it opens there (ADR 12).
 *
 * The database keeps only the token's hash. Looking never uses it up: a chat program that previews a link, or a person who is not sure,
 * does no harm.
 */
import { randomBytes } from "node:crypto";
import { endForDevice } from "#app/assisted/close-filing.server.ts";
import { closeSession, openSession } from "#app/identity/sessions.server.ts";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { formatToken, readToken } from "./handover-token.ts";
import { type QrCode, qrCode } from "./receipt-qr.server.ts";

type Store = Pick<Services, "sql" | "env">;

/** By real time, like sessions. */
export const handoverMinutes = 10;

export type Handover = { address: string; qr: QrCode };

/** Makes a new address; an earlier one of the same draft no longer works. */
export async function offerHandover({ sql, env }: Store, draftId: string): Promise<Handover> {
  const bytes = randomBytes(16);
  const now = Date.now();
  const expiresAt = new Date(now + handoverMinutes * 60_000);
  await sql.begin(async (tx) => {
    await tx`delete from draft_handovers where draft_id = ${draftId} or expires_at < ${new Date(now)}`;
    await tx`insert into draft_handovers (token_hash, draft_id, expires_at) values (${sha256Hex(bytes.toString("hex"))}, ${draftId}, ${expiresAt})`;
  });
  const address = `${env.PUBLIC_ORIGIN}/tiep-tuc/${formatToken(bytes)}`;
  return { address, qr: qrCode(address) };
}

/** Whether the address still works. Used, expired and unknown ones are the same. */
export async function isOffered({ sql }: Pick<Services, "sql">, token: string): Promise<boolean> {
  const bytes = readToken(token);
  if (!bytes) return false;
  const [row] = await sql`
    select 1 from draft_handovers h join drafts r on r.id = h.draft_id
    where h.token_hash = ${sha256Hex(bytes)} and h.expires_at > ${new Date()} and r.submitted_at is null`;
  return row !== undefined;
}

export type TakenOver = { draftId: string; cookie: string | undefined };

/**
 * Uses the address up and opens a session for its draft alone. Who is signed in here as the draft's owner stays so; anybody else's
 * session on this device ends, so that two people's data never meet in one browser. An officer who filled the draft in is out.
 * @throws Response 403 at an officer's own device.
 */
export async function takeOver(
  services: Store,
  request: Request,
  token: string,
  viewer: { kind: string; id: string; draftId?: string | null } | undefined,
): Promise<TakenOver | undefined> {
  // On an officer's machine it would be the person's draft without the record of who reads it.
  if (viewer?.kind === "officer") throw new Response(null, { status: 403 });
  const bytes = readToken(token);
  if (!bytes) return undefined;
  const [taken] = await services.sql<{ draftId: string; citizenId: string }[]>`
    delete from draft_handovers h using drafts r
    where h.token_hash = ${sha256Hex(bytes)} and h.expires_at > ${new Date()} and r.id = h.draft_id and r.submitted_at is null
    returning h.draft_id as "draftId", r.citizen_id as "citizenId"`;
  if (!taken) return undefined;
  const { draftId, citizenId } = taken;
  await endForDevice(services, draftId);
  if (viewer?.kind === "citizen" && viewer.id === citizenId && !viewer.draftId)
    return { draftId, cookie: undefined };
  if (viewer) await closeSession(services, request);
  return { draftId, cookie: await openSession(services, { kind: "citizen", id: citizenId, draftId }) };
}
