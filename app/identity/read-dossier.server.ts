/** Whether an officer reads a dossier now: the facts of the rule in `officer-access.ts`, and the reason stated for it. */
import { redirect } from "@remix-run/node";
import { findParameter } from "#app/calendar/calendar.server.ts";
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import { notFound, pathOf } from "./entering.server.ts";
import { type AccessFacts, type OfficerAccess, officerAccess } from "./officer-access.ts";
import type { DossierRef } from "./permissions.ts";
import { reasonPath } from "./state-reason.ts";
import type { OfficerViewer } from "./viewer.ts";

/** Real time: a stated reason is about this hour at the desk, not about the law's calendar. */
export const reasonMinutes = 30;
/** Days for which a finished dossier stays on its officers' lists; holds where a database was never seeded. */
const usualOwnDays = 30;

type Needs = Pick<Services, "sql" | "clock" | "kinds">;
type By = { caseCode: string } | { id: string };
type Stated = { purpose: string; reason: string };

type Facts = DossierRef &
  Omit<AccessFacts, "finishedAt"> & { finishedAt: Date | null; stated: Stated | null };
/** The dossier as the rule sees it, and how to ask the rule about anybody. */
export type DossierAccess = {
  dossier: DossierRef;
  facts: AccessFacts;
  stated: Stated | null;
  accessOf: (reader: Pick<OfficerViewer, "agencyId" | "roles">) => OfficerAccess;
};

/** Undefined when there is no such dossier. `stated`: what this officer has stated and what still holds. */
export async function readDossierAccess(
  services: Needs,
  officerId: string,
  by: By,
): Promise<DossierAccess | undefined> {
  const now = await services.clock.now();
  const [[row], ownDays] = await Promise.all([
    selectFacts(services, officerId, by),
    findParameter(services.sql, "officerOwnDays", localDay(now)),
  ]);
  if (!row) return undefined;
  const { intakeAgencyId, parts, corrections, finishedAt, stated, ...dossier } = row;
  const facts = { intakeAgencyId, parts, corrections, finishedAt };
  const { components } = services.kinds(dossier.procedure);
  const when = { now, ownDays: Number(ownDays ?? usualOwnDays) };
  return { dossier, facts, stated, accessOf: (reader) => officerAccess(reader, facts, components, when) };
}

/** Read with the portal's own role: the rule looks at dossiers that its asker may turn out not to see. */
const selectFacts = ({ sql }: Needs, officerId: string, by: By) => sql<Facts[]>`
  select d.id, d.case_code as "caseCode", d.procedure, d.draft_id as "draftId", d.applicant_id as "applicantId", d.submitted_at as "submittedAt",
    d.intake_agency_id as "intakeAgencyId",
    (select jsonb_agg(jsonb_build_object('component', c.component, 'agencyId', c.agency_id, 'variant', c.variant,
        'asked', c.state <> 'notApplicable' or c.seq > 1, 'secondLook', c.second_look))
      from dossier_components c where c.dossier_id = d.id) as parts,
    (select coalesce(jsonb_agg(jsonb_build_object('component', k.component, 'agencyId', k.agency_id)), '[]')
      from corrections k where k.dossier_id = d.id and k.state in ('open', 'awaitingSignature')) as corrections,
    case when not (exists (select 1 from dossier_components c where c.dossier_id = d.id and c.bucket is not null)
      or exists (select 1 from originals o where o.dossier_id = d.id and o.returned_at is null)
      or exists (select 1 from notifications n where n.dossier_id = d.id and n.channel = 'letter' and n.status = 'queued')
      or exists (select 1 from payouts p where p.dossier_id = d.id and p.state not in ('paid', 'stopped'))
      or exists (select 1 from payments y join payment_attempts a on a.payment_id = y.id where y.dossier_id = d.id and a.state = 'refunding'))
      then d.closed_at end as "finishedAt",
    (select jsonb_build_object('purpose', r.purpose, 'reason', r.reason) from read_reasons r
      where r.officer_id = ${officerId} and r.dossier_id = d.id and r.expires_at > ${new Date()} order by r.expires_at desc limit 1) as stated
  from dossiers d where ${"id" in by ? sql`d.id = ${by.id}` : sql`d.case_code = ${by.caseCode.slice(0, 64)}`}`;

export type FoundRead = { dossier: DossierRef; access: OfficerAccess; stated: Stated | null };

export async function findRead(
  services: Needs,
  viewer: OfficerViewer,
  by: By,
): Promise<FoundRead | undefined> {
  const found = await readDossierAccess(services, viewer.id, by);
  return found && { dossier: found.dossier, access: found.accessOf(viewer), stated: found.stated };
}

type Asking = { services: Needs; request: Request };

/**
 * Lets an officer read: from the own list as it is, else with a reason that still holds. The viewer handed over carries why.
 * @throws Response 404 for a dossier that is nobody's business here, a redirect where the reason is not stated yet.
 */
export async function requireReading(
  { services, request }: Asking,
  viewer: OfficerViewer,
  by: By,
): Promise<{ viewer: OfficerViewer; dossier: DossierRef }> {
  const found = await findRead(services, viewer, by);
  if (!found || found.access.level === "none") throw notFound();
  const { dossier, access, stated } = found;
  if (access.level === "own") return { viewer: { ...viewer, reading: { basis: access.rule } }, dossier };
  if (!stated) throw redirect(reasonPath(dossier.caseCode, pathOf(request)));
  return { viewer: { ...viewer, reading: { basis: access.rule, ...stated } }, dossier };
}
