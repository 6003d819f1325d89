/**
 * What an officer fills in before an act, by the act's kind, and how the filled form becomes an event with its notes.
 *
 * Pure. Events carry codes only; every word goes into a note (decisions 21, architecture §4).
 */
import { z } from "zod";
import type { Component } from "#machines/kernel/component.ts";
import { readGrant } from "./decide-grant.server.ts";
import type { Act, DecisionFailure, DecisionShape, GrantOption } from "./officer-dossier-types.ts";

/** Acts that the decision page can carry out; hand-over has its own page. */
export const shapes: Readonly<Record<string, DecisionShape>> = {
  "dossier.receive": "confirm",
  "part.propose": "confirm",
  "part.sign": "confirm",
  "supplement.request": "supplement",
  "supplement.requestAgain": "again",
  "verification.mark": "told",
  "apology.sign": "apology",
  "dossier.forward": "forward",
  "withdrawal.grant": "confirm",
  "withdrawal.decline": "told",
  "part.sendBack": "reason",
  "dossier.refuse": "refusal",
  "part.refuse": "refusal",
  "part.corroborate": "confirm",
  "part.notApplicable": "told",
  "objection.uphold": "confirm",
  "objection.dismiss": "told",
};

/** An act with its form; where the part grants money, its decision says how much. Undefined for what is no act of this page. */
export function actOn(
  components: readonly Pick<Component, "id" | "grants">[],
  type: string,
  component: string,
): Act | undefined {
  const shape = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  const grants = components.some(({ id, grants }) => id === component && grants);
  return shape && { type, component, shape: type === "part.propose" && grants ? "grant" : shape };
}

/** An event whose type already says what it is about (the reception's, an objection's) carries no `component`. */
export const namesNoPart = (type: string) => /^(dossier|objection)\./.test(type);

export type Note = { key: string; body: string; visibility: "family" | "officers" };
export type Decision = {
  commandId: string;
  /** Seq of the part as the officer saw it. */
  seq: number;
  event: { type: string; [key: string]: unknown };
  notes: Note[];
};
/** What may be chosen: targets and reason codes of supplements, grounds of refusals, communes to pass on to, days of an extension, benefits. */
export type Choices = {
  targets: readonly string[];
  reasons: readonly string[];
  grounds: readonly string[];
  wards: readonly string[];
  ownWard: string;
  workingDays: readonly string[];
  grants?: readonly GrantOption[];
  /** Reasons that the act has to name. */
  overrides?: readonly string[];
  /** Proposed wording by reason of a supplement: taken where the officer writes nothing else. */
  guidance?: Readonly<Record<string, string>>;
};

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
  const read = withOverrides(readers[shape](choices, form), choices, form);
  if ("errors" in read) return { errors: read.errors, typed: typedOf(form) };
  const part = namesNoPart(type) ? {} : { component };
  return { ...hidden.data, event: { type, ...part, ...read.facts }, notes: read.notes };
}

type Read = { facts: Record<string, unknown>; notes: Note[] } | { errors: Record<string, string> };

const readers: Record<DecisionShape, (choices: Choices, form: FormData) => Read> = {
  confirm: () => ({ facts: {}, notes: [] }),
  /** Only colleagues read why something was sent back. */
  reason: (_, form) => readReason(form, {}, "officers"),
  told: (_, form) => readReason(form, {}, "family"),
  /** A ground of the law's list, a reason that the family can read, and what would make it pass (lifecycle §7). */
  refusal: ({ grounds }, form) => {
    const ground = z.enum(grounds as [string, ...string[]]).safeParse(form.get("ground"));
    const read = ground.success
      ? readReason(form, { facts: { ground: ground.data } }, "family")
      : readReason(form, { errors: { ground: "officer:error.ground" } }, "family");
    return withWay(read, form);
  },
  /** The wrong commune passes on, and only to another one (birth-linked B28). */
  forward: ({ wards, ownWard }, form) => {
    const wardCode = String(form.get("ward") ?? "");
    if (wardCode !== "" && wardCode === ownWard)
      return readReason(form, { errors: { ward: "officer:error.sameWard" } }, "family");
    return wards.includes(wardCode)
      ? readReason(form, { facts: { wardCode } }, "family")
      : readReason(form, { errors: { ward: "officer:error.ward" } }, "family");
  },
  /** Mẫu 04: why, and until when instead. */
  apology: ({ workingDays }, form) => {
    const days = String(form.get("workingDays") ?? "");
    return workingDays.includes(days)
      ? readReason(form, { facts: { workingDays: Number(days) } }, "family")
      : readReason(form, { errors: { workingDays: "officer:error.workingDays" } }, "family");
  },
  /** The second request says besides why the first was not enough (decisions 5). */
  again: (choices, form) => {
    const items = readSupplement(choices, form);
    const reason = readReason(form, {}, "officers");
    if ("errors" in items || "errors" in reason)
      return { errors: { ...errorsOf(items), ...errorsOf(reason) } };
    return { facts: items.facts, notes: [...items.notes, ...reason.notes] };
  },
  supplement: readSupplement,
  grant: ({ grants = [] }, form) => readGrant(grants, form),
};

/** The words that every such act needs beside what was chosen before (`read`); all errors at once. */
function readReason(
  form: FormData,
  read: { facts?: Record<string, unknown>; errors?: Record<string, string> },
  visibility: Note["visibility"],
): Read {
  const reason = words("officer:error.reason").safeParse(form.get("reason"));
  if (reason.success && !read.errors)
    return { facts: read.facts ?? {}, notes: [{ key: "reason", body: reason.data, visibility }] };
  return { errors: { ...read.errors, ...(!reason.success && { reason: messageOf(reason.error) }) } };
}

/** No refusal without the way on: what the family can do so that it will be granted. */
function withWay(read: Read, form: FormData): Read {
  const way = words("decisions:error.way").safeParse(form.get("way"));
  if (!way.success) return { errors: { ...errorsOf(read), way: messageOf(way.error) } };
  if ("errors" in read) return read;
  return { ...read, notes: [...read.notes, { key: "way", body: way.data, visibility: "family" }] };
}

/** What is decided in spite of something says so, reason by reason. */
function withOverrides(read: Read, { overrides = [] }: Choices, form: FormData): Read {
  if (overrides.length === 0) return read;
  const named = form.getAll("override");
  if (!overrides.every((reason) => named.includes(reason)))
    return { errors: { override: "officer:error.override", ...errorsOf(read) } };
  return "errors" in read ? read : { ...read, facts: { ...read.facts, overrides: [...overrides] } };
}

const errorsOf = (read: Read) => ("errors" in read ? read.errors : {});

/** All defects in one request (decisions 5), each with a reason code and guidance; guidance becomes the notes `item:<n>`. */
function readSupplement({ targets, reasons, guidance: library = {} }: Choices, form: FormData): Read {
  const chosen = form
    .getAll("item")
    .filter((item): item is string => typeof item === "string" && targets.includes(item));
  if (chosen.length === 0) return { errors: { item: "officer:error.item" } };
  const errors: Record<string, string> = {};
  const items = chosen.map((target) => {
    const reason = form.get(`reason:${target}`);
    const typed = String(form.get(`guidance:${target}`) ?? "").trim();
    const guidance = words("officer:error.guidance").safeParse(typed || library[String(reason)]);
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

export function typedOf(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === "string") {
      typed[name] ??= [];
      typed[name].push(value);
    }
  return typed;
}
