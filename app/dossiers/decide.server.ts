/** An officer's act on a part: read the form, show what the family will read, send it through the door, and say what changed when it came too late. */
import { claimsInStep } from "../desk/claim-in-step.server.ts";
import { recordAct } from "../desk/officer-acts.server.ts";
import { type TakeOverFailure, takeOverThenEdit } from "../desk/take-over-act.server.ts";
import { actorOf, type OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { applyEvent, type Command, EventRefused } from "../workflow/apply-event.server.ts";
import { type Conflicted, conflictOf } from "./decide-conflict.server.ts";
import { type Decision, readDecision, typedOf } from "./decide-form.server.ts";
import { choicesOf } from "./decide-page.server.ts";
import { previewOf } from "./decide-preview.server.ts";
import { noticesOf } from "./decide-told.server.ts";
import { type Posted, withTyped } from "./decide-typed.server.ts";
import type { DossierHead } from "./dossier-head.server.ts";
import type { DecisionFailure, Preview } from "./officer-dossier-types.ts";

export type Decided = { done: true } | Conflicted;
type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;

/**
 * Carries out an act as the posted form says, once the officer has seen what the family will read (`preview`). The door alone decides
 * whether it is allowed and possible.
 * @throws Response 403 when the policy says no (another agency, another role, or the person who prepared the decision).
 */
export async function decide(
  services: Needs & Pick<Services, "env">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { act, page, form }: Posted,
  t: Translate,
): Promise<Decided | TakeOverFailure | DecisionFailure | { preview: Preview }> {
  const posted = { act, page, form };
  if (form.get("intent") === "takeOver") return takeOverThenEdit(services, viewer, dossier, posted, t);
  const edits = form.get("intent") === "edit";
  const decision = edits ? { errors: {}, typed: typedOf(form) } : readDecision(act, choicesOf(page), form);
  const preview = "errors" in decision ? undefined : previewOf(act, page, decision, form, t);
  // Nothing would come of a form that is only looked at or mended: what happened meanwhile is said at once.
  if (!page.possible && ("errors" in decision || preview)) {
    const expected = { component: act.component, seq: Number(form.get("seq")) || 0 };
    const conflict = await conflictOf(services, viewer, dossier, { expected }, t);
    return withTyped(services, viewer, dossier, posted, conflict, t);
  }
  if ("errors" in decision) return decision;
  if (preview) {
    const told = { dossierId: dossier.id, officerId: viewer.id, event: decision.event };
    return { preview: { ...preview, notices: await noticesOf(services, told) } };
  }
  const expected = { component: act.component, seq: decision.seq };
  const sent = await sendDecision(services, viewer, dossier, { ...decision, expected }, t);
  return "conflict" in sent ? withTyped(services, viewer, dossier, posted, sent, t) : sent;
}

export type Sent = Omit<Decision, "seq"> & {
  /** The part as the officer saw it; left out where the machine alone can tell (a result is handed over once). */
  expected?: { component: string; seq: number };
  /** Rows that are written in the same step. */
  alongside?: NonNullable<Command["alongside"]>;
};

/** Sends a decision that was read already; refused while somebody else holds its part. @throws Response 403, 400 */
export async function sendDecision(
  services: Needs,
  viewer: OfficerViewer,
  dossier: DossierHead,
  decision: Sent,
  t: Translate,
): Promise<Decided> {
  const { type } = decision.event;
  const component = decision.expected?.component;
  const claims = claimsInStep(services, viewer, dossier, { type, component });
  const alongside: Sent["alongside"] = async (tx, at) => {
    await decision.alongside?.(tx, at);
    await recordAct(tx, viewer, { dossierId: dossier.id, event: decision.event, at });
    await claims.end(tx);
  };
  const { overtaken } = claims;
  try {
    await applyEvent(services, {
      ...{ workflowId: dossier.id, actor: actorOf(viewer), ...decision },
      ...{ overtaken, alongside },
    });
    return { done: true };
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    if (error.reason === "policy") throw new Response(null, { status: 403 });
    if (error.reason === "invalid") throw new Response(null, { status: 400 });
    return conflictOf(services, viewer, dossier, { ...decision, held: claims.held() }, t);
  }
}
