/** What happened to a dossier at the counter, for its officers: who typed it in with what consent, and where its originals have been. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import { type CustodyLine, readMoves } from "#app/delivery/original-moves.server.ts";
import { type Original, readOriginals } from "#app/delivery/originals.server.ts";
import { type DossierHead, getProcedure } from "#app/dossiers/dossier-head.server.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";

export type AtCounter = {
  /** The draft was filled in at a desk, whoever filed it in the end. */
  assisted: { officer: string; agency: string; at: string; way: string; statement: string } | undefined;
  originals: Original[];
  moves: CustodyLine[];
};

type Row = { officer: string; agency: string; at: Date; way: string; statement: string };

export async function readAtCounter(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
): Promise<AtCounter> {
  const procedure = getProcedure(services, dossier.procedure);
  return asOfficer(services, viewer, async (sql) => {
    const [[assisted], originals, moves] = await Promise.all([
      sql<Row[]>`
        select o.name as officer, a.name as agency, f.consent_at as at, f.consent_way as way, f.consent_statement as statement
        from assisted_filings f join officers o on o.id = f.officer_id join agencies a on a.id = f.agency_id
        where f.dossier_id = ${dossier.id}`,
      readOriginals({ sql }, procedure, dossier.id),
      readMoves({ sql }, dossier.id),
    ]);
    return { assisted: assisted && { ...assisted, at: formatDateTime(assisted.at) }, originals, moves };
  });
}
