/** Hospital notices: of a birth for the right code with the right mother, or a mother's own by her number; of a death with the right number. */
import { z } from "zod";
import type { Library } from "../books/library.ts";
import { birthNotices } from "../people/birth-notices.ts";
import { deathNotices } from "../people/death-notices.ts";
import { findBirth } from "./births.ts";
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
      const { listed: _listed, ...notice } = found;
      return accepted(notice);
    },
  };
}

const mothersQuery = z.looseObject({ motherPersonalId: personalId });
/** As many as fit on a page; an older one is found by its code. */
const listLength = 12;

/** What tells her children apart, newest first; a child that is registered already is not offered again. */
export function mothersNoticesLookup({ civilStatus }: Library): Operation<z.output<typeof mothersQuery>> {
  return {
    partner: "hospital",
    name: "queryMothersNotices",
    kind: "read",
    body: mothersQuery,
    handle: ({ motherPersonalId }) => {
      const notices = birthNotices
        .filter(({ listed, mother }) => listed && mother.personalId === motherPersonalId)
        .filter(({ code }) => !findBirth(civilStatus, { birthNoticeCode: code }))
        .sort((one, other) => other.child.bornAt.localeCompare(one.child.bornAt))
        .slice(0, listLength)
        .map(({ code, kind, child: { bornAt, sex } }) => ({ code, bornAt, sex, kind }));
      return notices.length > 0 ? accepted({ notices }) : refused("notFound");
    },
  };
}

const deathQuery = z.looseObject({ code: z.string().trim().min(1).max(50), personalId });

export function deathNoticeLookup(): Operation<z.output<typeof deathQuery>> {
  return {
    partner: "hospital",
    name: "queryDeathNotice",
    kind: "read",
    body: deathQuery,
    handle: ({ code, personalId: id }) => {
      const found = deathNotices.find((notice) => notice.code === code.toUpperCase());
      // The same refusal for both, so that codes cannot be tried out.
      return found?.deceased.personalId === id ? accepted(found) : refused("notFound");
    },
  };
}
