/** A pass at the counter: found by what the officer typed or scanned, and used up together with what is handed over. */
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { readPass } from "./pass-code.ts";

export type ShownPass = { id: string; holderName: string; lastDigits: string };

/** The pass was used, revoked or ran out since it was looked at: the step that needed it is undone. */
export class PassGone extends Error {
  override readonly name = "PassGone";
}

/** Digits of the holder's number that the officer compares with the paper; the others stay hidden. */
const comparedDigits = 6;

/**
 * The pass of this dossier that was typed, when it may be used now. Whatever is wrong with it (another dossier, used, revoked, run out,
 * unknown), the answer is the same. A visit that used it up finds it again.
 */
export async function findPass(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  dossierId: string,
  typed: string,
  visitId: string,
): Promise<ShownPass | undefined> {
  const read = readPass(typed);
  if (!read) return undefined;
  const now = await clock.now();
  const known =
    "token" in read ? sql`token_hash = ${sha256Hex(read.token)}` : sql`code_hash = ${sha256Hex(read.code)}`;
  const [row] = await sql<{ id: string; holderName: string; number: string }[]>`
    select id, holder_name as "holderName", holder_personal_id as number from collection_passes
    where dossier_id = ${dossierId} and ${known} and revoked_at is null and (used_by = ${visitId} or (used_at is null and expires_at > ${now}))`;
  return row && { id: row.id, holderName: row.holderName, lastDigits: row.number.slice(-comparedDigits) };
}

/** In the transaction of a hand-over; the visit's further results may use it too. @throws PassGone */
export async function usePass(tx: Tx, passId: string, visitId: string, at: Date): Promise<void> {
  const { count } = await tx`
    update collection_passes set used_at = coalesce(used_at, ${at}), used_by = ${visitId}
    where id = ${passId} and revoked_at is null and (used_by = ${visitId} or (used_at is null and expires_at > ${at}))`;
  if (count === 0) throw new PassGone();
}
