/**
 * Keys by which two people meet: only those that share one are compared. Each leaves out something else, so that one or two slips never
 * lose all of them; each joins enough that few strangers share it. Hashed, so that the table says nothing by itself.
 */
import { readName } from "./compare-names.ts";
import type { KeyedHash } from "./numbers.ts";
import { aboutOf, inRole, type People, type RadarPerson } from "./person.ts";

/** Keys of everybody in a dossier who is looked for again, by role. */
export function blockingKeys(people: People, hash: KeyedHash): { role: string; key: string }[] {
  const about = aboutOf(people);
  const found = [
    ...(about ? aboutKeys(about, people).map((key) => ({ role: about.role, key })) : []),
    ...people
      .filter(({ traits }) => traits.gaveBirthOn)
      .flatMap((person) => ownKeys(person).map((key) => ({ role: person.role, key }))),
  ];
  const hashed = found.map(({ role, key }) => ({ role, key: hash(`${role}:${key}`).slice(0, 20) }));
  return [...new Map(hashed.map((one) => [`${one.role}:${one.key}`, one])).values()];
}

/** Words without marks in the order of the alphabet: swapped or not, with `Thị` or without. */
const nameKey = (fullName: string): string =>
  readName(fullName)
    .map(({ sound }) => sound)
    .filter((sound) => sound !== "thi" && sound !== "van")
    .sort()
    .join("");
/** Digits in order of size: day and month swapped, or two digits, make the same key. */
const dateKey = (date: string): string => [...date.replaceAll("-", "")].sort().join("");
const monthOf = (date: string): string => date.slice(0, 7);
const yearOf = (date: string): string => date.slice(0, 4);
const isWhole = (date: string | undefined): date is string => date?.length === 10;

function aboutKeys(about: RadarPerson, people: People): string[] {
  const { traits, fullName } = about;
  const { birthDate, diedOn, placeCode } = traits;
  const [mother, father, applicant] = ["mother", "father", "applicant"].map((role) => inRole(people, role));
  const name = nameKey(fullName);
  // A newborn's days lie close together, so its day and place say much; an old person's year of birth says something only with the name.
  const day = diedOn ?? birthDate;
  return [
    ...(traits.number ? [`number:${traits.number}`] : []),
    ...(traits.notice ? [`notice:${traits.notice}`] : []),
    ...(mother?.traits.number ? [`mother:${mother.traits.number}`] : []),
    ...(father?.traits.number ? [`father:${father.traits.number}`] : []),
    ...(isWhole(day) ? [`name+day:${name}:${dateKey(day)}`] : []),
    ...(day ? [`name+month:${name}:${monthOf(day)}`] : []),
    ...(diedOn && birthDate ? [`name+year:${name}:${yearOf(birthDate)}:${yearOf(diedOn)}`] : []),
    ...(isWhole(diedOn) && isWhole(birthDate) ? [`days:${dateKey(birthDate)}:${dateKey(diedOn)}`] : []),
    ...(isWhole(day) && placeCode ? [`day+place:${dateKey(day)}:${placeCode}`] : []),
    ...(placeCode ? [`name+place:${name}:${placeCode}`] : []),
    ...(day && applicant?.traits.number
      ? [`applicant+month:${applicant.traits.number}:${monthOf(day)}`]
      : []),
    ...(isWhole(day) && mother ? [`mother+month:${nameKey(mother.fullName)}:${monthOf(day)}`] : []),
    ...(isWhole(day) && father ? [`father+month:${nameKey(father.fullName)}:${monthOf(day)}`] : []),
  ];
}

/** Of a mother: by herself. */
function ownKeys({ fullName, traits: { number, birthDate } }: RadarPerson): string[] {
  return [
    ...(number ? [`number:${number}`] : []),
    ...(isWhole(birthDate) ? [`name+day:${nameKey(fullName)}:${dateKey(birthDate)}`] : []),
  ];
}
