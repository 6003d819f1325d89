/**
 * What the holder of a pass is shown: where, when and with what to come. No name and nothing about the child: the address may be passed on
 * in a chat.
 */
import { localDay } from "#app/calendar/local-time.ts";
import { type QrCode, qrCode } from "#app/dossiers/receipt-qr.server.ts";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { resultName } from "#app/ui/procedure-words.ts";
import type { Words } from "#app/ui/words.ts";
import { findAppointment } from "./appointments.server.ts";
import { counterResults, heldOriginals } from "./at-counter.ts";
import { codeOf, readPass } from "./pass-code.ts";
import { type Ends, type Pass, stateOf } from "./passes.server.ts";
import { type Desk, getVisit } from "./receive-page.server.ts";

export type HolderPage =
  | { state: Exclude<Pass["state"], "live"> }
  | {
      state: "live";
      caseCode: string;
      /** Lie at the counter now, or will. */
      ready: Words[];
      coming: Words[];
      originals: number;
      desk: Desk;
      /** Last day, local. */
      until: string;
      appointment: Date | null;
      code: string;
      qr: QrCode;
    };

/** Undefined for an address that no pass has. A short code is no address. */
export async function getHolderPage(
  services: Pick<Services, "sql" | "clock" | "env">,
  typed: string,
): Promise<HolderPage | undefined> {
  const read = readPass(typed);
  if (!read || !("token" in read)) return undefined;
  const [pass] = await services.sql<(Ends & { dossierId: string; caseCode: string; procedure: string })[]>`
    select p.dossier_id as "dossierId", d.case_code as "caseCode", d.procedure, p.expires_at as "expiresAt", p.used_at as "usedAt",
      p.revoked_at as "revokedAt"
    from collection_passes p join dossiers d on d.id = p.dossier_id where p.token_hash = ${sha256Hex(read.token)}`;
  if (!pass) return undefined;
  const now = await services.clock.now();
  const state = stateOf(pass, now);
  if (state !== "live") return { state };
  const [{ context, desk }, appointment] = await Promise.all([
    getVisit(services, pass.dossierId, now),
    findAppointment(services, pass.dossierId, now),
  ]);
  const results = counterResults(context);
  const names = (ready: boolean) =>
    results.filter((one) => one.ready === ready).map(({ resultId }) => resultName(pass.procedure, resultId));
  return {
    ...{ state, caseCode: pass.caseCode, desk, ready: names(true), coming: names(false) },
    originals: heldOriginals(context).length,
    until: localDay(new Date(pass.expiresAt.getTime() - 1)),
    appointment: appointment?.startsAt ?? null,
    code: codeOf(read.token),
    qr: qrCode(`${services.env.PUBLIC_ORIGIN}/nhan-ho/${read.token}`),
  };
}
