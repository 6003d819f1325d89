/** An issued paper by its serial, with what decides who may read it. */
import type { Services } from "#app/services.server.ts";
import { readSerial } from "./serial.ts";

export type IssuedPaper = {
  id: string;
  serial: string;
  paper: string;
  component: string | null;
  /** As it stands on the paper. */
  title: string | null;
  /** Null for a paper about an agency as a whole. */
  dossierId: string | null;
  caseCode: string | null;
  procedure: string | null;
  applicantId: string | null;
  agencyId: string | null;
  /** Made on paper only: handed over, never read on a screen by the family. */
  paperOnly: boolean;
  fileKey: string | null;
  fileSha256: string | null;
  signedKey: string | null;
  signedSha256: string | null;
};

/** Undefined for what is no serial, and for one that was never given out. */
export async function findPaper(
  { sql }: Pick<Services, "sql">,
  serial: string,
): Promise<IssuedPaper | undefined> {
  const read = readSerial(serial);
  if (!read) return undefined;
  const [row] = await sql<IssuedPaper[]>`
    select p.id, p.serial, p.paper, p.component, p.data -> 'print' ->> 'title' as title, p.dossier_id as "dossierId",
      d.case_code as "caseCode", d.procedure, d.applicant_id as "applicantId", p.agency_id as "agencyId",
      coalesce((w.snapshot #>> array['context', 'results', p.paper, 'paperOnly'])::boolean, false) as "paperOnly",
      p.file_key as "fileKey", p.file_sha256 as "fileSha256", p.signed_key as "signedKey", p.signed_sha256 as "signedSha256"
    from issued_papers p left join dossiers d on d.id = p.dossier_id left join workflows w on w.id = d.id
    where p.serial = ${read}`;
  return row;
}
