/** What the policy's rules share: who enters, by which session, and how somebody who may not is sent away. */
import { redirect } from "@remix-run/node";
import type { Services } from "#app/services.server.ts";
import type { Role } from "#machines/kernel/actors.ts";
import type { DossierRef, Granted, Permission, PermissionName } from "./permissions.ts";
import type { CitizenViewer, OfficerViewer, Viewer } from "./viewer.ts";

export type RuleInput<N extends PermissionName> = {
  services: Services;
  viewer: Viewer | undefined;
  permission: Permission<N>;
  request: Request;
  requestId: string;
};
export type Rules<N extends PermissionName = PermissionName> = {
  [K in N]: (input: RuleInput<K>) => Promise<Granted[K]>;
};
export type Entering = { viewer: Viewer | undefined; request: Request };

/** Level of assurance that filing and consenting need (S06). */
const filingLevel = 2;

/** `draftId`: the draft that a hand-over's session may be let in for; everything else needs a sign-in of one's own. */
export function citizen({ viewer, request }: Entering, draftId?: string): CitizenViewer {
  if (!viewer) throw signIn({ request });
  if (viewer.kind !== "citizen") throw new Response(null, { status: 403 });
  if (!viewer.draftId || viewer.draftId === draftId) return viewer;
  if (draftId !== undefined) throw notFound();
  throw signIn({ request });
}

export function citizenOfLevel2(entering: Entering, draftId?: string): CitizenViewer {
  const viewer = citizen(entering, draftId);
  if (viewer.levelOfAssurance < filingLevel) throw redirect("/dang-nhap/muc-do");
  return viewer;
}

export function officer({ viewer, request }: Entering): OfficerViewer {
  if (viewer?.kind === "officer") return viewer;
  throw redirect(`/can-bo/dang-nhap?tiep=${encodeURIComponent(pathOf(request))}`);
}

/** An officer with one of these roles; which agencies that reaches is the query's business. */
export function officerWith(entering: Entering, ...roles: Role[]): OfficerViewer {
  const viewer = officer(entering);
  if (!roles.some((role) => viewer.roles.includes(role))) throw new Response(null, { status: 403 });
  return viewer;
}

export const signIn = ({ request }: { request: Request }): Response =>
  redirect(`/dang-nhap?tiep=${encodeURIComponent(pathOf(request))}`);

/** The page to come back to; after a lost session a form is sent again from its page. */
export function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname.replace(/\.data$/, "") + search;
}

export const notFound = (): Response => new Response(null, { status: 404 });

/** Not a uuid: nothing has that id. */
export function uuid(id: string): string {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)) throw notFound();
  return id;
}

export async function findDossier(
  { sql }: Pick<Services, "sql">,
  by: { caseCode: string } | { id: string },
): Promise<DossierRef | undefined> {
  const [row] = await sql<DossierRef[]>`
    select id, case_code as "caseCode", procedure, draft_id as "draftId", applicant_id as "applicantId", submitted_at as "submittedAt"
    from dossiers where ${"id" in by ? sql`id = ${by.id}` : sql`case_code = ${by.caseCode}`}`;
  return row;
}
