/** Who lives in which household today: as the table began, with the children registered since, without the dead and the removed. */
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import { findCitizen } from "../people/citizens.ts";
import { findHousehold } from "../people/households.ts";
import { registeredBirths } from "./births.ts";
import { isLiving } from "./deaths.ts";
import type { Registration } from "./residence.ts";

export const registerResidence = "registerResidence";
export const removeResidence = "removeResidence";

export type Member = { personalId: string; fullName: string; birthDate: string };
export type HouseholdNow = {
  number: string;
  head: Member;
  owner: Pick<Member, "personalId" | "fullName">;
  address: { provinceCode: string; wardCode: string; detail: string };
  members: readonly Member[];
};
type Registered = { noticeNumber: string; registeredOn: string; householdNumber: string };

export const registrations = (book: PartnerBook) =>
  acceptedOf<Registration, Registered>(book, registerResidence);

export const registrationOf = (book: PartnerBook, id: string) =>
  registrations(book).find(({ request }) => request.personalId === id);

export const isRemoved = (book: PartnerBook, id: string): boolean =>
  acceptedOf<{ personalId?: string }, unknown>(book, removeResidence).some(
    ({ request }) => request.personalId === id,
  );

/** Whether a membership is on record that could be removed. */
export const isMember = ({ residence }: Pick<Library, "residence">, id: string): boolean =>
  !isRemoved(residence, id) && tableHousehold(residence, id) !== undefined;

const tableHousehold = (book: PartnerBook, id: string) =>
  findHousehold(id) ?? findHousehold(registrationOf(book, id)?.request.head.personalId ?? "");

/**
 * A household whose head has died is named after the eldest of the others until they choose; of a dwelling whose owner lived in it and died
 * that person is told as owner too. Undefined when nobody is left, or this person was removed.
 */
export function householdNow(library: Library, id: string): HouseholdNow | undefined {
  const { residence } = library;
  const household = isRemoved(residence, id) ? undefined : tableHousehold(residence, id);
  if (!household) return undefined;
  const known = new Set(household.members.map(({ personalId }) => personalId));
  const children = registrations(residence)
    .filter(({ request }) => known.has(request.head.personalId))
    .map(({ request: { personalId, fullName } }) => ({
      personalId,
      fullName,
      birthDate: bornOn(library, personalId),
    }));
  const members = [...household.members, ...children]
    .filter((one) => isLiving(library, one.personalId) && !isRemoved(residence, one.personalId))
    .map(({ personalId, fullName, birthDate }) => ({ personalId, fullName, birthDate }));
  const head = members.find(({ personalId }) => personalId === household.head.personalId) ?? eldest(members);
  if (!head) return undefined;
  const { owner } = household;
  const gone = known.has(owner.personalId) && !members.some((one) => one.personalId === owner.personalId);
  return {
    number: household.number,
    head,
    owner: gone ? head : owner,
    address: household.head.permanentResidence,
    members,
  };
}

const eldest = (members: readonly Member[]): Member | undefined =>
  [...members].sort((one, other) => one.birthDate.localeCompare(other.birthDate))[0];

const bornOn = ({ civilStatus }: Library, id: string): string =>
  findCitizen(id)?.birthDate ??
  registeredBirths(civilStatus).find(({ result }) => result.personalId === id)?.request.child.birthDate ??
  "";
