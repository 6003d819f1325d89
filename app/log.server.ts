/**
 * The log: one JSON line an event, with ids and never with personal data.
 *
 * Database errors carry what was asked and what stood in the row; of those only codes and names of tables and rules are kept.
 */
import { type DestinationStream, type Logger, pino } from "pino";

/** @param level of pino; @param destination stdout when not given */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino({ level, serializers: { err: errorWithoutData } }, destination ?? pino.destination(1));

/** The statement's text may stay; its values may not. */
export const withoutValues = (text: string): string =>
  text.replace(/\n?params: [\s\S]*?(?=\n\s+at |$)/, "\nparams: (left out)");

const kept = ["code", "severity", "schema_name", "table_name", "constraint_name", "routine"] as const;

/** What is logged of an error and of what caused it. */
export function errorWithoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const known = error as Error & Partial<Record<(typeof kept)[number], unknown>>;
  // PostgreSQL quotes the value itself when it cannot be read (class 22).
  const quotes = "severity" in error && String(known.code).startsWith("22");
  const said = (text: string) => withoutValues(quotes ? text.replace(error.message, "(left out)") : text);
  return {
    type: error.name,
    message: said(error.message),
    ...Object.fromEntries(kept.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]]))),
    stack: said(error.stack ?? ""),
    ...(error.cause === undefined ? {} : { cause: errorWithoutData(error.cause) }),
  };
}
