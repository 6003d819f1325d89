/** A result paper of a dossier as it was issued. Who may see it is the policy's question and was answered before. */
import type { Reader } from "#app/dossiers/dossier-view.server.ts";
import { readSerial } from "#app/papers/serial.ts";
import type { DocumentModel } from "#machines/kernel/procedure.ts";
import { documentOf } from "./paper-lines.ts";

export type IssuedResultPaper = {
  id: string;
  serial: string;
  /** Result id. */
  paper: string;
  component: string;
  /** Case of the part that issued it. */
  variant: string | null;
  agencyId: string;
  agencyName: string;
  issuedAt: Date;
  /** It has been replaced by another or revoked. */
  ended: boolean;
  document: DocumentModel;
};

type Row = Omit<IssuedResultPaper, "document"> & { procedure: string; data: unknown };

/** Undefined when the dossier has no result with this serial. */
export async function findResultPaper(
  { sql, kinds }: Reader,
  dossierId: string,
  serial: string,
): Promise<IssuedResultPaper | undefined> {
  const [row] = await sql<Row[]>`
    select p.id, p.serial, p.paper, p.component, c.variant, c.agency_id as "agencyId", a.name as "agencyName", p.issued_at as "issuedAt",
      (p.superseded_at is not null or p.revoked_at is not null) as ended, p.data, d.procedure
    from issued_papers p join dossiers d on d.id = p.dossier_id
      join dossier_components c on c.dossier_id = d.id and c.component = p.component join agencies a on a.id = c.agency_id
    where p.serial = ${readSerial(serial.slice(0, 40)) ?? ""} and p.dossier_id = ${dossierId}`;
  if (!row) return undefined;
  const { procedure, data, ...paper } = row;
  const component = kinds(procedure).components.find(({ id }) => id === paper.component);
  const document = documentOf(data);
  return component?.results.includes(paper.paper) && document ? { ...paper, document } : undefined;
}

/** @throws Response 404 when the dossier has no result with this serial. */
export async function requireResultPaper(
  services: Reader,
  dossierId: string,
  serial: string,
): Promise<IssuedResultPaper> {
  const paper = await findResultPaper(services, dossierId, serial);
  if (!paper) throw new Response(null, { status: 404 });
  return paper;
}
