/** The custody lines of paper originals: who took one in, who has it, where it lies, who got it back. Written once, never changed. */
import type { ISql } from "postgres";
import { uuidv7 } from "uuidv7";
import type { Tx } from "#app/workflow/write-step.server.ts";

export type MoveKind = "taken" | "moved" | "returned";
export type Move = {
  id?: string;
  originalId: string;
  dossierId: string;
  at: Date;
  kind: MoveKind;
  byOfficer: string;
  toOfficer?: string | null;
  toPerson?: "applicant" | "authorised";
  place?: string | null;
};

/** False when this very move was written before. */
export async function addMove(tx: Tx, move: Move): Promise<boolean> {
  const { id = uuidv7(), originalId, dossierId, at, kind, byOfficer } = move;
  const { count } = await tx`
    insert into original_moves (id, original_id, dossier_id, at, kind, by_officer, to_officer, to_person, place)
    values (${id}, ${originalId}, ${dossierId}, ${at}, ${kind}, ${byOfficer}, ${move.toOfficer ?? null}, ${move.toPerson ?? null}, ${move.place ?? null})
    on conflict (id) do nothing`;
  return count > 0;
}

export type CustodyLine = {
  id: string;
  originalId: string;
  at: Date;
  kind: MoveKind;
  officer: string;
  to: string | null;
  toPerson: "applicant" | "authorised" | null;
  place: string | null;
};

// biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
type Reader = { sql: ISql<{}> };

/** In the order in which things happened. */
export const readMoves = ({ sql }: Reader, dossierId: string): Promise<CustodyLine[]> =>
  sql<CustodyLine[]>`
    select m.id, m.original_id as "originalId", m.at, m.kind, b.name as officer, o.name as to, m.to_person as "toPerson", m.place
    from original_moves m join officers b on b.id = m.by_officer left join officers o on o.id = m.to_officer
    where m.dossier_id = ${dossierId} order by m.at, m.id`.then((rows) => [...rows]);
