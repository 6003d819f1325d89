/**
 * Are two dossiers about the same person? A score from 0 to 1000 with its reasons, field by field. Pure.
 *
 * Fields add points and take points away; brothers, sisters and twins share a mother and a house but neither name nor notice, so that those
 * two decide among the children of one family.
 */
import { compareDates } from "./compare-dates.ts";
import { compareNames, type NameComparison } from "./compare-names.ts";
import { compareNumbers } from "./numbers.ts";
import { aboutOf, inRole, type People, type RadarPerson } from "./person.ts";
import { relatives, slipShare, weights } from "./weights.ts";

/** `field`: `fullName`, or `mother.fullName` of a relative; `code`: how both values stand to each other, several joined by `+`. */
export type Reason = { field: string; code: string; points: number };
export type Comparison = {
  /** The person compared. */
  role: string;
  score: number;
  reasons: Reason[];
};

type Field = keyof typeof weights;

const codeOf = ({ relations }: NameComparison): string => relations.join("+");

const reason = (field: Field, code: string, weight: number): Reason => ({
  field,
  code,
  points: Math.round(weight * (weight < 0 ? weights[field].differs : weights[field].same)),
});
const equality = (field: Field, a: string | undefined, b: string | undefined): Reason[] =>
  a && b ? [a === b ? reason(field, "same", 1) : reason(field, "different", -1)] : [];

const scored = (role: string, reasons: Reason[]): Comparison => ({
  role,
  score: Math.max(
    0,
    Math.min(
      1000,
      reasons.reduce((sum, { points }) => sum + points, 0),
    ),
  ),
  reasons,
});

/** Undefined when the dossiers are about nobody, or about persons in different roles. */
export function compareAbout(a: People, b: People): Comparison | undefined {
  const [one, other] = [aboutOf(a), aboutOf(b)];
  if (!one || !other || one.role !== other.role) return undefined;
  const ofRelatives = relatives.flatMap((role) => compareRelative(role, inRole(a, role), inRole(b, role)));
  return scored(one.role, [...compareOwn(one, other), ...ofRelatives]);
}

/** The same person by what the two rows themselves say. */
export const compareTwo = (a: RadarPerson, b: RadarPerson): Comparison => scored(a.role, compareOwn(a, b));

function compareOwn(
  { fullName: nameA, traits: a }: RadarPerson,
  { fullName: nameB, traits: b }: RadarPerson,
): Reason[] {
  const name = compareNames(nameA, nameB);
  const number = compareNumbers(a, b);
  return [
    ...(name ? [reason("fullName", codeOf(name), name.weight)] : []),
    ...dates("birthDate", a.birthDate, b.birthDate),
    ...dates("diedOn", a.diedOn, b.diedOn),
    ...equality("sex", a.sex, b.sex),
    ...equality("placeCode", a.placeCode, b.placeCode),
    ...(number ? [reason("number", number, { same: 1, slip: slipShare, different: -1 }[number])] : []),
    ...equality("notice", a.notice, b.notice).map((one) =>
      one.code === "different" && (name?.weight ?? 0) >= sameNameFrom
        ? { ...one, points: Math.round(one.points * namesakeShare) }
        : one,
    ),
  ];
}

/** Children of one birth never bear one name: where it agrees in full, another notice is more likely a wrong digit. */
const [sameNameFrom, namesakeShare] = [0.8, 0.4] as const;

function dates(field: "birthDate" | "diedOn", a: string | undefined, b: string | undefined): Reason[] {
  const compared = compareDates(a, b);
  return compared ? [reason(field, compared.relation, compared.weight)] : [];
}

/** One voice for each relative: the number where both are known, else name and date of birth. */
function compareRelative(
  role: (typeof relatives)[number],
  a: RadarPerson | undefined,
  b: RadarPerson | undefined,
): Reason[] {
  if (!a || !b) return [];
  const name = compareNames(a.fullName, b.fullName);
  const born = compareDates(a.traits.birthDate, b.traits.birthDate);
  const number = compareNumbers(a.traits, b.traits);
  const alike = 0.65 * (name?.weight ?? 0) + 0.35 * (born?.weight ?? 0);
  const by = (field: string, code: string | undefined, weight: number): Reason[] =>
    code ? [{ ...reason(role, code, weight), field: `${role}.${field}` }] : [];
  const numbers = {
    same: alike > 0 ? 1 : 0.8,
    slip: alike > 0 ? 0.9 : 0.3,
    // Somebody else's number stands there now and then; the name tells.
    different: alike > 0.6 ? -0.3 : -1,
  };
  return [
    ...by("number", number, number ? numbers[number] : 0),
    ...by("fullName", name && codeOf(name), number ? 0 : 0.65 * (name?.weight ?? 0)),
    ...by("birthDate", born?.relation, number ? 0 : 0.35 * (born?.weight ?? 0)),
  ];
}
