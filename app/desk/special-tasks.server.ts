/**
 * Tasks of an agency that are no part of its own: a second look at another agency's part, and objections that wait for the signer.
 *
 * Both are few at any time and have indexes of their own; each list ends where the work list would become unreadable.
 */
import type { Role } from "#machines/kernel/actors.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { procedures } from "#machines/registry.ts";
import { formatDateTime } from "../calendar/local-time.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import type { SpecialTask } from "./work-list-types.ts";

const shownAtMost = 50;

/** Parts behind which one source alone stands, in dossiers of the officer's agency. `known`: the procedures that citizens file. */
export async function listSecondLooks(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  t: Translate,
  known: readonly Procedure[] = Object.values(procedures),
): Promise<SpecialTask[]> {
  const parts = lookedAtBy(viewer.roles, known);
  if (parts.length === 0) return [];
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<SubjectRow<{ procedure: string; component: string }>[]>`
      select d.id as "dossierId", d.case_code as "caseCode", d.subject_name as "subjectName", d.procedure, n.component
      from dossier_components n join dossiers d on d.id = n.dossier_id
      where n.second_look and (d.procedure, n.component) in
          (select * from unnest(${parts.map(({ procedure }) => procedure.id)}::text[], ${parts.map(({ component }) => component)}::text[]))
        and exists (select 1 from dossier_components own where own.dossier_id = n.dossier_id and own.agency_id = ${viewer.agencyId})
      order by n.due_at, n.dossier_id limit ${shownAtMost}`,
  );
  return rows.flatMap(({ subjectName, component, ...row }) => {
    const procedure = known.find(({ id }) => id === row.procedure);
    if (!procedure) return [];
    const part = officerWords(procedure, t).part(component);
    return [{ ...linkTo(row), text: t("officer:list.secondLook.row", { subject: subjectName, part }) }];
  });
}

/** The parts in which one of these roles is the second pair of eyes. */
const lookedAtBy = (roles: readonly Role[], known: readonly Procedure[]) =>
  known.flatMap((procedure) =>
    procedure.components
      .filter(({ corroborators = [] }) => corroborators.some((role) => roles.includes(role)))
      .map(({ id }) => ({ procedure, component: id })),
  );

/** Asked of the signer of the agency that received the dossier; the most urgent first. */
export async function listObjections(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  t: Translate,
): Promise<SpecialTask[]> {
  if (!viewer.roles.includes("signer")) return [];
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<SubjectRow<{ until: Date }>[]>`
      select d.id as "dossierId", d.case_code as "caseCode", d.subject_name as "subjectName", w.due_at as until
      from timers w join dossiers d on d.id = w.workflow_id
      where w.region = 'objection' and w.name = 'objection' and d.intake_agency_id = ${viewer.agencyId}
      order by w.due_at, d.id limit ${shownAtMost}`,
  );
  return rows.map(({ subjectName, until, ...row }) => ({
    ...linkTo(row),
    text: t("officer:list.objections.row", { subject: subjectName, until: formatDateTime(until) }),
  }));
}

type SubjectRow<More> = { dossierId: string; caseCode: string; subjectName: string } & More;

const linkTo = ({ dossierId, caseCode }: { dossierId: string; caseCode: string }) => ({
  dossierId,
  caseCode,
  href: `/can-bo/ho-so/${caseCode}`,
});
