/** An officer at a person's draft: let in only where the filing for that person is the officer's own and still runs, and recorded each time. */
import { redirect } from "@remix-run/node";
import { findOpenFiling, findOwnFiling } from "#app/assisted/find-filing.server.ts";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import type { Services } from "#app/services.server.ts";
import { notFound, uuid } from "./entering.server.ts";
import type { GrantedDraft } from "./permissions.ts";
import type { OfficerViewer } from "./viewer.ts";

type Asking = { services: Services; requestId: string; permission: { to: string; draftId: string } };

/** The filing's own page, where an officer learns what became of it. */
export const filingPath = (draftId: string): string => `/can-bo/nop-ho/${draftId}`;

/** @throws Response 404 for every draft that is not this officer's to fill in, a redirect once the own filing is over. */
export async function assistedDraft(
  { services, requestId, permission }: Asking,
  officer: OfficerViewer,
): Promise<GrantedDraft> {
  const draftId = uuid(permission.draftId);
  const open = await findOpenFiling(services, officer, draftId);
  if (!open) {
    if (await findOwnFiling(services, officer, draftId)) throw redirect(filingPath(draftId));
    throw notFound();
  }
  await recordAssisted(services, officer, { draftId, requestId, rule: permission.to });
  const { submitted: _never, ...draft } = open.draft;
  const assistant = { officerId: officer.id, agencyId: officer.agencyId };
  return { viewer: open.viewer, draft, assistant };
}

type Read = { draftId: string; requestId: string; rule: string; fields?: readonly string[] };

/** The draft's id stands where a dossier's does: the filed dossier knows its draft. */
export const recordAssisted = (
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  { draftId, requestId, rule, fields = [] }: Read,
): Promise<void> =>
  recordAccess(services, { viewer, purpose: "assisted", rule, fields, dossierIds: [draftId], requestId });
