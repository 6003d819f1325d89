/** The person whom a dossier is about, as lists may show that person. Pure. */
import { formatPartialDate } from "#app/calendar/local-time.ts";
import { maskNumber } from "#machines/kernel/identifiers/mask-number.ts";
import type { NamedPerson } from "#machines/kernel/procedure.ts";

export type ListedSubject = { name: string | null; date: string | null; masked: string | null };

/** `date`: of death, else of birth, as far as it is known; `masked`: the first number that the answers name, without most of its digits. */
export function listedSubject(people: readonly NamedPerson[]): ListedSubject {
  const about = people.find((person) => person.about);
  const number = people.find(({ personalId }) => personalId)?.personalId;
  return {
    name: about?.fullName ?? null,
    date: about?.diedOn ?? about?.birthDate ?? null,
    masked: number ? maskNumber(number) : null,
  };
}

/** What lists show of a person besides the name. */
export const aboutSubject = (date: string | null, masked: string | null): string[] => [
  ...(date ? [formatPartialDate(date)] : []),
  ...(masked ? [masked] : []),
];

/** The same for the access log. */
export const listedFields = ["subjectName", "subjectDate", "maskedNumber"];
