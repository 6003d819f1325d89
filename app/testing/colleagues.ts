/** A second officer at a desk of the demonstration communes, for tests in which two people do the same work. */
import { uuidv7 } from "uuidv7";
import type { TestPortal } from "./test-portal.ts";

/** An officer of the same agency with the same roles as the seeded one, or with `roles`; the code to sign in with. */
export async function addColleague(
  portal: TestPortal,
  like: string,
  code: string,
  roles?: readonly string[],
) {
  const made = await portal.sql`
    insert into officers (id, code, name, agency_id, roles, active)
    select ${uuidv7()}, ${code}, name || ' (' || ${code} || ')', agency_id, ${roles ? portal.sql.json([...roles]) : portal.sql`roles`}, true
    from officers where code = ${like}`;
  if (made.count !== 1) throw new Error(`No officer ${like}`);
  return code;
}
