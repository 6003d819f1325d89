/**
 * Passes with which another person collects: made, listed and taken back by the applicant, known to the database by hashes (ADR 22).
 *
 * The token comes from the form's own number under the portal's key: sent twice it is the same pass, and nothing stored gives it back.
 */
import { createHmac, hkdfSync } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { findParameter } from "#app/calendar/calendar.server.ts";
import { addDays, localDay, momentOf } from "#app/calendar/local-time.ts";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { type QrCode, qrCode } from "#app/dossiers/receipt-qr.server.ts";
import { readForm } from "#app/forms/read-form.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { personName } from "#machines/kernel/identifiers/person-name.ts";
import { personalId, personalIdProblem } from "#machines/kernel/identifiers/personal-id.ts";
import { nothingToCollect } from "./at-counter.ts";
import { passWords } from "./pass-code.ts";

export type Pass = {
  id: string;
  holderName: string;
  createdAt: Date;
  expiresAt: Date;
  state: "live" | "used" | "revoked" | "expired";
};
/** Shown once, on the answer to the post. */
export type NewPass = { holderName: string; expiresAt: Date; address: string; code: string; qr: QrCode };
export type PassFailure = { errors: Record<string, string>; typed: Record<string, string> };

type Asking = { viewer: CitizenViewer; dossierId: string; requestId: string };
type Needs = Pick<Services, "sql" | "clock" | "env">;

const schema = z.object({
  commandId: z.uuid(),
  holderName: personName("counter:error.holderName"),
  holderPersonalId: personalId,
});

/** Makes a pass, or says what is wrong with the form. @throws Response 422 for a form that is not ours. */
export async function makePass(
  services: Needs,
  asking: Asking,
  form: FormData,
): Promise<NewPass | PassFailure> {
  const { sql, env } = services;
  const now = await services.clock.now();
  const read = readForm(schema, form);
  if ("errors" in read) {
    if (read.errors.commandId) throw new Response(null, { status: 422 });
    return read;
  }
  const { commandId, holderName, holderPersonalId } = read.value;
  const typed = { holderName, holderPersonalId };
  const problem =
    holderPersonalId === asking.viewer.personalId
      ? "counter:error.holderSelf"
      : personalIdProblem(holderPersonalId, { today: localDay(now) });
  if (problem) return { errors: { holderPersonalId: problem }, typed };
  const { days, atMost } = await limits(services, now);
  const { token, code } = passWords(tokenBytes(env, asking.dossierId, commandId));
  const expiresAt = momentOf(addDays(localDay(now), days), "24:00");
  const id = uuidv7();
  const pass = { id, token, code, holderName, holderPersonalId, expiresAt, atMost, now };
  const made = await sql.begin((tx) => writePass(tx, asking.dossierId, pass));
  if ("problem" in made) return { errors: { holderName: made.problem }, typed };
  if (made.fresh) await record(services, asking, "pass.make", id);
  const address = `${env.PUBLIC_ORIGIN}/nhan-ho/${token}`;
  return { holderName: made.holderName, expiresAt: made.expiresAt, address, code, qr: qrCode(address) };
}

type Written = { holderName: string; expiresAt: Date };
type ToWrite = Written & {
  id: string;
  token: string;
  code: string;
  holderPersonalId: string;
  atMost: number;
  now: Date;
};

/** The dossier's row is the lock: two posts at once neither pass the limit nor make two passes of one form. */
async function writePass(
  tx: Tx,
  dossierId: string,
  pass: ToWrite,
): Promise<(Written & { fresh: boolean }) | { problem: string }> {
  await tx`select 1 from dossiers where id = ${dossierId} for no key update`;
  const [before] = await tx<(Written & Ends)[]>`
    select holder_name as "holderName", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"
    from collection_passes where token_hash = ${sha256Hex(pass.token)}`;
  if (before)
    return stateOf(before, pass.now) === "live"
      ? { holderName: before.holderName, expiresAt: before.expiresAt, fresh: false }
      : { problem: "counter:error.passGone" };
  const [workflow] = await tx<{ context: DossierContext }[]>`
    select snapshot -> 'context' as context from workflows where id = ${dossierId}`;
  if (!workflow || nothingToCollect(workflow.context)) return { problem: "counter:error.nothingToCollect" };
  const { count } = await tx`
    insert into collection_passes (id, dossier_id, token_hash, code_hash, holder_name, holder_personal_id, created_at, expires_at)
    select ${pass.id}, ${dossierId}, ${sha256Hex(pass.token)}, ${sha256Hex(pass.code)}, ${pass.holderName}, ${pass.holderPersonalId},
      ${pass.now}, ${pass.expiresAt}
    where (select count(*) from collection_passes where dossier_id = ${dossierId} and revoked_at is null and used_at is null
      and expires_at > ${pass.now}) < ${pass.atMost}`;
  return count > 0
    ? { holderName: pass.holderName, expiresAt: pass.expiresAt, fresh: true }
    : { problem: "counter:error.passesAtMost" };
}

