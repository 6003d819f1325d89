/**
 * The policy: first line of every loader and action.
 *
 * Answers who may see or do what, and hands over what was asked for. Refusals are thrown: a redirect to sign in, 403, or 404
 * where even the existence of a thing is nobody else's business (decisions 13).
 */
import { redirect } from "@remix-run/node";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { isForOfficersOnly, registerRoles } from "#app/papers/audience.ts";
import { findPaper, type IssuedPaper } from "#app/papers/find-paper.server.ts";
import { requestContext } from "#app/request-context.ts";
import { type Services, services } from "#app/services.server.ts";
import { findFollowed } from "#app/tracking/followed.server.ts";
import { findShared } from "#app/tracking/share-links.server.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import { type DraftRow, type FoundDraft, findDraft } from "./find-draft.server.ts";
import type {
  AttachmentRow,
  ConfirmationRow,
  DossierRef,
  Granted,
  Permission,
  PermissionName,
} from "./permissions.ts";
import { findViewer } from "./sessions.server.ts";
import type { CitizenViewer, OfficerViewer, Viewer } from "./viewer.ts";

type Asking = { request: Request; context: unknown };

/** Grants a permission to the person who sends the request, or throws the Response that says why not. */
export async function authorise<N extends PermissionName>(
  args: Asking,
  permission: Permission<N>,
): Promise<Granted[N]> {
  const deps = services();
  const viewer = await findViewer(deps, args.request);
  const rule = rules[permission.to] as (input: RuleInput<N>) => Promise<Granted[N]>;
  const context = requestContext(args);
  const granted = await rule({
    services: deps,
    viewer,
    permission,
    request: args.request,
    requestId: context.requestId,
  });
  noteTone(args, deps, procedureOf(granted));
  return granted;
}

/** The page is about this procedure: families in mourning get quiet colours. */
export function noteTone(
  args: Asking,
  { kinds }: Pick<Services, "kinds">,
  procedure: string | undefined,
): void {
  const kind = procedure === undefined ? undefined : kinds(procedure);
  if (kind && isProcedure(kind) && kind.tone) requestContext(args).tone = kind.tone;
}

/** Procedure of the dossier or draft that was granted. */
function procedureOf(granted: object): string | undefined {
  const about = granted as { dossier?: { procedure: string }; draft?: { procedure: string } };
  return about.dossier?.procedure ?? about.draft?.procedure;
}

type RuleInput<N extends PermissionName> = {
  services: Services;
  viewer: Viewer | undefined;
  permission: Permission<N>;
  request: Request;
  requestId: string;
};
type Rules = { [N in PermissionName]: (input: RuleInput<N>) => Promise<Granted[N]> };

/** Level of assurance that filing and consenting need (S06). */
const filingLevel = 2;

