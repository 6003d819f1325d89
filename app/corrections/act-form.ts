/**
 * What an officer fills in before an act on a report, and how the filled form becomes an event with its notes. Pure.
 *
 * Events carry codes only; what the family or colleagues read is a note.
 */
import { z } from "zod";
import { ReissueCause, RevocationGround } from "#machines/correction/events.ts";
import { type Decision, type Note, typedOf } from "../dossiers/decide-form.server.ts";
import type { DecisionFailure } from "../dossiers/officer-dossier-types.ts";

/** In the order of their buttons. */
export const correctionActs = [
  "correction.sign",
  "correction.decline",
  "correction.proposeReissue",
  "correction.proposeRevoke",
  "correction.sendBack",
] as const;
export type CorrectionAct = (typeof correctionActs)[number];

export const isCorrectionAct = (type: string | null): type is CorrectionAct =>
  (correctionActs as readonly (string | null)[]).includes(type);

/** What is chosen from a list, and who reads the words; an act without words is only confirmed. */
type Shape = { choice?: "cause" | "ground"; reader?: Note["visibility"] };

export const actShapes: Readonly<Record<CorrectionAct, Shape>> = {
  "correction.sign": {},
  "correction.decline": { reader: "family" },
  "correction.proposeReissue": { choice: "cause", reader: "officers" },
  "correction.proposeRevoke": { choice: "ground", reader: "family" },
  "correction.sendBack": { reader: "officers" },
};

const codes = { cause: ReissueCause, ground: RevocationGround } as const;
export const choicesOf = (choice: "cause" | "ground"): readonly string[] => codes[choice].options;

const head = z.object({ commandId: z.uuid(), seq: z.coerce.number().int().min(0) });
const reasonKey = "corrections:form.error.reason";
const words = z
  .string({ error: reasonKey })
  .trim()
  .min(5, { error: reasonKey })
  .max(2_000, { error: "officer:error.tooLong" });

/** @throws Response 400 when the hidden fields are not ours. */
export function readAct(type: CorrectionAct, component: string, form: FormData): Decision | DecisionFailure {
  const hidden = head.safeParse(Object.fromEntries(form));
  if (!hidden.success) throw new Response(null, { status: 400 });
  const { choice, reader } = actShapes[type];
  const chosen = choice && codes[choice].safeParse(form.get(choice));
  const reason = reader && words.safeParse(form.get("reason") ?? "");
  const errors = {
    ...(choice && !chosen?.success && { [choice]: `corrections:form.error.${choice}` }),
    ...(reason && !reason.success && { reason: reason.error.issues[0]?.message ?? reasonKey }),
  };
  if (Object.keys(errors).length > 0) return { errors, typed: typedOf(form) };
  return {
    ...hidden.data,
    event: { type, component, ...(choice && { [choice]: chosen?.data }) },
    notes: reader && reason?.success ? [{ key: "reason", body: reason.data, visibility: reader }] : [],
  };
}
