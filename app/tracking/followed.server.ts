/** Dossiers of others that somebody may follow: named in them as a parent, or asked for consent (decisions 21). */
import type { DossierRef } from "#app/identity/policy.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";

export type Followed = {
  dossier: DossierRef;
  /** In what capacities, as the procedure names them. */
  capacities: string[];
  /** The viewer filed it. */
  own: boolean;
};

type Row = DossierRef & { own: boolean; capacities: string[] };

/**
 * One query, whether there is no such dossier or the viewer has nothing to do with it. A person asked in whose place another was asked,
 * or whom a request that broke off never reached, has nothing to do with it any more.
 */
export async function findFollowed(
  { sql }: Pick<Services, "sql">,
  viewer: Pick<CitizenViewer, "id" | "personalId">,
  caseCode: string,
): Promise<Followed | undefined> {
  const [row] = await sql<Row[]>`
    select d.id, d.case_code as "caseCode", d.procedure, d.draft_id as "draftId", d.applicant_id as "applicantId", d.submitted_at as "submittedAt",
      d.applicant_id = ${viewer.id} as own, coalesce(mine.capacities, '[]'::jsonb) as capacities
    from dossiers d left join lateral (${concerning(sql, viewer.personalId)} and x.dossier_id = d.id group by x.dossier_id) mine on true
    where d.case_code = ${caseCode.slice(0, 64)} and (d.applicant_id = ${viewer.id} or mine.capacities is not null)`;
  if (!row) return undefined;
  const { own, capacities, ...dossier } = row;
  return { dossier, capacities, own };
}

export type RelatedDossier = {
  caseCode: string;
  procedure: string;
  nationalStatus: number;
  submittedAt: Date;
  closedAt: Date | null;
  capacities: string[];
};

const listedAtMost = 20;

/** The latest dossiers of others that concern this person. */
export async function listFollowed(
  { sql }: Pick<Services, "sql">,
  viewer: { id: string; personalId: string },
): Promise<RelatedDossier[]> {
  return [
    ...(await sql<RelatedDossier[]>`
      select d.case_code as "caseCode", d.procedure, d.national_status as "nationalStatus", d.submitted_at as "submittedAt",
        d.closed_at as "closedAt", mine.capacities
      from (${concerning(sql, viewer.personalId)} group by x.dossier_id) mine join dossiers d on d.id = mine.dossier_id
      where d.applicant_id <> ${viewer.id} order by d.submitted_at desc, d.id desc limit ${listedAtMost}`),
  ];
}

/** Dossiers that a personal number stands in, with the capacities; the caller adds conditions and the grouping. */
const concerning = (sql: Services["sql"], personalId: string) => sql`
  select x.dossier_id, jsonb_agg(distinct x.capacity) as capacities from (
    select dossier_id, capacity from dossier_relatives where personal_id = ${personalId}
    union all
    select r.dossier_id, c.capacity from confirmation_requests r cross join lateral jsonb_array_elements_text(r.capacities) as c(capacity)
    where r.personal_id = ${personalId} and r.consent <> 'replaced'
      and exists (select 1 from workflows w where w.id = r.dossier_id and w.snapshot #> array['context', 'confirmations', r.id::text] is not null)
  ) x where true`;