/** Newest first. */
export async function listPasses(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
  now: Date,
): Promise<Pass[]> {
  const rows = await sql<(Omit<Pass, "state"> & { usedAt: Date | null; revokedAt: Date | null })[]>`
    select id, holder_name as "holderName", created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"
    from collection_passes where dossier_id = ${dossierId} order by created_at desc, id desc limit 50`;
  return rows.map(({ usedAt, revokedAt, ...pass }) => ({
    ...pass,
    state: stateOf({ ...pass, usedAt, revokedAt }, now),
  }));
}

/** At once, and for good; a used one stays used. @throws Response 404 for a pass that is not of this dossier. */
export async function revokePass(services: Needs, asking: Asking, typed: string): Promise<void> {
  const id = z.uuid().safeParse(typed);
  if (!id.success) throw new Response(null, { status: 404 });
  const now = await services.clock.now();
  const [row] = await services.sql<{ fresh: boolean }[]>`
    with known as (select id, revoked_at, used_at from collection_passes where id = ${id.data} and dossier_id = ${asking.dossierId} for update),
      gone as (update collection_passes p set revoked_at = ${now} from known where p.id = known.id and known.revoked_at is null
        and known.used_at is null returning p.id)
    select exists (select 1 from gone) as fresh from known`;
  if (!row) throw new Response(null, { status: 404 });
  if (row.fresh) await record(services, asking, "pass.revoke", id.data);
}

export type Ends = { expiresAt: Date; usedAt: Date | null; revokedAt: Date | null };

export const stateOf = ({ expiresAt, usedAt, revokedAt }: Ends, now: Date): Pass["state"] => {
  if (usedAt) return "used";
  if (revokedAt) return "revoked";
  return expiresAt > now ? "live" : "expired";
};

/** The newest secret: a pass made before a change of secrets keeps working, because only its hashes are compared. */
function tokenBytes(env: Services["env"], dossierId: string, commandId: string): Buffer {
  const key = Buffer.from(hkdfSync("sha256", env.SESSION_SECRETS[0] ?? "", "", "collection-pass", 32));
  return createHmac("sha256", key).update(`${dossierId}:${commandId}`).digest().subarray(0, 16);
}

async function limits({ sql }: Needs, now: Date) {
  const [days, atMost] = await Promise.all([
    findParameter(sql, "collectionPassDays", localDay(now)),
    findParameter(sql, "collectionPassesAtMost", localDay(now)),
  ]);
  return { days: Number(days ?? 30), atMost: Number(atMost ?? 5) };
}

const record = (services: Needs, { viewer, dossierId, requestId }: Asking, rule: string, passId: string) =>
  recordAccess(services, {
    ...{ viewer, purpose: "authorise", rule, dossierIds: [dossierId], requestId },
    fields: [`pass:${passId}`],
  });

export type PassesPage = { passes: Pass[]; mayMake: boolean };

export async function getPassesPage(
  services: Pick<Services, "sql" | "clock">,
  dossierId: string,
): Promise<PassesPage> {
  const now = await services.clock.now();
  const [passes, [workflow]] = await Promise.all([
    listPasses(services, dossierId, now),
    services.sql<{ context: DossierContext }[]>`
      select snapshot -> 'context' as context from workflows where id = ${dossierId}`,
  ]);
  return { passes, mayMake: !!workflow && !nothingToCollect(workflow.context) };
}
