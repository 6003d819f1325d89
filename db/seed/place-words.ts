/**
 * Words by which a place is found: folded names, other spellings and usual short forms.
 *
 * What a person types is cut by the same `wordsOf` before it meets a `tokens` column, so that both sides always agree.
 */
import { foldName } from "./fold-name.ts";

/** Kinds of units as they stand before a name; the longer ones first. */
const kinds = /^(thành phố|thị trấn|thị xã|đặc khu|phường|xã|quận|huyện|tỉnh)\s+/iu;

/** Names that people write otherwise, by the folded name without its kind. */
const otherNames: Record<string, readonly string[]> = {
  "ho chi minh": ["sai gon", "sg", "hcmc"],
  hue: ["thua thien hue", "tth"],
  "bac kan": ["bac can"],
  "dak lak": ["dac lac", "daklak", "daclac"],
  "dak nong": ["dac nong", "dacnong"],
  "buon ma thuot": ["buon me thuot", "ban me thuot"],
};

/** Folded words in their order; apostrophes join ("H'Neng" → `hneng`), numbers lose leading zeros. */
export const wordsOf = (text: string): string[] =>
  foldName(text)
    .replace(/'\s*/gu, "")
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .map(sameSpelling);

/** "Quy" and "Qui", "Mỹ" and "Mĩ", "05" and "5" are one word. */
const sameSpelling = (word: string): string =>
  /^\d+$/u.test(word) ? word.replace(/^0+(?=\d)/u, "") : word.replace(/(^|qu|[^aeiou])y$/u, "$1i");

/** "Phường Gò Vấp" → "Gò Vấp". */
export const withoutKind = (name: string): string => name.replace(kinds, "");

/** The name's words in every way it is usually written in words. */
export function spellingsOf(name: string): string[][] {
  const bare = withoutKind(name);
  const apart = bare.replace(/['’]/gu, " ");
  const others = otherNames[foldName(bare)] ?? [];
  return [bare, ...(apart === bare ? [] : [apart]), ...others].map(wordsOf);
}

/** "Hồ Chí Minh" → `hcm`, `tphcm`, `hochiminh`; nobody writes a commune so. */
export function shortFormsOf(name: string): string[] {
  const words = wordsOf(withoutKind(name));
  if (words.length < 2) return [];
  const initials = words.map((word) => (/^\d/u.test(word) ? word : word[0])).join("");
  const city = /^thành phố/iu.test(name) ? [`tp${initials}`] : [];
  const together = foldName(withoutKind(name)).replace(/[^a-z0-9]/gu, "");
  return [...new Set([initials, ...city, words.join(""), together])];
}

/**
 * All words that lead to a commune, and their beginnings from two letters on: an index of whole entries answers while a person
 * is still typing. `around`: districts and provinces it lies or lay in.
 */
export function placeTokens(commune: string, around: readonly string[]): string[] {
  const own = spellingsOf(commune).flat().flatMap(beginningsOf);
  return [...new Set([...own, ...around.flatMap(tokensAround)])].sort();
}

/** Districts and provinces are few and come again with every commune. */
const kept = new Map<string, string[]>();
function tokensAround(name: string): string[] {
  const tokens = kept.get(name) ?? [...spellingsOf(name).flat().flatMap(beginningsOf), ...shortFormsOf(name)];
  kept.set(name, tokens);
  return tokens;
}

/** "ngan" → ng, nga, ngan. A number is only itself. */
const beginningsOf = (word: string): string[] =>
  /^\d/u.test(word) || word.length < 2
    ? [word]
    : Array.from({ length: word.length - 1 }, (_, extra) => word.slice(0, extra + 2));
