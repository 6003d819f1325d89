/** What happened on a dossier since an officer looked at it: shown when an act comes too late (409). */
import type { TransactionSql } from "postgres";
import type { Actor } from "#machines/kernel/actors.ts";
import { formatDateTime } from "../calendar/local-time.ts";
import type { Claim } from "../desk/claim-lease.server.ts";
import type { Kept, ShownClaim } from "../desk/claim-types.ts";
import { type MoveRow, showClaim, showMove } from "../desk/claim-words.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { type DossierHead, getProcedure } from "./dossier-head.server.ts";
import type { ShownChange } from "./officer-dossier-types.ts";
import { type OfficerWords, officerWords } from "./officer-dossier-words.server.ts";

/** An act that was refused: what changed, or who works on the part, and what the officer had typed. Nothing was recorded. */
export type Conflicted = { conflict: ShownChange[]; held?: ShownClaim; kept?: Kept };

export type Change = {
  /** Event type; `component` when the event names a part. */
  type: string;
  component: string | null;
  at: Date;
  actorKind: Actor["kind"];
  /** Name of the officer; null for others. */
  actorName: string | null;
};

/** Events after `seq`, newest first, five at most. Run inside `asOfficer`. */
export function readChanges(sql: TransactionSql, dossierId: string, seq: number): Promise<Change[]> {
  return sql<Change[]>`
    select e.type, coalesce(e.event ->> 'component', nullif(e.event ->> 'region', 'intake')) as component, e.at, e.actor ->> 'kind' as "actorKind", o.name as "actorName"
    from workflow_events e left join officers o on e.actor ->> 'kind' = 'officer' and o.id::text = e.actor ->> 'id'
    where e.workflow_id = ${dossierId} and e.seq > ${seq}
    order by e.seq desc limit 5`;
}

/** What families and the portal itself do and no officer has a button for. */
const withoutButton =
  /^(dossier\.submit|consent\.|confirmation\.|result\.(?!handOver|changeChannel)|payment\.|payout\.|contact\.)/;

/** Changes in words. */
export function showChanges(changes: readonly Change[], words: OfficerWords, t: Translate): ShownChange[] {
  const say = (type: string, component: string) =>
    withoutButton.test(type) ? t(`claims:changed.${type}`) : words.act(type, component);
  return changes.map(({ type, component, at, actorKind, actorName }) => ({
    what: component ? `${words.part(component)}: ${say(type, component)}` : say(type, "intake"),
    who: actorName ?? t(`officer:conflict.by.${actorKind}`),
    when: formatDateTime(at),
  }));
}

type Refused = {
  /** The part as the officer saw it; everything that ever happened where nothing was looked at. */
  expected?: { component: string; seq: number };
  held?: Claim | undefined;
};

/** Why an act was refused, in words. */
export async function conflictOf(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { expected, held }: Refused,
  t: Translate,
): Promise<Conflicted> {
  const words = officerWords(getProcedure(services, dossier.procedure), t);
  if (held) {
    const moves = await asOfficer(services, viewer, (sql) => readTakenFrom(sql, viewer, held));
    const taken = moves.map((move) => showMove(move, words, t));
    const conflict = taken.map(({ when, text, reason, by }) => ({
      ...{ when, who: by },
      what: reason ? `${text}. ${t("claims:move.reason", { reason })}` : text,
    }));
    return { conflict, held: showClaim(held, viewer, words) };
  }
  const changes = await asOfficer(services, viewer, (sql) =>
    readChanges(sql, dossier.id, expected?.seq ?? 0),
  );
  // The part's own seq is older than the page: what happened to other parts in between is no answer, unless nothing else is.
  const own = changes.filter(({ component }) => component === null || component === expected?.component);
  return { conflict: showChanges(own.length > 0 ? own : changes, words, t) };
}

/** How the part went from this officer to the one who holds it now; nothing where it never was the officer's. */
const readTakenFrom = (
  sql: TransactionSql,
  { id }: Pick<OfficerViewer, "id">,
  { dossierId, component, claimedAt }: Claim,
) => sql<MoveRow[]>`
  select m.id, m.component, m.at, m.kind, m.reason, m.from_officer as "fromId", b.name as by, f.name as from, o.name as to
  from claim_moves m join officers b on b.id = m.by_officer join officers f on f.id = m.from_officer left join officers o on o.id = m.to_officer
  where m.dossier_id = ${dossierId} and m.component = ${component} and m.from_officer = ${id} and m.at >= ${claimedAt}
  order by m.at desc limit 1`;
