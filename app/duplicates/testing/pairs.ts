/**
 * Pairs of filings, half about one person and half about two, from a seed. `heldOut`: also with mistakes that the radar's points were
 * not set by. The same person is filed twice with one to three mistakes; the others are those that are easily taken for one another.
 */
import {
  adult,
  birthFiling,
  type Child,
  childOf,
  type Death,
  dayAfter,
  deathFiling,
  deathOf,
  type Filing,
  type Household,
  household,
  noticeCode,
} from "./families.ts";
import { nameOf } from "./names.ts";
import { type Random, randomOf } from "./random.ts";
import { type FilingSlip, filingSlips, heldOutSlips, inPerson } from "./slips.ts";
import { heldOutSpellings, type Spelling, spellings } from "./spelling.ts";

export type Pair = { a: Filing; b: Filing; same: boolean; kind: string };

const spelled =
  (role: string, spelling: Spelling): FilingSlip =>
  (filing, random) =>
    inPerson(role, (person, chance) => ({ ...person, fullName: spelling(person.fullName, chance) }))(
      filing,
      random,
    );
const named = (role: string, known: Readonly<Record<string, Spelling>>): Record<string, FilingSlip> =>
  Object.fromEntries(
    Object.entries(known).map(([name, spelling]) => [`${role}:${name}`, spelled(role, spelling)]),
  );

const usual = { ...named("about", spellings), ...named("mother", spellings), ...filingSlips };
const all = {
  ...usual,
  ...named("about", heldOutSpellings),
  ...named("mother", heldOutSpellings),
  ...heldOutSlips,
};

export function generatePairs(seed: number, count: number, heldOut = false): Pair[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? samePerson(random, heldOut ? all : usual) : twoPersons(random),
  );
}

/** Slips that do not apply to a filing (a father who is not named) are drawn again. */
function samePerson(random: Random, slips: Readonly<Record<string, FilingSlip>>): Pair {
  const a = random.chance(0.6) ? birth(random) : death(random);
  const wanted = random.pick([1, 1, 1, 2, 2, 3]);
  const kinds: string[] = [];
  let b = a;
  for (let tries = 0; kinds.length < wanted && tries < 40; tries++) {
    const [kind, slip] = random.pick(Object.entries(slips));
    const changed = kinds.includes(kind) ? b : slip(b, random);
    if (JSON.stringify(changed) === JSON.stringify(b)) continue;
    b = changed;
    kinds.push(kind);
  }
  return { ...(random.chance(0.5) ? { a, b } : { a: b, b: a }), same: true, kind: kinds.sort().join(" + ") };
}

function birth(random: Random): Filing {
  const home = household(random);
  return birthFiling(home, childOf(random, home));
}
const death = (random: Random): Filing => deathFiling(deathOf(random), random.chance(0.15));

type Strangers = (random: Random) => { a: Filing; b: Filing };

/** Both children of the house. */
const children = (home: Household, a: Child, b: Child) => ({
  a: birthFiling(home, a),
  b: birthFiling(home, b),
});

/** Parents like names that go together: the same middle word, the same first letter. */
function sisterName(random: Random, { name, sex }: Child, otherSex: boolean): Child["name"] {
  const found = nameOf(random, name.family, otherSex ? (sex === "male" ? "female" : "male") : sex);
  const middles = random.chance(0.6) ? name.middles : found.middles;
  return found.given === name.given
    ? sisterName(random, { name, sex } as Child, otherSex)
    : { ...found, middles };
}

const strangers = {
  siblings: (random) => {
    const home = household(random);
    const a = childOf(random, home);
    const otherSex = random.chance(0.5);
    const b = {
      ...childOf(random, home, dayAfter(a.birthDate, random.between(330, 1_500))),
      name: sisterName(random, a, otherSex),
    };
    return children(home, a, b);
  },
  twins: (random) => {
    const home = household(random);
    const first = childOf(random, home);
    const otherSex = random.chance(0.4);
    const { noticeCode: _own, ...rest } = first;
    const codes = random.chance(0.92) ? [noticeCode(random), noticeCode(random)] : [];
    const a = { ...rest, ...(codes[0] && { noticeCode: codes[0] }) };
    const sex = otherSex ? (a.sex === "male" ? "female" : "male") : a.sex;
    return children(home, a, {
      ...a,
      ...(codes[1] && { noticeCode: codes[1] }),
      sex,
      name: sisterName(random, a, otherSex),
    });
  },
  sameNameSameYear: (random) => {
    const [one, other] = [household(random), household(random)];
    const a = childOf(random, one);
    return {
      a: birthFiling(one, a),
      b: birthFiling(other, { ...childOf(random, other), name: a.name, sex: a.sex }),
    };
  },
  sameNameSameDay: (random) => {
    const [one, other] = [household(random), household(random)];
    const a = childOf(random, one);
    const near = random.chance(0.4) ? { ...other, placeCode: one.placeCode } : other;
    const b = { ...childOf(random, near), name: a.name, sex: a.sex, birthDate: a.birthDate };
    return { a: birthFiling(one, a), b: birthFiling(near, b) };
  },
  cousins: (random) => {
    const one = household(random);
    const uncle = adult(random, "male", "1978-01-01", "2004-12-31", one.father.name.family);
    const other = { ...household(random), father: uncle, placeCode: one.placeCode, married: true };
    const a = childOf(random, { ...one, married: true });
    const b = { ...childOf(random, other), name: sisterName(random, a, random.chance(0.5)) };
    return { a: birthFiling({ ...one, married: true }, a), b: birthFiling(other, b) };
  },
  fatherAndSon: (random) => {
    const a = deathOf(random);
    const son = adult(random, "male", "1960-01-01", "1995-12-31", a.person.name.family);
    const middles = a.person.name.middles;
    const b: Death = {
      ...deathOf(random, { ...son, name: { ...son.name, middles } }),
      placeCode: a.placeCode,
    };
    return { a: deathFiling(a), b: deathFiling(b) };
  },
  brothersDead: (random) => {
    const a = deathOf(random);
    const name = sisterName(random, { ...a.person } as Child, false);
    const b = {
      ...deathOf(random, { ...adult(random, a.person.sex, "1930-01-01", "1965-12-31"), name }),
      placeCode: a.placeCode,
    };
    return { a: deathFiling(a), b: deathFiling(b) };
  },
  /** Husband and wife in one accident: one day, one house, one filer. */
  couple: (random) => {
    const a = deathOf(random);
    const sex = a.person.sex === "male" ? "female" : "male";
    const b = { ...deathOf(random, adult(random, sex, "1930-01-01", "1965-12-31")), diedOn: a.diedOn };
    return { a: deathFiling(a), b: deathFiling({ ...b, placeCode: a.placeCode, filer: a.filer }) };
  },
  sameNameDead: (random) => {
    const a = deathOf(random);
    const other = adult(
      random,
      a.person.sex,
      `${a.person.birthDate.slice(0, 4)}-01-01`,
      `${a.person.birthDate.slice(0, 4)}-12-31`,
    );
    const b = deathOf(random, { ...other, name: a.person.name });
    const near = random.chance(0.5) ? { ...b, placeCode: a.placeCode } : b;
    const yearOnly = random.chance(0.15);
    return { a: deathFiling(a, yearOnly), b: deathFiling(near, yearOnly) };
  },
  anybody: (random) =>
    random.chance(0.6) ? { a: birth(random), b: birth(random) } : { a: death(random), b: death(random) },
} satisfies Record<string, Strangers>;

function twoPersons(random: Random): Pair {
  const [kind, make] = random.pick(Object.entries(strangers));
  return { ...make(random), same: false, kind };
}
