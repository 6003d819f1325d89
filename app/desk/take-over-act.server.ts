/** Taking over from the page of a decision: the form goes on with everything that was typed. */
import { type Conflicted, conflictOf } from "../dossiers/decide-conflict.server.ts";
import { typedOf } from "../dossiers/decide-form.server.ts";
import { type Posted, withTyped } from "../dossiers/decide-typed.server.ts";
import type { DossierHead } from "../dossiers/dossier-head.server.ts";
import type { DecisionFailure } from "../dossiers/officer-dossier-types.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { heldByAnother } from "./claim-lease.server.ts";
import { takeOver } from "./claim-moves.server.ts";

export type TakeOverFailure = Conflicted & { errors: Record<string, string> };

/** The form to go on with, or the conflict again: without a reason, or when the part has another holder by now. */
export async function takeOverThenEdit(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  posted: Posted,
  t: Translate,
): Promise<DecisionFailure | TakeOverFailure> {
  const { form, act } = posted;
  const part = { dossierId: dossier.id, component: act.component };
  const from = String(form.get("takeOverFrom") ?? "");
  const taken = await takeOver(services, viewer, part, { from, reason: form.get("takeOverReason") });
  if ("done" in taken) return { errors: {}, typed: typedOf(form) };
  const held = await heldByAnother(services.sql, dossier.id, act.component, viewer);
  // Free again meanwhile: the form goes on, opening it has taken the part.
  if (!held && posted.page.possible) return { errors: {}, typed: typedOf(form) };
  const expected = { component: act.component, seq: Number(form.get("seq")) || 0 };
  const conflict = await conflictOf(services, viewer, dossier, { expected, held }, t);
  return { ...(await withTyped(services, viewer, dossier, posted, conflict, t)), errors: taken.errors };
}
