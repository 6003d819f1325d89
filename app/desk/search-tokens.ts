/**
 * Words by which a desk finds dossiers, and how what an officer types becomes such words. Pure.
 *
 * Both sides fold alike, so that "Nguyễn Thị Đào", "nguyen thi dao" and any mixture are the same three words. `c:` begins a case code's end,
 * `d:` a day, `+` two words of one name, `n:` the key of a personal number; the number itself is never kept.
 */
import { foldName } from "#db/seed/fold-name.ts";
import type { NamedPerson } from "#machines/kernel/procedure.ts";

/** The key of a personal number (`search-keys.server.ts`). */
export type KeyOf = (personalId: string) => string;

/**
 * What to look for: every one of `exact`, and somebody whose name has all of `names` and the word `ending`, or one that begins so (unless `whole`).
 */
export type Search = { exact: string[]; names: string[]; ending: string | undefined; whole: boolean };

/** More words than any name has narrow nothing. */
const wordsAtMost = 8;

/** Words under which a dossier is kept. */
export function tokensOf(caseCode: string, people: readonly NamedPerson[], keyOf: KeyOf): string[] {
  const found = people.flatMap(({ fullName, personalId, birthDate, diedOn }) => [
    ...nameTokens(fullName),
    ...(personalId ? [`n:${keyOf(personalId)}`] : []),
    ...[birthDate, diedOn].flatMap((day) => (day?.length === 10 ? [`d:${day}`] : [])),
  ]);
  const end = codeEnd(caseCode);
  return [...new Set([...found, `c:${end}`, `c:${end.slice(-6)}`])];
}

/** Undefined when nothing of it can be looked for. */
export function readSearch(typed: string, keyOf: KeyOf): Search | undefined {
  let rest = typed.normalize("NFC").slice(0, 100);
  const exact = new Set<string>();
  const take = (pattern: RegExp, token: (...groups: string[]) => string) => {
    rest = rest.replace(pattern, (_whole, ...groups: string[]) => {
      exact.add(token(...groups));
      return " ";
    });
  };
  take(/[a-z]\d{2}\.\d{2}\.\d{2}-(\d{6}-[0-9a-z]+)/gi, (end) => `c:${end.toLowerCase()}`);
  take(/(?<!\d)(\d{6}-\d{6})(?!\d)/g, (end) => `c:${end}`);
  take(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g, dayToken);
  take(/(?<!\d)(\d(?: ?\d){11})(?!\d)/g, (number) => `n:${keyOf(number.replaceAll(" ", ""))}`);
  take(/(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g, dayToken);
  take(/(?<!\d)(\d{6})(?!\d)/g, (end) => `c:${end}`);
  const words = foldedWords(rest)
    .map((word) => word.replaceAll("'", ""))
    .slice(-wordsAtMost);
  const ending = words.pop();
  if (exact.size === 0 && !ending) return undefined;
  // One letter is a name of its own ("Y"), not the beginning of a tenth of all names.
  return { exact: [...exact], names: [...new Set(words)], ending, whole: ending?.length === 1 };
}

/** `d:` with the day in ISO order; a day that no calendar has finds nothing. */
const dayToken = (day: string, month: string, year: string): string =>
  `d:${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** Day and number of a case code, without the unit that all of a portal share. */
const codeEnd = (caseCode: string): string => caseCode.split("-").slice(1).join("-").toLowerCase();

/** Each word, and each two of them; a name with an apostrophe is found by its pieces too. */
function nameTokens(name: string): string[] {
  const words = foldedWords(name).flatMap((word) =>
    word.includes("'") ? [word.replaceAll("'", ""), ...word.split("'").filter(Boolean)] : [word],
  );
  return [...words, ...words.flatMap((one, at) => words.slice(at + 1).map((other) => pairOf(one, other)))];
}

/** Both words in either order: rarer than each alone, so that a search goes through few rows (`portal.name_pair`). */
export const pairOf = (one: string, other: string): string => `+${[one, other].sort().join("+")}`;

/** `ð` stands in some keyboards for `đ`. */
const foldedWords = (text: string): string[] =>
  foldName(text)
    .replaceAll("ð", "d")
    .split(/[^a-z0-9']+/)
    .filter((word) => /[a-z0-9]/.test(word));
