/** What a hand scanner read at the counter, or an officer typed: the case code of a receipt, or a collection pass. */
import { readCaseCode } from "../dossiers/case-code-format.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { sha256Hex } from "../sha256.ts";
import { readPass } from "./pass-code.ts";

export type Scanned = { kind: "case" | "pass"; caseCode: string };

/**
 * The dossier that the scanned text names, when this officer's agency has a part in it; whatever is wrong with the text, the answer is the
 * same. Whether a pass may be used is asked on the hand-over's own page.
 */
export async function findScanned(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  typed: string,
): Promise<Scanned | undefined> {
  const caseCode = readCaseCode(typed);
  if (caseCode) return seen(services, viewer, "case", caseCode);
  const read = readPass(typed);
  if (!read) return undefined;
  const [pass] = await services.sql<{ caseCode: string }[]>`
    select d.case_code as "caseCode" from collection_passes p join dossiers d on d.id = p.dossier_id
    where ${"token" in read ? services.sql`p.token_hash = ${sha256Hex(read.token)}` : services.sql`p.code_hash = ${sha256Hex(read.code)}`}
    order by p.id desc limit 1`;
  return pass && seen(services, viewer, "pass", pass.caseCode);
}

const seen = (
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  kind: Scanned["kind"],
  caseCode: string,
): Promise<Scanned | undefined> =>
  asOfficer(services, viewer, async (sql) => {
    const [row] = await sql`select 1 from dossiers where case_code = ${caseCode}`;
    return row && { kind, caseCode };
  });
