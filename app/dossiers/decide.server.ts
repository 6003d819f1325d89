/** An officer's act on a part: read the form, send it through the door, and say what changed when it came too late. */
import { asOfficer } from "../identity/as-officer.server.ts";
import { actorOf, type OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { applyEvent, type Command, EventRefused } from "../workflow/apply-event.server.ts";
import { readChanges, showChanges } from "./decide-conflict.server.ts";
import { type Decision, readDecision, typedOf } from "./decide-form.server.ts";
import { choicesOf, type DossierHead, getProcedure } from "./decide-page.server.ts";
import { previewOf } from "./decide-preview.server.ts";
import type { Act, DecisionFailure, DecisionPage, Preview, ShownChange } from "./officer-dossier-types.ts";
import { officerWords } from "./officer-dossier-words.server.ts";

export type Decided = { done: true } | { conflict: ShownChange[] };
type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;
type Posted = { act: Act; page: DecisionPage; form: FormData };

/**
 * Carries out an act as the posted form says, once the officer has seen what the family will read (`preview`). The door alone decides
 * whether it is allowed and possible.
 * @throws Response 403 when the policy says no (another agency, another role, or the person who prepared the decision).
 */
export async function decide(
  services: Needs,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { act, page, form }: Posted,
  t: Translate,
): Promise<Decided | DecisionFailure | { preview: Preview }> {
  if (form.get("intent") === "edit") return { errors: {}, typed: typedOf(form) };
  const decision = readDecision(act, choicesOf(page), form);
  if ("errors" in decision) return decision;
  const preview = previewOf(act, page, decision, form, t);
  if (preview) return { preview };
  const expected = { component: act.component, seq: decision.seq };
  return sendDecision(services, viewer, dossier, { ...decision, expected }, t);
}

export type Sent = Omit<Decision, "seq"> & {
  /** The part as the officer saw it; left out where the machine alone can tell (a result is handed over once). */
  expected?: { component: string; seq: number };
  /** Rows that are written in the same step. */
  alongside?: NonNullable<Command["alongside"]>;
};

/** Sends a decision that was read already. @throws Response 403, 400 */
export async function sendDecision(
  services: Needs,
  viewer: OfficerViewer,
  dossier: DossierHead,
  decision: Sent,
  t: Translate,
): Promise<Decided> {
  try {
    await applyEvent(services, { workflowId: dossier.id, actor: actorOf(viewer), ...decision });
    return { done: true };
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    if (error.reason === "policy") throw new Response(null, { status: 403 });
    if (error.reason === "invalid") throw new Response(null, { status: 400 });
    const since = decision.expected?.seq ?? 0;
    const changes = await asOfficer(services, viewer, (sql) => readChanges(sql, dossier.id, since));
    return { conflict: showChanges(changes, officerWords(getProcedure(services, dossier.procedure), t), t) };
  }
}
