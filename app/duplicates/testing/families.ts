/** Invented families and their filings: a birth with mother and father, a death with whoever files it. */
import type { NamedPerson } from "#machines/kernel/procedure.ts";
import { familyName, type Name, nameOf, type Sex, spoken } from "./names.ts";
import type { Random } from "./random.ts";

export type Filing = readonly NamedPerson[];
export type Adult = { name: Name; sex: Sex; birthDate: string; personalId: string };
export type Household = { mother: Adult; father: Adult; placeCode: string; married: boolean };

export const wards = 3_321;
const dayMs = 86_400_000;

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

const dayBetween = (random: Random, from: string, to: string): string =>
  dayAfter(from, random.between(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMs)));

/** Wards differ in size: the largest have some ten times the people of the smallest. */
const wardOf = (random: Random): string => String(Math.floor(wards * random.next() ** 1.5)).padStart(5, "0");

function numberOf(random: Random, sex: Sex, birthDate: string): string {
  const century = (birthDate < "2000" ? 0 : 2) + (sex === "female" ? 1 : 0);
  return `0${random.between(10, 96)}${century}${birthDate.slice(2, 4)}${random.digits(6)}`;
}

export function adult(
  random: Random,
  sex: Sex,
  from: string,
  to: string,
  family = familyName(random),
): Adult {
  const birthDate = dayBetween(random, from, to);
  const name = nameOf(random, family, sex, birthDate < "1995");
  return { name, sex, birthDate, personalId: numberOf(random, sex, birthDate) };
}

export const household = (random: Random): Household => ({
  mother: adult(random, "female", "1982-01-01", "2006-12-31"),
  father: adult(random, "male", "1978-01-01", "2004-12-31"),
  placeCode: wardOf(random),
  married: random.chance(0.93),
});

export type Child = { name: Name; sex: Sex; birthDate: string; noticeCode?: string };

const sexOf = (random: Random): Sex => (random.chance(0.52) ? "male" : "female");
export const noticeCode = (random: Random): string =>
  `${random.digits(5)}.GCS.${random.pick(["19", "96", "01", "79"])}${random.digits(3)}.26`;

export function childOf(random: Random, { father, mother, married }: Household, birthDate?: string): Child {
  const sex = sexOf(random);
  const family = (married ? father : mother).name.family;
  return {
    name: nameOf(random, family, sex),
    sex,
    birthDate: birthDate ?? dayBetween(random, "2026-01-01", "2026-12-31"),
    ...(random.chance(0.9) && { noticeCode: noticeCode(random) }),
  };
}

export function birthFiling({ mother, father, placeCode, married }: Household, child: Child): Filing {
  const parent = (role: string, { name, birthDate, personalId }: Adult): NamedPerson => ({
    ...{ role, fullName: spoken(name), birthDate, personalId, placeCode },
  });
  return [
    {
      ...{ role: "child", about: true, fullName: spoken(child.name), sex: child.sex, placeCode },
      ...{ birthDate: child.birthDate, ...(child.noticeCode && { noticeCode: child.noticeCode }) },
    },
    { ...parent("mother", mother), gaveBirthOn: child.birthDate },
    ...(married ? [parent("father", father)] : []),
    { role: "applicant", fullName: spoken(mother.name), personalId: mother.personalId },
  ];
}

export type Death = { person: Adult; diedOn: string; placeCode: string; filer: Adult; withNumber: boolean };

export function deathOf(random: Random, person?: Adult): Death {
  const old = random.chance(0.85);
  const [from, to] = old ? ["1930-01-01", "1965-12-31"] : ["1966-01-01", "2010-12-31"];
  const sex = sexOf(random);
  return {
    person: person ?? adult(random, sex, from, to),
    diedOn: dayBetween(random, "2026-01-01", "2026-12-31"),
    placeCode: wardOf(random),
    filer: adult(random, random.chance(0.5) ? "male" : "female", "1955-01-01", "2000-12-31"),
    withNumber: random.chance(0.85),
  };
}

/** Of old persons without a paper often only the year of birth is known. */
export function deathFiling(
  { person, diedOn, placeCode, filer, withNumber }: Death,
  yearOnly = false,
): Filing {
  const { name, sex, birthDate, personalId } = person;
  return [
    {
      ...{ role: "deceased", about: true, fullName: spoken(name), sex, diedOn, placeCode },
      birthDate: yearOnly ? birthDate.slice(0, 4) : birthDate,
      ...(withNumber && { personalId }),
    },
    { role: "applicant", fullName: spoken(filer.name), personalId: filer.personalId },
  ];
}
