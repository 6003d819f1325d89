/** The statement that is read to a person before an officer files for them: versions stay, so that a record says what was read. */

/** Texts `assisted:statement.<version>.<number>`. */
const lines: Readonly<Record<string, number>> = { "2026-11": 5 };

export const currentStatement = "2026-11";

/** Text keys of a version, in order. */
export const statementKeys = (version: string): string[] =>
  Array.from({ length: lines[version] ?? 0 }, (_, at) => `assisted:statement.${version}.${at + 1}`);

/** As it is kept: which version, in which language it stood on the screen. */
export const statementRead = (version: string, language: "vi" | "en"): string => `${version}.${language}`;
