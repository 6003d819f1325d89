/** A paper as anybody may know it who holds it: what it is, whose it is, whether it still holds. No name of a person. */
import type { Services } from "#app/services.server.ts";
import { readSerial } from "../serial.ts";

export type CheckedPaper = {
  serial: string;
  paper: string;
  /** Null for a paper about an agency as a whole. */
  procedure: string | null;
  agencyId: string;
  agencyName: string;
  issuedAt: Date;
  renderedAt: Date | null;
  fileSha256: string | null;
  signedKey: string | null;
  signedSha256: string | null;
  signedAt: Date | null;
  /** Null when no signature is (any more) to be tried. */
  signAfter: Date | null;
  supersededAt: Date | null;
  revokedAt: Date | null;
  revokedBecause: string | null;
};

type Sql = Pick<Services, "sql">;

const columns = (sql: Services["sql"]) => sql`
  select p.serial, p.paper, d.procedure, a.id as "agencyId", a.name as "agencyName", p.issued_at as "issuedAt", p.rendered_at as "renderedAt",
    p.file_sha256 as "fileSha256", p.signed_key as "signedKey", p.signed_sha256 as "signedSha256", p.signed_at as "signedAt",
    p.sign_after as "signAfter", p.superseded_at as "supersededAt", p.revoked_at as "revokedAt", p.revoked_because as "revokedBecause"
  from issued_papers p join agencies a on a.id = p.agency_id left join dossiers d on d.id = p.dossier_id`;

/** What no serial can be is asked for all the same: the answer takes as long as that about one that nobody has. */
export async function findPaper({ sql }: Sql, typed: string): Promise<CheckedPaper | undefined> {
  const serial = readSerial(typed.slice(0, 100)) ?? "";
  const [paper] = await sql<CheckedPaper[]>`${columns(sql)} where p.serial = ${serial}`;
  return paper;
}

/** The paper that this very file is, signed or as it was printed before. */
export async function findPaperByFile({ sql }: Sql, sha256: string): Promise<CheckedPaper | undefined> {
  const [paper] = await sql<CheckedPaper[]>`
    ${columns(sql)} where p.signed_sha256 = ${sha256} or p.file_sha256 = ${sha256} order by p.issued_at desc limit 1`;
  return paper;
}
