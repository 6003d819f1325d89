/** Communes of today for what a person typed: today's names and those of before, whichever fits better. */
import type { Services } from "#app/services.server.ts";
import { type Candidate, scoreOf } from "./rank-places.ts";
import { type PlaceQuery, readPlaceQueries } from "./read-place-query.ts";

export type PlaceFound = Candidate & {
  /** The former place lies in several communes of today: only the family knows in which they live. */
  split: boolean;
};

const mostOffers = 8;
/** Candidates compared; the database puts whole names first. */
const mostCandidates = 300;

type Reading = Pick<Services, "sql">;

/** At most eight, the best first; none for rubbish. */
export async function findPlaces({ sql }: Reading, text: string): Promise<PlaceFound[]> {
  for (const query of readPlaceQueries(text)) {
    const found = best(query, await candidatesOf({ sql }, query));
    if (found.length > 0) return found;
  }
  return [];
}

function best(query: PlaceQuery, candidates: readonly Candidate[]): PlaceFound[] {
  const ranked = candidates
    .map((place) => ({ place, score: scoreOf(query, place) }))
    .filter(({ score }) => score > 0)
    .sort((one, two) => two.score - one.score || order(one.place, two.place));
  const offers = new Map<string, Candidate>();
  for (const { place } of ranked) {
    if (!offers.has(place.wardCode)) offers.set(place.wardCode, place);
    if (offers.size === mostOffers) break;
  }
  return [...offers.values()].map((place) => ({ ...place, split: successors(place, candidates) > 1 }));
}

const nameOf = ({ former, ward, province }: Candidate) =>
  former ? [former.commune, former.district, former.province].join(", ") : [ward, province].join(", ");

const collator = new Intl.Collator("vi", { numeric: true });
const order = (one: Candidate, two: Candidate) =>
  collator.compare(nameOf(one), nameOf(two)) || collator.compare(one.ward, two.ward);

/** "Hòa" and "Hoà", "RVê" and "Rvê" are one spelling. */
const spelling = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replace(/\p{M}/gu, "") + (word.match(/\p{M}/gu) ?? []).join(""))
    .join(" ");

const successors = (place: Candidate, all: readonly Candidate[]): number => {
  if (!place.former) return 1;
  const own = spelling(nameOf(place));
  return new Set(
    all.flatMap((other) => (other.former && spelling(nameOf(other)) === own ? [other.wardCode] : [])),
  ).size;
};

async function candidatesOf({ sql }: Reading, { required }: PlaceQuery): Promise<Candidate[]> {
  const words = [...required];
  const name = words.join(" ");
  const [today, former] = await Promise.all([
    sql<Candidate[]>`
      select p.code as "wardCode", p.name as ward, province.code as "provinceCode", province.name as province,
        array(select unnest(array[f.district, f.province]) from former_places f where f.successor_code = p.code) as around
      from places p join places province on province.code = p.parent_code
      where p.tokens @> ${words}
      order by strpos(p.folded, ${name}) > 0 desc, length(p.name), p.code limit ${mostCandidates}`,
    sql<FormerRow[]>`
      select p.code as "wardCode", p.name as ward, province.code as "provinceCode", province.name as province,
        f.commune, f.district, f.province as "formerProvince", f.changed_on::text as "changedOn"
      from former_places f join places p on p.code = f.successor_code join places province on province.code = p.parent_code
      where f.tokens @> ${words}
      order by strpos(split_part(f.folded, ',', 1), ${name}) > 0 desc, length(f.commune), f.folded, p.code
      limit ${mostCandidates}`,
  ]);
  return [...today, ...former.map(asCandidate)];
}

type FormerRow = Candidate & { commune: string; district: string; formerProvince: string; changedOn: string };

const asCandidate = ({ commune, district, formerProvince, changedOn, ...now }: FormerRow): Candidate => ({
  ...now,
  former: { commune, district, province: formerProvince, changedOn },
});
