/** Civil-status register: registers deaths, and answers whether one is registered. */
import { z } from "zod";
import type { Library } from "../books/library.ts";
import {
  allotDeathNumbers,
  type DeathRequest,
  deathRequest,
  findDeath,
  findSameDeath,
  registerDeath,
} from "./deaths.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { maskNumber, personalId } from "./shapes.ts";

const partner = "civilStatus";

export function deathRegistration({ civilStatus }: Library): Operation<DeathRequest> {
  return {
    partner,
    name: registerDeath,
    kind: "change",
    body: deathRequest,
    handle: (request) => {
      const before = findSameDeath(civilStatus, request);
      if (before) return refused("alreadyRegistered", { registerNumberMasked: maskNumber(before) });
      return accepted(allotDeathNumbers(civilStatus, request));
    },
  };
}

const deathQuery = z.looseObject({ personalId });

export function deathLookup({ civilStatus }: Library): Operation<z.output<typeof deathQuery>> {
  return {
    partner,
    name: "queryDeath",
    kind: "read",
    body: deathQuery,
    handle: ({ personalId: id }) => {
      const found = findDeath(civilStatus, id);
      return found
        ? accepted({ registered: true, registerNumberMasked: maskNumber(found) })
        : accepted({ registered: false });
    },
  };
}
