/** A report as the officers of its dossier read it, with what was done about it. */
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { CorrectionContext } from "#machines/correction/events.ts";
import type { DocumentModel } from "#machines/kernel/procedure.ts";
import type { CorrectionState } from "./list-corrections.server.ts";
import { documentOf } from "./paper-lines.ts";

export type StoredCorrection = {
  id: string;
  component: string;
  state: CorrectionState;
  line: string;
  openedAt: Date;
  /** Result id, serial and words of the paper that is said to be wrong. */
  paper: string;
  serial: string;
  document: DocumentModel;
  newSerial: string | null;
  /** Of the last event that was somebody's: officers' forms carry it. */
  seq: number;
  proposal: Pick<CorrectionContext, "proposal" | "because" | "proposedBy">;
  /** Its part has no signer: what the officer proposes is done. */
  solo: boolean;
  /** Oldest first. */
  happened: Happened[];
};

export type Happened = {
  seq: number;
  event: { type: string; [key: string]: unknown };
  at: Date;
  actorKind: string;
  actorName: string | null;
  note: string | null;
};

type Row = Omit<StoredCorrection, "document" | "seq" | "proposal" | "solo" | "happened"> & { data: unknown };

/** Undefined when this dossier has no such report. Row-level security decides what is there; the history is read once it is. */
export async function readCorrection(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  dossierId: string,
  correctionId: string,
): Promise<StoredCorrection | undefined> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(correctionId)) return undefined;
  const [row] = await asOfficer(
    services,
    viewer,
    (sql) => sql<Row[]>`
      select k.id, k.component, k.state, k.line, k.opened_at as "openedAt", p.paper, p.serial, p.data,
        (select n.serial from issued_papers n where n.id = p.superseded_by_id) as "newSerial"
      from corrections k join issued_papers p on p.id = k.paper_id where k.id = ${correctionId} and k.dossier_id = ${dossierId}`,
  );
  const document = documentOf(row?.data);
  if (!row || !document) return undefined;
  const [happened, [workflow]] = await Promise.all([
    readHappened(services, row.id),
    services.sql<{ context: StoredCorrection["proposal"] & Pick<CorrectionContext, "signs"> }[]>`
      select snapshot -> 'context' as context from workflows where id = ${row.id}`,
  ]);
  const { data: _, ...rest } = row;
  const { proposal = null, because = null, proposedBy = null } = workflow?.context ?? {};
  return {
    ...rest,
    document,
    happened,
    seq: happened.findLast(({ actorKind }) => actorKind !== "system")?.seq ?? 0,
    proposal: { proposal, because, proposedBy },
    solo: workflow?.context.signs === false,
  };
}

/** Events of a report with what was written, oldest first; there are a handful. */
export function readHappened({ sql }: Pick<Services, "sql">, correctionId: string): Promise<Happened[]> {
  return sql<Happened[]>`
    select e.seq, e.event, e.at, e.actor ->> 'kind' as "actorKind", o.name as "actorName", n.body as note
    from workflow_events e left join officers o on e.actor ->> 'kind' = 'officer' and o.id::text = e.actor ->> 'id'
      left join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason'
    where e.workflow_id = ${correctionId} order by e.seq limit 200`.then((rows) => [...rows]);
}
