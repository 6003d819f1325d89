/** Hospital birth notices, given only for the right code together with the right mother. */
import { z } from "zod";
import { birthNotices } from "../people/birth-notices.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { personalId } from "./shapes.ts";

const query = z.looseObject({
  code: z.string().trim().min(1).max(60),
  motherPersonalId: personalId,
});

export function birthNoticeLookup(): Operation<z.output<typeof query>> {
  return {
    partner: "hospital",
    name: "queryBirthNotice",
    kind: "read",
    body: query,
    handle: ({ code, motherPersonalId }) => {
      const found = birthNotices.find((notice) => notice.code === code.toUpperCase());
      // The same refusal for both, so that codes cannot be tried out.
      if (!found || found.mother.personalId !== motherPersonalId) return refused("notFound");
      return accepted(found);
    },
  };
}
