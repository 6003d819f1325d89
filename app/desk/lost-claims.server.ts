/** Parts that a colleague or a leader took from this officer in the last day and that are still in other hands: few, and said once on the list. */
import { type DossierHead, getProcedure } from "../dossiers/dossier-head.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { type MoveRow, showMove } from "./claim-words.server.ts";
import type { SpecialTask } from "./work-list-types.ts";

const day = 24 * 60 * 60_000;

export async function listLostClaims(
  services: Pick<Services, "sql" | "kinds">,
  viewer: Pick<OfficerViewer, "id" | "agencyId" | "roles">,
  t: Translate,
): Promise<SpecialTask[]> {
  const now = Date.now();
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<(MoveRow & Pick<DossierHead, "procedure"> & { dossierId: string; caseCode: string })[]>`
      select distinct on (m.dossier_id, m.component) m.id, m.component, m.at, m.kind, m.reason, m.from_officer as "fromId", m.dossier_id as "dossierId",
        d.case_code as "caseCode", d.procedure, b.name as by, f.name as from, o.name as to
      from claim_moves m join dossiers d on d.id = m.dossier_id
        join part_claims p on p.dossier_id = m.dossier_id and p.component = m.component and p.officer_id <> m.from_officer and p.expires_at > ${new Date(now)}
        join officers b on b.id = m.by_officer join officers f on f.id = m.from_officer left join officers o on o.id = m.to_officer
      where m.from_officer = ${viewer.id} and m.by_officer <> m.from_officer and m.at > ${new Date(now - day)}
      order by m.dossier_id, m.component, m.at desc limit 20`,
  );
  return rows.map((row) => {
    const words = officerWords(getProcedure(services, row.procedure), t);
    const { text, reason } = showMove(row, words, t);
    return {
      ...{ dossierId: row.dossierId, caseCode: row.caseCode, href: `/can-bo/ho-so/${row.caseCode}` },
      text: reason ? `${text}. ${t("claims:move.reason", { reason })}` : text,
    };
  });
}
