/**
 * How well a place fits what was typed: a whole name before its beginning, its beginning before single words. Pure.
 *
 * A typed word explains one name only. Whole names take their words first, the commune's before the district's and the province's.
 */
import { foldName } from "#db/seed/fold-name.ts";
import { shortFormsOf, spellingsOf, withoutKind } from "#db/seed/place-words.ts";
import type { Level, PlaceQuery, QueryWord } from "./read-place-query.ts";

export type Candidate = {
  wardCode: string;
  ward: string;
  provinceCode: string;
  province: string;
  /** Districts and provinces that a commune of today lay in; whoever still names them means it none the less. */
  around?: readonly string[];
  /** The place of then that this commune stands for now. */
  former?: { commune: string; district: string; province: string; changedOn: string };
};

type Part = "ward" | "district" | "province";
type Spelling = readonly string[];

const points = {
  ward: { whole: 100, start: 30, more: 10, levels: { ward: 10, district: -60, city: -60, province: -60 } },
  district: { whole: 30, start: 15, more: 1, levels: { ward: -25, district: 8, city: 8, province: -10 } },
  province: { whole: 12, start: 6, more: 1, levels: { ward: -12, district: -10, city: 3, province: 3 } },
} as const satisfies Record<
  Part,
  { whole: number; start: number; more: number; levels: Record<Level, number> }
>;

/** Zero when the place was not meant: nothing names it, or a typed word has nothing to do with it. */
export function scoreOf(query: PlaceQuery, { ward, province, former, around = [] }: Candidate): number {
  const name = former?.commune ?? ward;
  const inWard = spellingsOf(name);
  const inDistrict = former ? known(former.district) : [];
  const inProvince = [...new Set([former?.province ?? province, province])].map(known);
  const used = new Set<number>();
  const seek = (part: Part, spellings: readonly Spelling[], grade: "whole" | "start") =>
    take(query.words, used, spellings, part, grade);

  const whole = { ward: seek("ward", inWard, "whole"), district: seek("district", inDistrict, "whole") };
  let rest = inProvince.reduce((sum, one) => sum + seek("province", one, "whole"), 0);
  const start = {
    ward: whole.ward > 0 ? 0 : seek("ward", inWard, "start"),
    district: whole.district > 0 ? 0 : seek("district", inDistrict, "start"),
  };
  rest += inProvince.reduce((sum, one) => sum + seek("province", one, "start"), 0);
  for (const one of around)
    if (seek("district", known(one), "whole") + seek("district", known(one), "start") > 0) rest++;
  const left = query.words.filter(({ marker }, at) => !marker && !used.has(at));
  const single = whole.ward > 0 ? 0 : singleWords(left, inWard[0] ?? []);
  if (left.length > 0 && single === 0) return 0;

  const evidence = whole.ward + whole.district + start.ward + start.district + (start.ward > 0 ? 0 : single);
  return evidence > 0 ? evidence + rest + likeness(query, name) + (former ? 0 : 4) : 0;
}

/** Small advantages among equals: the typed kind, the typed marks. */
function likeness({ words, text }: PlaceQuery, name: string): number {
  const kind = words.find(({ marker }) => marker?.kind)?.marker?.kind;
  return (
    (kind && foldName(name).startsWith(kind) ? 6 : 0) +
    (text.includes(withoutKind(name).toLowerCase()) ? 5 : 0)
  );
}

/** Districts and provinces are few and come again in every question. */
const spoken = new Map<string, Spelling[]>();
function known(name: string): Spelling[] {
  const kept = spoken.get(name) ?? [...spellingsOf(name), ...shortFormsOf(name).map((one) => [one])];
  spoken.set(name, kept);
  return kept;
}

/** Points for the best place where the typed words say one of the spellings; takes these words away. */
function take(
  words: readonly QueryWord[],
  used: Set<number>,
  spellings: readonly Spelling[],
  part: Part,
  grade: "whole" | "start",
): number {
  let best: { from: number; to: number; worth: number } | undefined;
  for (const spelling of spellings)
    for (let from = 0; from < words.length; from++) {
      const to = endOf(words, used, spelling, from, grade);
      if (to === undefined) continue;
      // A kind that is part of a name already ("Nghĩa Xá") says nothing about the next one.
      const level = used.has(from - 1) ? undefined : words[from]?.after?.level;
      const fits = level ? points[part].levels[level] : 0;
      // "Quận 12" says nothing about a commune called 12.
      if (fits < 0 && isNumber(words[from])) continue;
      const more = grade === "start" ? Math.min(to - from, 5) * points[part].more : 0;
      const worth = points[part][grade] + fits + more;
      if (worth > (best?.worth ?? 0)) best = { from, to, worth };
    }
  if (!best) return 0;
  for (let at = best.from; at < best.to; at++) used.add(at);
  return best.worth;
}

/** Where a run of typed words ends that says the whole spelling, or its beginning where the typed name ends. */
function endOf(
  words: readonly QueryWord[],
  used: ReadonlySet<number>,
  spelling: Spelling,
  from: number,
  grade: "whole" | "start",
): number | undefined {
  const segment = words[from]?.segment;
  let to = from;
  for (const part of spelling) {
    const typed = words[to];
    if (!typed || used.has(to) || typed.segment !== segment) break;
    if (typed.word !== part) {
      const isUnfinished = to === words.length - 1 && !isNumber(typed) && part.startsWith(typed.word);
      return isUnfinished && grade === "start" ? to + 1 : undefined;
    }
    to++;
  }
  const isWhole = to - from === spelling.length;
  // A kind alone is no name, though "TP" may stand for Tân Phú.
  if (words.slice(from, to).every(({ marker }) => marker) || isWhole !== (grade === "whole"))
    return undefined;
  const next = words[to];
  return isWhole || !next || next.segment !== segment || next.marker ? to : undefined;
}

/** Up to 20 points when every word left over begins one of the name's, in any order. */
function singleWords(open: readonly QueryWord[], name: Spelling): number {
  const fits = ({ word, after }: QueryWord) =>
    name.some((part) => part.startsWith(word)) && !(after && after.level !== "ward" && /^\d/u.test(word));
  return open.length > 0 && open.every(fits) ? Math.round((20 * open.length) / Math.max(name.length, 1)) : 0;
}

const isNumber = (typed: QueryWord | undefined): boolean => /^\d+$/u.test(typed?.word ?? "");
