/** Who works on which part, as the dossier's page shows it: lines of the own desk, claims of others, and how parts changed hands. */
import type { TransactionSql } from "postgres";
import { type DossierHead, getProcedure } from "../dossiers/dossier-head.server.ts";
import { type OfficerWords, officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { readClaims, renewClaim } from "./claim-lease.server.ts";
import type { ClaimLine, ClaimsSection } from "./claim-types.ts";
import { type MoveRow, showClaim, showMove } from "./claim-words.server.ts";
import { tasksOf } from "./work-list-tasks.server.ts";

/** Most moves shown: what happened long ago is of no use to who works on it now. */
const movesShown = 10;

/** Opening the dossier also renews the viewer's own claims on it. */
export async function getClaimsSection(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  t: Translate,
): Promise<ClaimsSection> {
  await renewClaim(services, viewer, dossier.id);
  const procedure = getProcedure(services, dossier.procedure);
  const words = officerWords(procedure, t);
  const { claims, moves, own } = await asOfficer(services, viewer, (sql) =>
    readSection(sql, viewer, dossier.id),
  );
  const desk = tasksOf(viewer.roles, procedure.components).components;
  const lines = new Map<string, ClaimLine>();
  for (const component of own.filter((id) => desk.includes(id)))
    lines.set(component, { component, part: words.part(component), own: true, claim: undefined });
  for (const claim of claims) {
    const shown = showClaim(claim, viewer, words);
    const { component } = claim;
    lines.set(component, { component, part: shown.part, own: lines.has(component), claim: shown });
  }
  const holders = new Map(claims.map(({ component, holder }) => [component, holder.id]));
  return {
    lines: [...lines.values()],
    moves: moves.map((move) => showMove(move, words, t)),
    lost: lostBy(viewer.id, moves, holders, words, t),
  };
}

/** The last move of a part, when it was away from this viewer and the part is still in other hands. */
function lostBy(
  viewerId: string,
  moves: readonly MoveRow[],
  holders: ReadonlyMap<string, string>,
  words: OfficerWords,
  t: Translate,
) {
  const last = new Map<string, MoveRow>();
  for (const move of moves) if (!last.has(move.component)) last.set(move.component, move);
  return [...last.values()]
    .filter(({ kind, fromId }) => fromId === viewerId && kind !== "transferred")
    .filter(({ component }) => holders.has(component) && holders.get(component) !== viewerId)
    .map((move) => showMove(move, words, t));
}

async function readSection(sql: TransactionSql, { agencyId }: OfficerViewer, dossierId: string) {
  const [claims, moves, parts] = await Promise.all([
    readClaims(sql, dossierId),
    readMoves(sql, dossierId),
    sql<{ component: string }[]>`
      select component from dossier_components
      where dossier_id = ${dossierId} and agency_id = ${agencyId} and bucket is not null and component <> 'results' order by component`,
  ]);
  return { claims, moves, own: parts.map(({ component }) => component) };
}

/** Newest first. */
const readMoves = (sql: TransactionSql, dossierId: string) => sql<MoveRow[]>`
  select m.id, m.component, m.at, m.kind, m.reason, m.from_officer as "fromId", b.name as by, f.name as from, o.name as to
  from claim_moves m join officers b on b.id = m.by_officer
    left join officers f on f.id = m.from_officer left join officers o on o.id = m.to_officer
  where m.dossier_id = ${dossierId} order by m.at desc, m.id desc limit ${movesShown}`;
