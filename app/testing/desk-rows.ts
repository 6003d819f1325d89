/** Many rows of work lists at once, for tests of lists and searches: set-based, without the door. */
import { monday, type TestPortal } from "./test-portal.ts";

export type ListRows = {
  agencyId: string;
  component: string;
  turn: string;
  bucket: "act" | "wait";
  from: number;
  count: number;
};

/** Dossiers numbered from `from`, each with one row of the list; sorted one minute after the other. */
export async function addListRows(
  portal: Pick<TestPortal, "sql">,
  applicant: string,
  { agencyId, component, turn, bucket, from, count }: ListRows,
): Promise<void> {
  const to = from + count - 1;
  const id = portal.sql`('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid`;
  await portal.sql.begin(async (sql) => {
    await sql`insert into workflows (id, kind, machine_version, snapshot, status, seq, opened_at, updated_at)
      select ${id}, 'birth', '1', '{}', 'active', 1, ${monday}, ${monday} from generate_series(${from}::int, ${to}::int) i`;
    await sql`insert into dossiers (id, case_code, procedure, rule_version, national_status, applicant_id, intake_agency_id, draft_id,
        subject_key, subject_name, submitted_at, updated_at)
      select ${id}, 'G00.00.00-261116-' || lpad(i::text, 6, '0'), 'birth', 'NĐ63', 2, ${applicant}, ${agencyId}, ${id},
        i::text, 'NGUYỄN VĂN THỬ', ${monday}, ${monday} from generate_series(${from}::int, ${to}::int) i`;
    await sql`insert into dossier_components (dossier_id, component, agency_id, state, turn, bucket, sort_key, seq, started_at, due_at)
      select ${id}, ${component}, ${agencyId}, 'open', ${turn}, ${bucket}, i * 60000::bigint, 1, ${monday}, ${monday}
      from generate_series(${from}::int, ${to}::int) i`;
  });
}

export const numberOf = (caseCode: string): number => Number(caseCode.slice(-6));