const rules: Rules = {
  "page.read": async ({ viewer }) => ({ viewer }),
  "account.read": async (input) => ({ viewer: citizen(input) }),
  "draft.create": async (input) => ({ viewer: citizenOfLevel2(input) }),
  "draft.edit": async (input) => {
    const viewer = citizenOfLevel2(input, input.permission.draftId);
    return openDraft(input.services, viewer, input.permission.draftId);
  },
  "draft.submit": (input) => ownDraft(input),
  "draft.delete": (input) => ownDraft(input),
  "draft.handOver": (input) => ownDraft(input),
  "draft.copy": async (input) => {
    const viewer = citizenOfLevel2(input);
    const { submitted, ...draft } = await requireDraft(input.services, viewer, input.permission.draftId);
    return { viewer, draft, caseCode: submitted };
  },
  "dossier.read": async (input) => {
    const viewer = citizen(input);
    const dossier = await findDossier(input.services, { caseCode: input.permission.caseCode });
    if (dossier?.applicantId !== viewer.id) throw notFound();
    return { viewer, dossier };
  },
  "dossier.follow": async (input) => {
    const viewer = citizenOfLevel2(input);
    const found = await findFollowed(input.services, viewer, input.permission.caseCode);
    if (found?.own) throw redirect(`/ho-so/${found.dossier.caseCode}`);
    if (!found) throw notFound();
    const { dossier, capacities } = found;
    await recordAccess(input.services, {
      ...{ viewer, purpose: "follow", rule: "dossier.follow", fields: [], dossierIds: [dossier.id] },
      requestId: input.requestId,
    });
    return { viewer, dossier, capacities };
  },
  "dossier.object": async (input) => {
    const viewer = citizenOfLevel2(input);
    const dossier = await findDossier(input.services, { caseCode: input.permission.caseCode });
    const [concerned] = dossier
      ? await input.services.sql`
          select 1 from dossier_concerned where dossier_id = ${dossier.id} and personal_id = ${viewer.personalId}`
      : [];
    if (!dossier || !concerned) throw notFound();
    await recordAccess(input.services, {
      ...{ viewer, purpose: "object", rule: "dossier.object", fields: [], dossierIds: [dossier.id] },
      requestId: input.requestId,
    });
    return { viewer, dossier };
  },
  "dossier.readShared": async ({ services, permission }) => {
    const dossierId = await findShared(services, permission.token);
    if (!dossierId) throw notFound();
    return { dossierId };
  },
  "confirmation.answer": async (input) => {
    const viewer = citizenOfLevel2(input);
    const [confirmation] = await input.services.sql<ConfirmationRow[]>`
      select id, dossier_id as "dossierId", personal_id as "personalId", capacities, components, consent, asked_at as "askedAt"
      from confirmation_requests where id = ${uuid(input.permission.requestId)} and personal_id = ${viewer.personalId}`;
    const dossier = confirmation && (await findDossier(input.services, { id: confirmation.dossierId }));
    if (!confirmation || !dossier) throw notFound();
    return { viewer, confirmation, dossier };
  },
  "attachment.read": async (input) => {
    const { services, viewer, permission, requestId } = input;
    if (!viewer) throw signIn(input);
    const [attachment] = await services.sql<
      (AttachmentRow & { citizenId: string; dossierId: string | null })[]
    >`
      select a.id, a.draft_id as "draftId", a.paper, a.file_name as "fileName", a.media_type as "mediaType", a.size, a.storage_key as "storageKey", a.sha256,
        r.citizen_id as "citizenId", d.id as "dossierId"
      from attachments a join drafts r on r.id = a.draft_id left join dossiers d on d.draft_id = r.id where a.id = ${uuid(permission.attachmentId)}`;
    const sees =
      attachment &&
      (viewer.kind === "citizen"
        ? attachment.citizenId === viewer.id && mayReadFile(viewer, attachment)
        : attachment.dossierId !== null && (await mayProcess(services, viewer, attachment.dossierId)));
    if (!attachment || !sees) throw notFound();
    if (viewer.kind === "officer" && attachment.dossierId)
      await recordAccess(services, {
        viewer,
        purpose: "process",
        rule: "attachment.read",
        fields: [attachment.paper],
        dossierIds: [attachment.dossierId],
        requestId,
      });
    return { viewer, attachment };
  },
  "paper.read": async (input) => {
    const { services, viewer, permission, requestId } = input;
    if (!viewer) throw signIn(input);
    const paper = await findPaper(services, permission.serial);
    if (!paper || !(await mayReadPaper(input, paper))) throw notFound();
    if (viewer.kind === "officer" && paper.dossierId)
      await recordAccess(services, {
        ...{ viewer, purpose: "process", rule: "paper.read", requestId },
        ...{ fields: [paper.paper], dossierIds: [paper.dossierId] },
      });
    return { viewer, paper };
  },
  "register.keep": async (input) => {
    const viewer = officer(input);
    if (!viewer.roles.some((role) => registerRoles.has(role))) throw new Response(null, { status: 403 });
    return { viewer };
  },
  "workList.read": async (input) => ({ viewer: officer(input) }),
  "counter.read": async (input) => {
    const viewer = officer(input);
    if (!viewer.roles.includes("receptionOfficer")) throw new Response(null, { status: 403 });
    return { viewer };
  },
  "dossier.process": async (input) => {
    const viewer = officer(input);
    const dossier = await findDossier(input.services, { caseCode: input.permission.caseCode });
    if (!dossier || !(await mayProcess(input.services, viewer, dossier.id))) throw notFound();
    return { viewer, dossier };
  },
  "letter.finish": async (input) => {
    const viewer = officer(input);
    const dossier = await findDossier(input.services, { caseCode: input.permission.caseCode });
    const [own] = dossier
      ? await input.services.sql`
          select 1 from dossier_components where dossier_id = ${dossier.id} and agency_id = ${viewer.agencyId} limit 1`
      : [];
    if (!dossier || !own) throw notFound();
    return { viewer, dossier };
  },
  "stuck.read": async (input) => ({ viewer: manager(input) }),
  "incidents.read": async (input) => ({ viewer: manager(input) }),
  "signing.read": async (input) => ({ viewer: manager(input) }),
};

