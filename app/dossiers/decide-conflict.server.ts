/** What happened on a dossier since an officer looked at it: shown when an act comes too late (409). */
import type { TransactionSql } from "postgres";
import type { Actor } from "#machines/kernel/actors.ts";
import { formatDateTime } from "../calendar/local-time.ts";
import type { Translate } from "../texts/texts.tsx";
import type { ShownChange } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

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
    select e.type, e.event ->> 'component' as component, e.at, e.actor ->> 'kind' as "actorKind", o.name as "actorName"
    from workflow_events e left join officers o on e.actor ->> 'kind' = 'officer' and o.id::text = e.actor ->> 'id'
    where e.workflow_id = ${dossierId} and e.seq > ${seq}
    order by e.seq desc limit 5`;
}

/** Changes in words; an event without words of its own is only said to have happened. */
export function showChanges(changes: readonly Change[], words: OfficerWords, t: Translate): ShownChange[] {
  return changes.map(({ type, component, at, actorKind, actorName }) => ({
    what: component ? `${words.part(component)}: ${words.act(type, component)}` : words.act(type, "intake"),
    who: actorName ?? t(`officer:conflict.by.${actorKind}`),
    when: formatDateTime(at),
  }));
}
