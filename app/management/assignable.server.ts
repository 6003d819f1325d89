/** Open parts of one kind at one unit, to be given to an officer; the most pressing first, paged by key. */
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";

export const pageSize = 25;

export type Assignable = {
  dossierId: string;
  caseCode: string;
  procedure: string;
  state: string;
  turn: string | null;
  dueAt: Date | null;
  paused: boolean;
  holder: { id: string; name: string } | null;
};
export type AssignableQuery = {
  unitId: string;
  component: string;
  /** One dossier; empty = all that the unit can go on with. */
  caseCode: string;
  /** Only parts that nobody holds. */
  free: boolean;
  after: string | undefined;
};

export async function readAssignable(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  { unitId, component, caseCode, free, after }: AssignableQuery,
): Promise<{ rows: Assignable[]; next: string | undefined }> {
  const start = readCursor(after);
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<(Assignable & { sortKey: string })[]>`
      select c.dossier_id as "dossierId", d.case_code as "caseCode", d.procedure, c.state, c.turn, c.due_at as "dueAt", c.paused,
        c.sort_key as "sortKey", h.holder
      from dossier_components c join dossiers d on d.id = c.dossier_id
      left join lateral (select jsonb_build_object('id', o.id, 'name', o.name) as holder from part_claims p join officers o on o.id = p.officer_id
        where p.dossier_id = c.dossier_id and p.component = c.component and p.expires_at > ${new Date()}) h on true
      where c.agency_id = ${unitId} and c.component = ${component}
        and ${caseCode ? sql`d.case_code = ${caseCode} and c.bucket is not null` : sql`c.bucket = 'act'`}
        ${free ? sql`and h.holder is null` : sql``}
        and (c.sort_key, c.dossier_id) > (${start.sortKey}::bigint, ${start.dossierId}::uuid)
      order by c.sort_key, c.dossier_id limit ${pageSize + 1}`,
  );
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    rows: rows.slice(0, pageSize).map(({ sortKey: _, ...row }) => row),
    next: last && `${last.sortKey}~${last.dossierId}`,
  };
}

/** A cursor that somebody bent begins at the first page. */
function readCursor(text: string | undefined): { sortKey: string; dossierId: string } {
  const found = /^(-?\d{1,18})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  return {
    sortKey: found?.[1] ?? "-9223372036854775808",
    dossierId: found?.[2] ?? "00000000-0000-0000-0000-000000000000",
  };
}
