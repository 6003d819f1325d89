/** A posted body in, either a typed value or field errors (plus what was typed) out. */
import type { z } from "zod";

export type Typed = Record<string, string>;
/**
 * The form of a post, its texts without what no person types and no database takes: NUL and half characters.
 *
 * @throws Response 400 when the body is no form.
 */
export async function formOf(request: Request): Promise<FormData> {
  const posted = await request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
  const form = new FormData();
  for (const [name, value] of posted)
    form.append(name, typeof value === "string" ? withoutRubbish(value) : value);
  return form;
}

const withoutRubbish = (text: string): string =>
  text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\ufffd");

export type FormFailure = { errors: Record<string, string>; typed: Typed };

/** Text fields of a post; files are left out, of repeated names the last one counts. */
export const typedOf = (form: FormData): Typed =>
  Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"));

/** First message of each field. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join(".")] ??= issue.message;
  return errors;
}

export function readForm<S extends z.ZodType>(
  schema: S,
  form: FormData,
): { value: z.output<S> } | FormFailure {
  const typed = typedOf(form);
  const result = schema.safeParse(typed);
  return result.success ? { value: result.data } : { errors: errorsOf(result.error), typed };
}
