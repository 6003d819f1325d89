/** What was reported on the papers of a dossier, newest first, and what became of it: for the family's and the officers' pages. */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Words } from "#app/ui/words.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import { answerBy } from "./answer-by.ts";
import { howToCorrect } from "./how-to-correct.ts";

export type CorrectionState = "open" | "awaitingSignature" | "declined" | "reissued" | "revoked";

export type CorrectionView = {
  id: string;
  serial: string;
  /** Result id. */
  paper: string;
  component: string;
  agencyName: string;
  state: CorrectionState;
  /** Text key of the line that is said to be wrong, or `other`. */
  line: string;
  /** What it should be, in the family's own words. */
  wish: string;
  /** Why it was declined or revoked, in the officer's words for the family. */
  reason: string | null;
  /** Ground code of a revocation. */
  ground: string | null;
  /** The paper issued in its place. */
  newSerial: string | null;
  openedAt: Date;
  answerBy: Date;
  /** Waits longer than it may. */
  late: boolean;
  /** How the part's registered data are corrected. */
  how: Words;
};

type Row = Omit<CorrectionView, "answerBy" | "late" | "how"> & { procedure: string };

/** More than anybody ever reports on one dossier. */
const atMost = 50;

export async function listCorrections(
  { sql, kinds, clock }: Pick<Services, "sql" | "kinds" | "clock">,
  dossierId: string,
): Promise<CorrectionView[]> {
  const rows = await sql<Row[]>`
    select d.procedure, k.id, p.serial, p.paper, k.component, a.name as "agencyName", k.state, k.opened_at as "openedAt",
      k.line, coalesce(w.body, '') as wish, p.revoked_because as ground,
      (select n.serial from issued_papers n where n.id = p.superseded_by_id) as "newSerial",
      (select n.body from event_notes n where n.workflow_id = k.id and n.seq > 1 and n.key = 'reason' and n.visibility = 'family'
        order by n.seq desc limit 1) as reason
    from corrections k join dossiers d on d.id = k.dossier_id join issued_papers p on p.id = k.paper_id join agencies a on a.id = k.agency_id
      left join event_notes w on w.workflow_id = k.id and w.seq = 1 and w.key = 'reason'
    where k.dossier_id = ${dossierId} order by k.opened_at desc, k.id desc limit ${atMost}`;
  if (rows.length === 0) return [];
  const [calendar, now] = await Promise.all([getCalendar(sql), clock.now()]);
  return rows.map(({ procedure, ...row }) => {
    const kind = kinds(procedure);
    const due = answerBy(calendar, row.openedAt);
    const waits = row.state === "open" || row.state === "awaitingSignature";
    // Until it is signed, what an officer wrote about a revocation is a proposal.
    const reason = waits ? null : row.reason;
    return {
      ...{ ...row, reason, answerBy: due, late: waits && due < now },
      how: howToCorrect(isProcedure(kind) ? kind : undefined, row.component),
    };
  });
}
