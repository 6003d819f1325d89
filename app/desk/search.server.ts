/**
 * Dossiers by name, day, code or number, open and closed ones, the newest first; only such in which the officer's agency has a part.
 *
 * The database finds them by itself (`portal.find_dossiers`): officers have no right on the words. Who oversees a province asks commune by commune.
 */
import { asOfficer, oversees } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Search } from "./search-tokens.ts";

export const pageSize = 25;

export type FoundDossier = {
  id: string;
  caseCode: string;
  procedure: string;
  subjectName: string;
  subjectDate: string | null;
  maskedNumber: string | null;
  nationalStatus: number;
  submittedAt: Date;
  wardName: string | null;
};

/** Before every id that there is. */
const newest = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `after`: id of the last dossier of the page before; a bent one begins at the first page. */
export async function findDossiers(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  { exact, names, ending, whole }: Search,
  after?: string,
): Promise<{ found: FoundDossier[]; next: string | undefined }> {
  const start = after && uuid.test(after) ? after : newest;
  const rows = await asOfficer(services, viewer, (sql) => {
    const wards = oversees(viewer)
      ? sql`select distinct ward_code from agencies
          where province_code = (select province_code from agencies where id = ${viewer.agencyId}) and ward_code is not null`
      : sql`select ward_code from agencies where id = ${viewer.agencyId} and ward_code is not null`;
    return sql<FoundDossier[]>`
      select d.id, d.case_code as "caseCode", d.procedure, d.subject_name as "subjectName", d.subject_date as "subjectDate",
        d.masked_number as "maskedNumber", d.national_status as "nationalStatus", d.submitted_at as "submittedAt", w.name as "wardName"
      from (select distinct f.id from (${wards}) a
          cross join lateral portal.find_dossiers(a.ward_code, ${exact}, ${names}, ${ending ?? null}, ${whole}, ${start}, ${pageSize + 1}) as f(id)
          order by f.id desc limit ${pageSize + 1}) k
        join dossiers d on d.id = k.id join agencies i on i.id = d.intake_agency_id left join places w on w.code = i.ward_code
      order by d.id desc`;
  });
  const found = rows.slice(0, pageSize);
  return { found, next: rows.length > pageSize ? found.at(-1)?.id : undefined };
}
