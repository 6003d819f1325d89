/** The event that issued a paper, and what every paper of a dossier says: agency, filer, officer. */

import type { Filed } from "#app/dossiers/filed.server.ts";
import { namesIn } from "#app/registries/names-in.server.ts";
import type { Services } from "#app/services.server.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import type { CommonData } from "./paper-data.ts";

export type Occasion = { paper: string; component: string | undefined; seq: number };

/** The event with what belongs to it; texts that a person wrote are those the family may read. */
export type IssuingEvent = {
  type: string;
  event: Record<string, unknown>;
  at: Date;
  reason: string | null;
  /** Of a refusal: what would make it pass. */
  way: string | null;
  officer: string | null;
  submittedAt: Date;
  ruleVersion: string;
  context: DossierContext;
};

/** @throws Error when there is no such event: the job names one that was written with it. */
export async function getIssuingEvent(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
  seq: number,
): Promise<IssuingEvent> {
  const [event] = await sql<IssuingEvent[]>`
    select e.type, e.event, e.at, n.body as reason, y.body as way, o.name as officer, d.submitted_at as "submittedAt", d.rule_version as "ruleVersion",
      w.snapshot -> 'context' as context
    from workflow_events e join dossiers d on d.id = e.workflow_id join workflows w on w.id = d.id
      left join officers o on e.actor ->> 'kind' = 'officer' and o.id::text = e.actor ->> 'id'
      left join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason' and n.visibility = 'family'
      left join event_notes y on y.workflow_id = e.workflow_id and y.seq = e.seq and y.key = 'way' and y.visibility = 'family'
    where e.workflow_id = ${dossierId} and e.seq = ${seq}`;
  if (!event) throw new Error(`No event ${seq} of ${dossierId}`);
  return event;
}

/** The agency in whose name a paper is issued: the part's own, else the one that receives the dossier. */
export const issuingAgency = (filed: Filed, component: string | undefined): string =>
  filed.parts[component ?? "intake"]?.agencyId ?? filed.intakeAgencyId;

export type AgencyData = Pick<
  CommonData,
  "agency" | "agencyAddress" | "agencyPhone" | "agencyHours" | "place"
>;

/** @throws Error when there is no such agency. */
export async function agencyData({ sql }: Pick<Services, "sql">, agencyId: string): Promise<AgencyData> {
  const [row] = await sql<AgencyData[]>`
    select a.name as agency, a.address as "agencyAddress", a.phone as "agencyPhone", a.opening_hours as "agencyHours", p.name as place
    from agencies a join places p on p.code = coalesce(a.ward_code, a.province_code) where a.id = ${agencyId}`;
  if (!row) throw new Error(`No agency ${agencyId}`);
  return { ...row, place: withoutKind(row.place) };
}

/** "Xã Ngân Sơn" → "Ngân Sơn", as the line with the day begins. */
const withoutKind = (place: string): string =>
  place.replace(/^(xã|phường|đặc khu|thị trấn|tỉnh|thành phố)\s+/i, "");

export async function commonData(
  services: Pick<Services, "sql">,
  filed: Filed,
  { component }: Occasion,
  { officer }: Pick<IssuingEvent, "officer">,
): Promise<CommonData> {
  const { procedure, answers, sources } = filed;
  const [agency, names, [applicant]] = await Promise.all([
    agencyData(services, issuingAgency(filed, component)),
    namesIn(services, answers),
    services.sql<{ name: string }[]>`select full_name as name from citizens where id = ${filed.applicantId}`,
  ]);
  const { contact } = procedure.facts(answers, sources);
  return {
    ...agency,
    caseCode: filed.caseCode,
    component: component ?? null,
    procedure: procedure.id,
    procedureCode: procedure.code,
    subject: filed.subjectName,
    filer: {
      name: applicant?.name ?? "",
      address: procedure.applicantAddress?.(answers, names) ?? null,
      phone: contact.phone || null,
      email: contact.email,
    },
    officer,
  };
}
