/** Lines of issued results. Words: `document.*` of the procedure's texts; what is not known has no line. */
import type { DocumentModel } from "./procedure.ts";

export type DocumentLine = DocumentModel["lines"][number];

export const line = (label: string, value: unknown): DocumentLine[] =>
  value === undefined || value === null || value === ""
    ? []
    : [{ label: `document.${label}`, value: String(value) }];

/** A number that a register gave, as the result's own. */
export const numberOf = (value: unknown): string | null => (value === undefined ? null : String(value));

/** Values that are words: papers are issued in Vietnamese, whatever language their reader has chosen. */
export const wordsOf =
  (texts: Readonly<Record<string, string>>) =>
  (key: string, params: Readonly<Record<string, string>> = {}): string =>
    (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? "");
