/** Candidates of a dossier as an officer may read them (row-level security), from whichever side of the pair. */
import { z } from "zod";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Reason } from "./compare-people.ts";

export type Verdict = "same" | "different";
export type Candidate = {
  id: string;
  otherId: string;
  role: string;
  score: number;
  reasons: Reason[];
  verdict: Verdict | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  note: string | null;
};
const Reasons = z.array(z.object({ field: z.string(), code: z.string(), points: z.number() }));

/** Beyond that nobody looks: the closest ones come first. */
const atMost = 20;

/** Undecided ones first, then the closest. */
export async function readCandidates(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  dossierId: string,
): Promise<Candidate[]> {
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<(Omit<Candidate, "reasons"> & { reasons: unknown })[]>`
      select c.id, case c.dossier_id when ${dossierId} then c.other_dossier_id else c.dossier_id end as "otherId",
        c.role, c.score, c.reasons, c.verdict, o.name as "decidedBy", c.decided_at as "decidedAt", c.note
      from duplicate_candidates c left join officers o on o.id = c.decided_by
      where c.dossier_id = ${dossierId} or c.other_dossier_id = ${dossierId}
      order by c.verdict is not null, c.score desc, c.id limit ${atMost}`,
  );
  return rows.map((row) => ({ ...row, reasons: Reasons.parse(row.reasons) }));
}

/** What the dossier's own page says about them. */
export type DuplicateMark = {
  href: string;
  undecided: number;
  decided: number;
  /** An officer says that it is one person. */
  same: number;
};

export async function readDuplicateMark(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  { id, caseCode }: { id: string; caseCode: string },
): Promise<DuplicateMark> {
  const [counts] = await asOfficer(
    services,
    viewer,
    (sql) => sql<Omit<DuplicateMark, "href">[]>`
      select count(*) filter (where verdict is null)::int as undecided, count(verdict)::int as decided,
        count(*) filter (where verdict = 'same')::int as same
      from duplicate_candidates where dossier_id = ${id} or other_dossier_id = ${id}`,
  );
  return {
    href: `/can-bo/ho-so/${caseCode}/trung-lap`,
    ...(counts ?? { undecided: 0, decided: 0, same: 0 }),
  };
}
