/** What goes wrong with dates, numbers, sex, place and papers when one person is filed twice: each changes one person of a filing. */
import type { NamedPerson } from "#machines/kernel/procedure.ts";
import type { Filing } from "./families.ts";
import { dayAfter } from "./families.ts";
import type { Random } from "./random.ts";

export type FilingSlip = (filing: Filing, random: Random) => Filing;

export const inPerson =
  (role: "about" | string, change: (person: NamedPerson, random: Random) => NamedPerson): FilingSlip =>
  (filing, random) =>
    filing.map((person) =>
      (role === "about" ? person.about : person.role === role) ? change(person, random) : person,
    );

type DateField = "birthDate" | "diedOn";
type DateSlip = (date: string, random: Random) => string;
const isDay = (iso: string): boolean =>
  iso.length === 10 && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
const ifDay = (changed: string, date: string): string => (isDay(changed) ? changed : date);

const dates = {
  swapped: (date) => ifDay(`${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}`, date),
  neighbour: (date, random) => dayAfter(date, random.pick([-1, 1])),
  yearOff: (date, random) =>
    ifDay(`${Number(date.slice(0, 4)) + random.pick([-1, 1])}${date.slice(4)}`, date),
  digit: (date, random) => {
    const at = random.pick([3, 6, 8, 9]);
    return ifDay(date.slice(0, at) + random.digits(1) + date.slice(at + 1), date);
  },
  yearOnly: (date) => date.slice(0, 4),
} satisfies Record<string, DateSlip>;
const heldOutDates = {
  monthOff: (date, random) => {
    const month = String(((Number(date.slice(5, 7)) + random.pick([0, 10])) % 12) + 1).padStart(2, "0");
    return ifDay(date.slice(0, 5) + month + date.slice(7), date);
  },
  twoDays: (date, random) => dayAfter(date, random.pick([-2, 2, 3])),
  monthOnly: (date) => date.slice(0, 7),
} satisfies Record<string, DateSlip>;

/** A child's day of birth is its mother's day too. */
const ofDate =
  (field: DateField, slip: DateSlip): FilingSlip =>
  (filing, random) => {
    const date = filing.find(({ about }) => about)?.[field];
    if (!date || date.length < 10) return filing;
    const changed = slip(date, random);
    return filing.map((person) => ({
      ...person,
      ...(person.about && { [field]: changed }),
      ...(person.gaveBirthOn && field === "birthDate" && { gaveBirthOn: changed }),
    }));
  };

const without = (field: keyof NamedPerson) => (person: NamedPerson) => {
  const { [field]: _left, ...rest } = person;
  return rest as NamedPerson;
};
const digit = (text: string, random: Random): string => {
  const at = random.between(4, text.length - 1);
  return text.slice(0, at) + String((Number(text[at]) + random.between(1, 9)) % 10) + text.slice(at + 1);
};
const swapped = (text: string, random: Random): string => {
  const at = random.between(5, text.length - 2);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
};
const number =
  (change: (text: string, random: Random) => string) =>
  (person: NamedPerson, random: Random): NamedPerson =>
    person.personalId ? { ...person, personalId: change(person.personalId, random) } : person;

const people = {
  otherSex: inPerson("about", (person) => ({ ...person, sex: person.sex === "male" ? "female" : "male" })),
  otherPlace: inPerson("about", (person, random) => ({ ...person, placeCode: random.digits(5) })),
  noPlace: inPerson("about", without("placeCode")),
  noNumber: inPerson("about", without("personalId")),
  wrongDigit: inPerson("about", number(digit)),
  swappedDigits: inPerson("about", number(swapped)),
  noNotice: inPerson("about", without("noticeCode")),
  noticeWrongDigit: inPerson("about", (person, random) =>
    person.noticeCode ? { ...person, noticeCode: random.digits(1) + person.noticeCode.slice(1) } : person,
  ),
  motherWithoutNumber: inPerson("mother", without("personalId")),
  motherWrongDigit: inPerson("mother", number(digit)),
  motherBornYear: inPerson("mother", (person) => ({
    ...person,
    ...(person.birthDate && { birthDate: person.birthDate.slice(0, 4) }),
  })),
  noFather: (filing) => filing.filter(({ role }) => role !== "father"),
  otherApplicant: inPerson("applicant", (person, random) => ({
    ...person,
    personalId: `0${random.digits(11)}`,
  })),
} satisfies Record<string, FilingSlip>;
const heldOutPeople = {
  fatherFiles: (filing) => {
    const father = filing.find(({ role }) => role === "father");
    return father
      ? filing.map((person) =>
          person.role === "applicant"
            ? {
                role: "applicant",
                fullName: father.fullName,
                ...(father.personalId && { personalId: father.personalId }),
              }
            : person,
        )
      : filing;
  },
  otherHouse: (filing, random) => {
    const placeCode = random.digits(5);
    return filing.map((person) => (person.placeCode ? { ...person, placeCode } : person));
  },
  motherOldNumber: inPerson("mother", (person, random) => ({ ...person, personalId: random.digits(9) })),
} satisfies Record<string, FilingSlip>;

const named = (group: string, field: DateField, slips: Record<string, DateSlip>) =>
  Object.fromEntries(Object.entries(slips).map(([name, slip]) => [`${group}:${name}`, ofDate(field, slip)]));

export const filingSlips: Readonly<Record<string, FilingSlip>> = {
  ...named("born", "birthDate", dates),
  ...named("died", "diedOn", dates),
  ...people,
};
export const heldOutSlips: Readonly<Record<string, FilingSlip>> = {
  ...named("born", "birthDate", heldOutDates),
  ...named("died", "diedOn", heldOutDates),
  ...heldOutPeople,
};
