/**
 * Handing results and originals over at the counter, after the officer has checked who stands there (lifecycle §8).
 *
 * One visit, several events: each carries an id only. Who collected, and by which paper they were known, is a note for officers. Another
 * person than the applicant needs a pass, which is used up in the step that hands over, so that a refused one uses up nothing (ADR 22).
 */
import { z } from "zod";
import { collectorNote } from "../delivery/project-counter.server.ts";
import { findPass, PassGone, type ShownPass, usePass } from "../delivery/use-pass.server.ts";
import { errorsOf } from "../forms/read-form.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import type { Tx } from "../workflow/write-step.server.ts";
import { recordAccess } from "./access-log.server.ts";
import { type Decided, sendDecision } from "./decide.server.ts";
import { typedOf } from "./decide-form.server.ts";
import type { DossierHead } from "./dossier-head.server.ts";
import type { DecisionFailure } from "./officer-dossier-types.ts";

/** Papers that prove who somebody is at the counter. */
export const identityPapers = ["identityCard", "vneid", "passport"] as const;
export const collectors = ["applicant", "authorised"] as const;

/** The form comes back: with errors, or with the holder of the pass to be compared first. */
export type HandOverFailure = DecisionFailure & { pass?: ShownPass };

const handOverSchema = z.object({
  commandId: z.uuid(),
  results: z.array(z.string().regex(/^[A-Za-z0-9.:-]{1,96}$/)).max(50),
  originals: z.array(z.uuid()).max(50),
  collector: z.enum(collectors, { error: "officer:error.collector" }),
  pass: z.string().max(300, { error: "counter:error.pass" }),
  identityPaper: z.enum(identityPapers, { error: "officer:error.identityPaper" }),
  identityChecked: z.literal("yes", { error: "officer:error.identityChecked" }),
});
type HandOver = z.output<typeof handOverSchema>;
const nothingTicked = "counter:error.nothingTicked";

/** Reads the posted form; every error at once. */
function readHandOver(form: FormData): { value: HandOver } | { errors: Record<string, string> } {
  const typed = {
    ...Object.fromEntries([...form].filter(([, value]) => typeof value === "string")),
    pass: String(form.get("pass") ?? ""),
    results: form.getAll("result"),
    originals: form.getAll("original"),
  };
  const read = handOverSchema.safeParse(typed);
  const errors = read.error ? errorsOf(read.error) : {};
  if (errors.commandId || Object.keys(errors).some((name) => /^(results|originals)\b/.test(name)))
    throw new Response(null, { status: 400 });
  if (typed.results.length + typed.originals.length === 0) errors.result = nothingTicked;
  return read.success && Object.keys(errors).length === 0 ? { value: read.data } : { errors };
}

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;
type Posted = { form: FormData; requestId: string };

/**
 * Records the hand-over through the door, or gives the form back.
 * @throws Response 403 when this officer may not hand it over, 400 for a form that is not ours.
 */
export async function handOver(
  services: Needs,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { form, requestId }: Posted,
  t: Translate,
): Promise<Decided | HandOverFailure> {
  const read = readHandOver(form);
  const typed = typedOf(form);
  const visitId = String(form.get("commandId"));
  const asksPass = form.get("collector") === "authorised" || form.get("intent") === "pass";
  const pass = asksPass
    ? await findPass(services, dossier.id, String(form.get("pass") ?? "").slice(0, 300), visitId)
    : undefined;
  if (pass) await recordLook(services, viewer, dossier.id, requestId);
  const wrong = asksPass && !pass ? { pass: "counter:error.pass" } : {};
  if (form.get("intent") === "pass")
    return { errors: wrong, typed: { ...typed, collector: ["authorised"] }, ...(pass && { pass }) };
  if ("errors" in read || "pass" in wrong)
    return { errors: { ...("errors" in read ? read.errors : {}), ...wrong }, typed, ...(pass && { pass }) };
  // The holder's name was not on the page yet: nothing is handed over to somebody whom the officer could not compare.
  if (pass && form.get("shownPass") !== pass.id) return { errors: {}, typed, pass };
  try {
    return await sendAll(services, viewer, dossier, { ...read.value, holder: pass }, t);
  } catch (error) {
    if (!(error instanceof PassGone)) throw error;
    return { errors: { pass: "counter:error.pass" }, typed };
  }
}

type Visit = HandOver & { holder: ShownPass | undefined };

/** One event each, in the order of the page; the first that is refused ends the visit, and the officer reads what happened. */
async function sendAll(
  services: Needs,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { commandId, results, originals, collector, identityPaper, holder }: Visit,
  t: Translate,
): Promise<Decided> {
  const body = [collector, identityPaper, ...(holder ? [holder.holderName] : [])].join(" · ");
  const notes = [
    { key: "identity", body, visibility: "officers" as const },
    { key: collectorNote, body: collector, visibility: "officers" as const },
  ];
  const events = [
    ...results.map((resultId) => ({ id: resultId, event: { type: "result.handOver", resultId } })),
    ...originals.map((originalId) => ({ id: originalId, event: { type: "original.return", originalId } })),
  ];
  const alongside = holder && ((tx: Tx, at: Date) => usePass(tx, holder.id, commandId, at));
  for (const { id, event } of events) {
    const step = { commandId: `${commandId}:${id}`, event, notes, ...(alongside && { alongside }) };
    const sent = await sendDecision(services, viewer, dossier, step, t);
    if ("conflict" in sent) return sent;
  }
  return { done: true };
}

/** Who may collect is personal data of somebody who is not in the dossier. */
const recordLook = (services: Needs, viewer: OfficerViewer, dossierId: string, requestId: string) =>
  recordAccess(services, {
    ...{ viewer, purpose: "process", rule: "result.handOver", dossierIds: [dossierId], requestId },
    fields: ["pass.holderName", "pass.holderPersonalId"],
  });
