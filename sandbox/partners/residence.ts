/** Residence database: households and their dwellings, and the registration of a child's permanent residence. */
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import { findHousehold, isParentOf } from "../people/households.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { address, caseCode, isoDate, personalId, personName, personRef } from "./shapes.ts";

const partner = "residence";
const registerResidence = "registerResidence";

const registration = z.looseObject({
  caseCode,
  personalId,
  fullName: personName,
  head: personRef,
  relationshipToHead: z.string().trim().min(1),
  address,
  decidedOn: isoDate,
  officerId: z.string().min(1),
  signerId: z.string().min(1),
});
type Registration = z.output<typeof registration>;
type Registered = { noticeNumber: string; registeredOn: string; householdNumber: string };

const registrations = (book: PartnerBook) => acceptedOf<Registration, Registered>(book, registerResidence);

export const registrationOf = (book: PartnerBook, id: string) =>
  registrations(book).find(({ request }) => request.personalId === id);

export function residenceRegistration({ residence }: Library): Operation<Registration> {
  return {
    partner,
    name: registerResidence,
    kind: "change",
    body: registration,
    handle: (request) => {
      const before = registrationOf(residence, request.personalId);
      if (before) return refused("alreadyRegistered", { noticeNumber: before.result.noticeNumber });
      const sequence = String(registrations(residence).length + 1).padStart(6, "0");
      const year = request.decidedOn.slice(0, 4);
      return accepted({
        noticeNumber: `${sequence}/TB-CT08-${year}`,
        registeredOn: request.decidedOn,
        householdNumber: householdNumber(residence, request, sequence),
      });
    },
  };
}

/** The head's household where the register knows one; else the number given to this head before, or a new one. */
function householdNumber(book: PartnerBook, { head, address: place }: Registration, sequence: string) {
  const known = findHousehold(head.personalId)?.number;
  const earlier = registrations(book).find(({ request }) => request.head.personalId === head.personalId);
  return (
    known ?? earlier?.result.householdNumber ?? `HK-${place.provinceCode}-${place.wardCode}-9${sequence}`
  );
}

const householdQuery = z.looseObject({ personalId });

export function householdLookup({ residence }: Library): Operation<z.output<typeof householdQuery>> {
  return {
    partner,
    name: "queryHousehold",
    kind: "read",
    body: householdQuery,
    handle: ({ personalId: id }) => {
      const household =
        findHousehold(id) ?? findHousehold(registrationOf(residence, id)?.request.head.personalId ?? "");
      if (!household) return refused("notFound");
      const name = ({ personalId, fullName }: { personalId: string; fullName: string }) => ({
        personalId,
        fullName,
      });
      const children = registrations(residence)
        .filter(({ request }) => household.members.some((one) => one.personalId === request.head.personalId))
        .map(({ request }) => name(request));
      return accepted({
        householdNumber: household.number,
        head: name(household.head),
        address: household.head.permanentResidence,
        owner: name(household.owner),
        members: [...household.members.map(name), ...children],
      });
    },
  };
}

const dwellingQuery = z.looseObject({
  headPersonalId: personalId,
  ownerPersonalId: personalId,
  motherPersonalId: personalId.optional(),
  fatherPersonalId: personalId.optional(),
});

/** Whether what a family says about a relative's dwelling is on record: yes or no, and nothing about the persons. */
export function dwellingLookup(): Operation<z.output<typeof dwellingQuery>> {
  return {
    partner,
    name: "queryDwelling",
    kind: "read",
    body: dwellingQuery,
    handle: ({ headPersonalId, ownerPersonalId, motherPersonalId, fatherPersonalId }) => {
      const household = findHousehold(headPersonalId);
      const parents = [motherPersonalId, fatherPersonalId].filter((one) => one !== undefined);
      return accepted({
        ownerOnRecord:
          household?.head.personalId === headPersonalId && household.owner.personalId === ownerPersonalId,
        kinOnRecord: parents.some((parent) => isParentOf(headPersonalId, parent)),
      });
    },
  };
}
