/** What every typed value goes through first: NFC, plain digits, single spaces, no control characters (identifiers, "General"). */
import { z } from "zod";

const fullWidthDigits = /[\uff10-\uff19]/g;
/** Also those that turn the direction of writing: an officer would read something else than was sent. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Trims, composes (NFC) and turns full-width digits into plain ones. Line breaks stay. */
export const normalise = (value: string): string =>
  value
    .normalize("NFC")
    .replace(fullWidthDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\u00a0/g, " ")
    .trim();

/** A missing field reads like an empty one. */
const raw = z.preprocess(
  (value) => (value === undefined || value === null ? "" : value),
  z.string({ error: "error.text" }),
);

const clean = raw
  .transform(normalise)
  .refine((value) => !controlCharacters.test(value), { error: "error.text.control" });

/** Text that must not be empty; `required` is the message's key. */
export const requiredText = (required: string, max = 200) =>
  clean.pipe(z.string().min(1, { error: required }).max(max, { error: "error.text.long" }));

/** Text that may be empty. */
export const optionalText = (max = 200) => clean.pipe(z.string().max(max, { error: "error.text.long" }));

/** A text that is empty or follows the given schema. */
export const emptyOr = <S extends z.ZodType<string>>(schema: S) =>
  clean.transform((value, context) => {
    if (value === "") return "";
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ code: "custom", message: issue.message });
    return z.NEVER;
  });

/** One of a list; `required` is said when nothing or something else came. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, required: string) =>
  z.preprocess((value) => (value === undefined ? "" : value), z.enum(values, { error: required }));

/** An HTML checkbox: `on` or absent in a post, boolean once read. */
export const checkbox = z.preprocess(
  (value) => value === true || value === "on" || value === "true",
  z.boolean({ error: "error.text" }),
);
