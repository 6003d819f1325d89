/** Residence database: households and their dwellings; registering a child's permanent residence, removing that of somebody who has died. */
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import { findHousehold } from "../people/households.ts";
import { isParentOf } from "../people/kin.ts";
import {
  householdNow,
  isMember,
  registerResidence,
  registrationOf,
  registrations,
  removeResidence,
} from "./memberships.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { address, caseCode, isoDate, personalId, personName, personRef } from "./shapes.ts";

const partner = "residence";

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
export type Registration = z.output<typeof registration>;

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

const removal = z.looseObject({
  caseCode,
  /** Missing for somebody who never had one: nobody of that kind is in the database. */
  personalId: personalId.optional(),
  fullName: personName,
  decidedOn: isoDate,
  officerId: z.string().min(1),
  signerId: z.string().min(1),
});

export function residenceRemoval(library: Library): Operation<z.output<typeof removal>> {
  return {
    partner,
    name: removeResidence,
    kind: "change",
    body: removal,
    handle: ({ personalId: id, decidedOn }) => {
      if (!id || !isMember(library, id)) return refused("notFound");
      const before = acceptedOf(library.residence, removeResidence).length;
      const sequence = String(before + 1).padStart(6, "0");
      return accepted({
        noticeNumber: `${sequence}/TB-CT08-XT-${decidedOn.slice(0, 4)}`,
        removedOn: decidedOn,
      });
    },
  };
}

const householdQuery = z.looseObject({ personalId });

export function householdLookup(library: Library): Operation<z.output<typeof householdQuery>> {
  return {
    partner,
    name: "queryHousehold",
    kind: "read",
    body: householdQuery,
    handle: ({ personalId: id }) => {
      const household = householdNow(library, id);
      if (!household) return refused("notFound");
      const { number, head, owner, address: place, members } = household;
      return accepted({
        householdNumber: number,
        head: name(head),
        address: place,
        owner: name(owner),
        members: members.map(name),
      });
    },
  };
}

const name = ({ personalId, fullName }: { personalId: string; fullName: string }) => ({
  personalId,
  fullName,
});

const dwellingQuery = z.looseObject({
  headPersonalId: personalId,
  ownerPersonalId: personalId,
  motherPersonalId: personalId.optional(),
  fatherPersonalId: personalId.optional(),
});

/** Whether what a family says about a relative's dwelling is on record: yes or no, and nothing about the persons. */
export function dwellingLookup(library: Library): Operation<z.output<typeof dwellingQuery>> {
  return {
    partner,
    name: "queryDwelling",
    kind: "read",
    body: dwellingQuery,
    handle: ({ headPersonalId, ownerPersonalId, motherPersonalId, fatherPersonalId }) => {
      const household = householdNow(library, headPersonalId);
      const parents = [motherPersonalId, fatherPersonalId].filter((one) => one !== undefined);
      return accepted({
        ownerOnRecord:
          household?.head.personalId === headPersonalId && household.owner.personalId === ownerPersonalId,
        kinOnRecord: parents.some((parent) => isParentOf(headPersonalId, parent)),
      });
    },
  };
}