/** An officer sees the dossiers in which the own agency has a part; managers and auditors those of their province. */
async function mayProcess({ sql }: Services, viewer: OfficerViewer, dossierId: string): Promise<boolean> {
  const overseer = viewer.roles.some((role) => role === "manager" || role === "auditor");
  const [row] = overseer
    ? await sql`select 1 from dossier_components c join agencies a on a.id = c.agency_id
        where c.dossier_id = ${dossierId} and a.province_code = (select province_code from agencies where id = ${viewer.agencyId}) limit 1`
    : await sql`select 1 from dossier_components where dossier_id = ${dossierId} and agency_id = ${viewer.agencyId} limit 1`;
  return row !== undefined;
}

/** The applicant what was issued to the family; officers what belongs to a dossier of theirs or to their own agency. */
async function mayReadPaper(
  { services, viewer: who, request }: Entering & { services: Services },
  paper: IssuedPaper,
): Promise<boolean> {
  if (who?.kind !== "officer") {
    const viewer = citizen({ viewer: who, request });
    return paper.applicantId === viewer.id && !paper.paperOnly && !isForOfficersOnly(paper.paper);
  }
  if (paper.dossierId) return mayProcess(services, who, paper.dossierId);
  return paper.agencyId === who.agencyId && who.roles.some((role) => registerRoles.has(role));
}

/** A hand-over's session sees the files of its draft as long as it is one. */
const mayReadFile = (
  { draftId }: CitizenViewer,
  attachment: { draftId: string; dossierId: string | null },
): boolean => !draftId || (draftId === attachment.draftId && attachment.dossierId === null);

const ownDraft = async (
  input: Entering & { services: Services; permission: { draftId: string } },
): Promise<{ viewer: CitizenViewer; draft: DraftRow }> =>
  openDraft(input.services, citizenOfLevel2(input), input.permission.draftId);

/** A draft that is not filed yet; who asks for a filed one is sent to its receipt. */
async function openDraft(services: Services, viewer: CitizenViewer, draftId: string) {
  const { submitted, ...draft } = await requireDraft(services, viewer, draftId);
  if (submitted) throw redirect(`/ho-so/${submitted}/bien-nhan`);
  return { viewer, draft };
}

async function requireDraft(services: Services, viewer: CitizenViewer, draftId: string): Promise<FoundDraft> {
  const draft = await findDraft(services, viewer.id, uuid(draftId));
  if (!draft) throw notFound();
  return draft;
}

async function findDossier(
  { sql }: Services,
  by: { caseCode: string } | { id: string },
): Promise<DossierRef | undefined> {
  const [row] = await sql<DossierRef[]>`
    select id, case_code as "caseCode", procedure, draft_id as "draftId", applicant_id as "applicantId", submitted_at as "submittedAt"
    from dossiers where ${"id" in by ? sql`id = ${by.id}` : sql`case_code = ${by.caseCode}`}`;
  return row;
}

type Entering = { viewer: Viewer | undefined; request: Request };

/** `draftId`: the draft that a hand-over's session may be let in for; everything else needs a sign-in of one's own. */
function citizen({ viewer, request }: Entering, draftId?: string): CitizenViewer {
  if (!viewer) throw signIn({ request });
  if (viewer.kind !== "citizen") throw new Response(null, { status: 403 });
  if (!viewer.draftId || viewer.draftId === draftId) return viewer;
  if (draftId !== undefined) throw notFound();
  throw signIn({ request });
}

function citizenOfLevel2(entering: Entering, draftId?: string): CitizenViewer {
  const viewer = citizen(entering, draftId);
  if (viewer.levelOfAssurance < filingLevel) throw redirect("/dang-nhap/muc-do");
  return viewer;
}

function officer({ viewer, request }: Entering): OfficerViewer {
  if (viewer?.kind === "officer") return viewer;
  throw redirect(`/can-bo/dang-nhap?tiep=${encodeURIComponent(pathOf(request))}`);
}

/** Managers look over the agencies of their province; what belongs to it is the query's business. */
function manager(entering: Entering): OfficerViewer {
  const viewer = officer(entering);
  if (!viewer.roles.includes("manager")) throw new Response(null, { status: 403 });
  return viewer;
}

const signIn = ({ request }: { request: Request }): Response =>
  redirect(`/dang-nhap?tiep=${encodeURIComponent(pathOf(request))}`);

/** The page to come back to; after a lost session a form is sent again from its page. */
function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname.replace(/\.data$/, "") + search;
}

const notFound = (): Response => new Response(null, { status: 404 });

/** Not a uuid: nothing has that id. */
function uuid(id: string): string {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)) throw notFound();
  return id;
}

export type { PossibleEvent } from "#app/workflow/possible-events.ts";
export type { DraftRow } from "./find-draft.server.ts";
export { mayNow } from "./may-now.server.ts";
export type {
  AttachmentRow,
  ConfirmationRow,
  DossierRef,
  Permission,
  PermissionName,
} from "./permissions.ts";
