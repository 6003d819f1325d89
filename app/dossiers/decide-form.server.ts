/**
 * What an officer fills in before an act, by the act's kind, and how the filled form becomes an event with its notes.
 *
 * Pure. Events carry codes only; every word goes into a note (decisions 21, architecture §4).
 */
import { z } from "zod";
import type { Act, DecisionFailure, DecisionShape } from "./officer-dossier-types.ts";

/** Acts that the decision page can carry out; hand-over has its own page. */
export const shapes: Readonly<Record<string, DecisionShape>> = {
  "dossier.receive": "confirm",
  "part.propose": "confirm",
  "part.sign": "confirm",
  "supplement.request": "supplement",
  "part.sendBack": "reason",
  "dossier.refuse": "refusal",
  "part.refuse": "refusal",
};

/** An event whose type already says which part it means (the reception's) carries no `component`. */
const namesNoPart = (type: string) => type.startsWith("dossier.");

export type Note = { key: string; body: string; visibility: "family" | "officers" };
export type Decision = {
  commandId: string;
  /** Seq of the part as the officer saw it. */
  seq: number;
  event: { type: string; [key: string]: unknown };
  notes: Note[];
};
/** What may be chosen: targets and reason codes of supplements, grounds of refusals. */
export type Choices = { targets: readonly string[]; reasons: readonly string[]; grounds: readonly string[] };

const words = (key: string) =>
  z.string({ error: key }).trim().min(5, { error: key }).max(2_000, { error: "officer:error.tooLong" });
const head = z.object({ commandId: z.uuid(), seq: z.coerce.number().int().min(0) });

/**
 * Reads a posted form for an act on a part. @throws Response 400 when the hidden fields are not ours.
 */
export function readDecision(
  { type, component, shape }: Act,
  choices: Choices,
  form: FormData,
): Decision | DecisionFailure {
  const hidden = head.safeParse(Object.fromEntries(form));
  if (!hidden.success) throw new Response(null, { status: 400 });
  const read = readers[shape](choices, form);
  if ("errors" in read) return { errors: read.errors, typed: typedOf(form) };
  const part = namesNoPart(type) ? {} : { component };
  return { ...hidden.data, event: { type, ...part, ...read.facts }, notes: read.notes };
}

type Read = { facts: Record<string, unknown>; notes: Note[] } | { errors: Record<string, string> };

const readers: Record<DecisionShape, (choices: Choices, form: FormData) => Read> = {
  confirm: () => ({ facts: {}, notes: [] }),
  /** Only colleagues read why something was sent back. */
  reason: (_, form) => {
    const reason = words("officer:error.reason").safeParse(form.get("reason"));
    if (!reason.success) return { errors: { reason: messageOf(reason.error) } };
    return { facts: {}, notes: [{ key: "reason", body: reason.data, visibility: "officers" }] };
  },
  /** A ground of the law's list and a reason that the family can read (lifecycle §7). */
  refusal: ({ grounds }, form) => {
    const ground = z.enum(grounds as [string, ...string[]]).safeParse(form.get("ground"));
    const reason = words("officer:error.reason").safeParse(form.get("reason"));
    if (ground.success && reason.success)
      return {
        facts: { ground: ground.data },
        notes: [{ key: "reason", body: reason.data, visibility: "family" }],
      };
    return {
      errors: {
        ...(ground.success ? {} : { ground: "officer:error.ground" }),
        ...(reason.success ? {} : { reason: messageOf(reason.error) }),
      },
    };
  },
  supplement: readSupplement,
};

/** All defects in one request (decisions 5), each with a reason code and guidance; guidance becomes the notes `item:<n>`. */
function readSupplement({ targets, reasons }: Choices, form: FormData): Read {
  const chosen = form
    .getAll("item")
    .filter((item): item is string => typeof item === "string" && targets.includes(item));
  if (chosen.length === 0) return { errors: { item: "officer:error.item" } };
  const errors: Record<string, string> = {};
  const items = chosen.map((target) => {
    const reason = form.get(`reason:${target}`);
    const guidance = words("officer:error.guidance").safeParse(form.get(`guidance:${target}`));
    if (typeof reason !== "string" || !reasons.includes(reason))
      errors[`reason:${target}`] = "officer:error.itemReason";
    if (!guidance.success) errors[`guidance:${target}`] = messageOf(guidance.error);
    return { target, reason, guidance: guidance.data ?? "" };
  });
  if (Object.keys(errors).length > 0) return { errors };
  return {
    facts: { items: items.map(({ target, reason }) => ({ target, reason })) },
    notes: items.map(({ guidance }, index) => ({
      key: `item:${index}`,
      body: guidance,
      visibility: "family",
    })),
  };
}

const messageOf = (error: z.ZodError) => error.issues[0]?.message ?? "officer:error.reason";

function typedOf(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === "string") {
      typed[name] ??= [];
      typed[name].push(value);
    }
  return typed;
}
