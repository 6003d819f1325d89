/** Rules of officers' pages: lists by role, dossiers by `officer-access.ts`. */
import { redirect } from "@remix-run/node";
import { findOwnFiling } from "#app/assisted/find-filing.server.ts";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { registerRoles } from "#app/papers/audience.ts";
import type { Services } from "#app/services.server.ts";
import { type Entering, notFound, officer, officerWith, type Rules, uuid } from "./entering.server.ts";
import { deskRoles } from "./officer-access.ts";
import { findRead, requireReading } from "./read-dossier.server.ts";
import { dossierPath } from "./state-reason.ts";

type OfOfficers =
  | "register.keep"
  | "workList.read"
  | "agencyList.read"
  | `counter.${"read" | "file" | "assisted"}`
  | "sign.several"
  | `dossier.${"process" | "stateReason"}`
  | "letter.finish"
  | "note.write"
  | "duplicate.judge"
  | `${"management" | "stuck" | "incidents" | "signing"}.read`;

export const officerRules: Rules<OfOfficers> = {
  "register.keep": async (input) => ({ viewer: officerWith(input, ...registerRoles) }),
  "workList.read": async (input) => ({ viewer: officer(input) }),
  "agencyList.read": async (input) => ({ viewer: officerWith(input, ...deskRoles) }),
  "counter.read": async (input) => ({ viewer: officerWith(input, "receptionOfficer") }),
  "counter.file": async (input) => ({ viewer: officerWith(input, "receptionOfficer") }),
  "counter.assisted": async (input) => {
    const viewer = officerWith(input, "receptionOfficer");
    const filing = await findOwnFiling(input.services, viewer, uuid(input.permission.draftId));
    if (!filing) throw notFound();
    return { viewer, filing };
  },
  "sign.several": async (input) => ({ viewer: officerWith(input, "signer") }),
  "dossier.process": async (input) => {
    const { caseCode, fields } = input.permission;
    const read = await requireReading(input, officer(input), { caseCode });
    // What a post does stands in the history; the page that follows it is a read again.
    if (fields !== "byPage" && input.request.method !== "POST")
      await recordAccess(input.services, {
        ...{ viewer: read.viewer, purpose: "process", rule: "dossier.process", fields: [] },
        ...{ dossierIds: [read.dossier.id], requestId: input.requestId },
      });
    return read;
  },
  "dossier.stateReason": async (input) => {
    const viewer = officer(input);
    const found = await findRead(input.services, viewer, { caseCode: input.permission.caseCode });
    if (!found || found.access.level === "none") throw notFound();
    if (found.access.level === "own") throw redirect(dossierPath(found.dossier.caseCode));
    return { viewer, ...found };
  },
  "letter.finish": (input) => ownDossier(input, input.permission.caseCode),
  "note.write": (input) => ownDossier(input, input.permission.caseCode),
  "duplicate.judge": (input) => ownDossier(input, input.permission.caseCode),
  "management.read": async (input) => ({ viewer: officerWith(input, "manager", "signer") }),
  "stuck.read": async (input) => ({ viewer: officerWith(input, "manager") }),
  "incidents.read": async (input) => ({ viewer: officerWith(input, "manager") }),
  "signing.read": async (input) => ({ viewer: officerWith(input, "manager") }),
};

/** What is on the officer's own list; whoever reads with a stated reason does nothing here. */
async function ownDossier(input: Entering & { services: Services }, caseCode: string) {
  const viewer = officer(input);
  const found = await findRead(input.services, viewer, { caseCode });
  if (found?.access.level !== "own") throw notFound();
  return { viewer, dossier: found.dossier };
}
