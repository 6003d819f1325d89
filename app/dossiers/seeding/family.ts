/**
 * Turns a procedure's sample into another invented family at another place and on another day. Pure.
 *
 * Works on the text of the answers, so that a name or a number is changed wherever a procedure keeps it.
 */
import { addDays } from "#app/calendar/local-time.ts";
import { foldName } from "#db/seed/fold-name.ts";
import type { Answers, Sources } from "#machines/kernel/form.ts";
import type { NamedPerson } from "#machines/kernel/procedure.ts";
import { type NameKind, namePlaces } from "./names.ts";

export type Sample = { answers: Answers; sources: Sources };
/** Where the samples' families live, and on which day they file. */
const sampled = { ward: "01954", province: "19", day: "2026-11-16" };
/** Dates from here on belong to what the filing is about; older ones to the family. */
const recentFrom = "2026-09-01";

/** A word of a name that each family has of its own; `kind` says from which table it comes. */
export type NameSlot = { word: string; kind: NameKind };
export type NumberSlot = { number: string };
export type Family = Sample & { names: NameSlot[]; numbers: NumberSlot[] };

export type Elsewhere = {
  ward: string;
  province: string;
  day: string;
  /** The family's own number: makes names and numbers differ. */
  serial: number;
};

export function familyFrom(sample: Sample, people: readonly NamedPerson[], to: Elsewhere): Family {
  const text = JSON.stringify(sample);
  const taken = new Set<string>();
  const names: NameSlot[] = [];
  const families = new Map<string, string>();
  const draw = (kind: NameKind, salt: number): string => {
    const places = namePlaces(kind);
    for (let at = mixed(to.serial, salt) % 1000; ; at = (at + 37) % 1000) {
      const word = places[at] ?? "";
      if (taken.has(foldName(word))) continue;
      taken.add(foldName(word));
      names.push({ word, kind });
      return word;
    }
  };
  const called = new Map<string, string>();
  for (const [at, { fullName }] of people.entries()) {
    if (called.has(fullName)) continue;
    const words = fullName.split(" ");
    const woman = words.includes("THỊ");
    const own = families.get(words[0] ?? "") ?? draw("family", at);
    families.set(words[0] ?? "", own);
    const middle = draw(woman ? "middleOfWomen" : "middleOfMen", at + 10);
    const given = draw(woman ? "givenOfWomen" : "givenOfMen", at + 20);
    called.set(fullName, [own, middle, given].join(" "));
  }
  const numbers = [...new Set(text.match(/(?<=")\d{12}(?=")/g) ?? [])];
  if (numbers.length > peopleAtMost) throw new Error("A family of the samples has too many numbers");
  const invented = new Map(numbers.map((number, at) => [number, inventedNumber(number, to.serial, at)]));
  const moved = text
    .replaceAll(`"${sampled.ward}"`, `"${to.ward}"`)
    .replace(
      new RegExp(`("\\w*[pP]rovince(?:Code)?":)"${sampled.province}"`, "g"),
      (_, key: string) => `${key}"${to.province}"`,
    )
    .replace(/(?<=")2026-\d\d-\d\d/g, (day) => (day >= recentFrom ? moveDay(day, to.day) : day))
    .replace(/(?<=")\d{12}(?=")/g, (number) => invented.get(number) ?? number)
    .replace(/(?<=")\p{Lu}[\p{Lu}' ]* [\p{Lu}' ]+(?=")/gu, (name) => newName(name, called));
  const shaped = renamed(JSON.parse(moved) as unknown, called) as Sample;
  return { ...shaped, names, numbers: [...invented.values()].map((number) => ({ number })) };
}

/** An even number from two: neighbours have nothing in common. */
const mixed = (serial: number, salt: number): number =>
  (Math.imul(Math.imul(serial + 1, 0x9e3779b1) ^ (salt * 0x85ebca6b), 0xc2b2ae35) >>> 9) & 0xfffff;

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const moveDay = (day: string, filedOn: string): string => addDays(day, daysBetween(sampled.day, filedOn));

/** A register's spelling that begins like one of the family follows that person. */
function newName(name: string, called: ReadonlyMap<string, string>): string {
  const found = called.get(name);
  if (found) return found;
  const [first, second] = name.split(" ");
  const like = [...called].find(([old]) => old.startsWith(`${first} ${second} `));
  return like?.[1] ?? name;
}

/** Names that forms keep in pieces. */
function renamed(value: unknown, called: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, called));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, called)]));
  const { familyName, middleName, givenName } = fields;
  const old = [familyName, middleName, givenName]
    .filter((word) => typeof word === "string" && word)
    .join(" ");
  const [family, middle, given] = called.get(old)?.split(" ") ?? [];
  return given ? { ...fields, familyName: family, middleName: middle, givenName: given } : fields;
}

/** What differs between families in a personal number: the place of the number, and its last six digits. */
export const numberSpan = 900_000;
const firstPlace = 20;
/** People a family has at most: their numbers never meet another family's. */
export const peopleAtMost = 8;

/** Sex and year of birth stay, so that the number still fits the person. */
export function inventedNumber(number: string, serial: number, at: number): string {
  const own = serial * peopleAtMost + at;
  const place = String(firstPlace + Math.floor(own / numberSpan)).padStart(3, "0");
  return `${place}${number.slice(3, 6)}${100_000 + (own % numberSpan)}`;
}
