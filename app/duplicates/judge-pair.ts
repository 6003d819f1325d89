/** What two dossiers have to do with each other: about one person, filed by one mother at days that cannot both be, or nothing. Pure. */
import { daysBetween } from "#machines/kernel/identifiers/dates.ts";
import { type Comparison, compareAbout, compareTwo } from "./compare-people.ts";
import type { RadarLimits } from "./limits.ts";
import type { People, RadarPerson } from "./person.ts";

/** Everything at or above the least score; at most one entry a role. */
export function judgePair(a: People, b: People, limits: RadarLimits): Comparison[] {
  const about = compareAbout(a, b);
  if (about && about.score >= limits.leastScore) return [about];
  return a.flatMap((one) => {
    const other = b.find(({ role }) => role === one.role);
    return other && birthsTooClose(one, other, limits) ? twice(one, other, limits) : [];
  });
}

/** One birth of two children is a day or two; the next one is months away. */
function birthsTooClose(
  { traits: a }: RadarPerson,
  { traits: b }: RadarPerson,
  limits: RadarLimits,
): boolean {
  if (a.gaveBirthOn?.length !== 10 || b.gaveBirthOn?.length !== 10) return false;
  const days = Math.abs(daysBetween(a.gaveBirthOn, b.gaveBirthOn));
  return days > oneBirthDays && days <= limits.birthSpacingDays;
}

/** Twins may be born on both sides of midnight. */
const oneBirthDays = 1;

function twice(one: RadarPerson, other: RadarPerson, { leastScore }: RadarLimits): Comparison[] {
  const compared = compareTwo(one, other);
  if (compared.score < leastScore) return [];
  return [
    { ...compared, reasons: [{ field: "gaveBirthOn", code: "tooClose", points: 0 }, ...compared.reasons] },
  ];
}
