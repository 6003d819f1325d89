/** Civil-status register: registers births, answers whether a birth or a marriage is registered. */
import { z } from "zod";
import type { Library } from "../books/library.ts";
import { findCitizen } from "../people/citizens.ts";
import { marriages } from "../people/marriages.ts";
import { allotNumbers, type BirthRequest, birthRequest, findBirth, registerBirth } from "./births.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { isoDate, maskNumber, personalId } from "./shapes.ts";

const partner = "civilStatus";

export function birthRegistration({ civilStatus }: Library): Operation<BirthRequest> {
  return {
    partner,
    name: registerBirth,
    kind: "change",
    body: birthRequest,
    handle: (request) => {
      const before = findBirth(civilStatus, { birthNoticeCode: request.birthNoticeCode });
      if (before) {
        return refused("alreadyRegistered", {
          registerNumberMasked: maskNumber(before.result.registerNumber),
        });
      }
      const numbers = allotNumbers(civilStatus, request);
      return numbers ? accepted(numbers) : refused("unknownPlace");
    },
  };
}

const birthQuery = z
  .object({
    birthNoticeCode: z.string().min(1).optional(),
    motherPersonalId: personalId.optional(),
    birthDate: isoDate.optional(),
  })
  .refine((query) => query.birthNoticeCode || (query.motherPersonalId && query.birthDate), {
    error: "birthNoticeCode, or motherPersonalId with birthDate, is needed",
  });

export function birthLookup({ civilStatus }: Library): Operation<z.output<typeof birthQuery>> {
  return {
    partner,
    name: "queryBirth",
    kind: "read",
    body: birthQuery,
    handle: (query) => {
      const found = findBirth(civilStatus, query);
      if (!found) return accepted({ registered: false });
      return accepted({ registered: true, registerNumberMasked: maskNumber(found.result.registerNumber) });
    },
  };
}

const spouse = z.union([personalId, z.looseObject({ personalId }).transform((person) => person.personalId)]);
const marriageQuery = z.object({ spouseA: spouse, spouseB: spouse });

export function marriageLookup(): Operation<z.output<typeof marriageQuery>> {
  return {
    partner,
    name: "queryMarriage",
    kind: "read",
    body: marriageQuery,
    handle: ({ spouseA, spouseB }) => {
      const found = marriages.find(
        ({ spouses }) => spouseA !== spouseB && spouses.includes(spouseA) && spouses.includes(spouseB),
      );
      return found ? accepted(certificate(found)) : refused("notFound");
    },
  };
}

const certificate = ({ number, book, issuedOn, issuedBy }: (typeof marriages)[number]) => ({
  number,
  book,
  issuedOn,
  issuedBy,
});

const spouseQuery = z.looseObject({ personalId });

/** To whom one person is or was married last: name and number only, the rest is the population register's to say. */
export function spouseLookup(): Operation<z.output<typeof spouseQuery>> {
  return {
    partner,
    name: "querySpouse",
    kind: "read",
    body: spouseQuery,
    handle: ({ personalId: id }) => {
      const found = marriages.find(({ spouses }) => spouses.includes(id));
      const other = findCitizen(found?.spouses.find((one) => one !== id) ?? "");
      if (!found || !other) return refused("notFound");
      return accepted({
        ...certificate(found),
        spouse: { personalId: other.personalId, fullName: other.fullName },
      });
    },
  };
}
