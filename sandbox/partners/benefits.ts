/** Benefit status: households that the poverty database holds. */
import { z } from "zod";
import { findPoorHousehold } from "../people/households.ts";
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
