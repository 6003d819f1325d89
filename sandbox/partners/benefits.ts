/** Benefit status: households that the poverty database holds, and what the state pays to a person. */
import { z } from "zod";
import type { Library } from "../books/library.ts";
import { benefitStatusOf } from "../people/benefit-status.ts";
import { findPoorHousehold } from "../people/households.ts";
import { isKin } from "./kin.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { personalId } from "./shapes.ts";

const query = z.looseObject({ personalId });

export function poorHouseholdLookup(): Operation<z.output<typeof query>> {
  return {
    partner: "benefits",
    name: "queryPoorHousehold",
    kind: "read",
    body: query,
    handle: ({ personalId: id }) => {
      const found = findPoorHousehold(id);
      return found ? accepted({ number: found.number, issuedOn: found.issuedOn }) : refused("notFound");
    },
  };
}

const statusQuery = z.looseObject({ personalId, relativePersonalId: personalId });

/** Told to a relative on record only; to anybody else as if nothing were known. */
export function benefitStatusLookup(library: Library): Operation<z.output<typeof statusQuery>> {
  return {
    partner: "benefits",
    name: "queryBenefitStatus",
    kind: "read",
    body: statusQuery,
    handle: ({ personalId: id, relativePersonalId }) =>
      isKin(library, relativePersonalId, id) ? accepted(benefitStatusOf(id)) : refused("notFound"),
  };
}
