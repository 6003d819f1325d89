/**
 * Keeps the silence ladder's timers in step with each part's due date (decisions 9).
 *
 * A rung fires once per part: what the history holds already is not set again, however the due date moves.
 */
import { addDays, localDay, momentOf } from "#app/calendar/local-time.ts";
import { addWorkingDays, type Calendar, isWorkingDay } from "#app/calendar/working-time.ts";
import type { ActiveState } from "#machines/kernel/active-states.ts";
import { ladder, type Rung } from "#machines/kernel/ladder.ts";
import type { WorkflowKind } from "#machines/kernel/procedure.ts";
import { type Interval, isPaused } from "./clock-ledger.ts";
import type { ComponentRow } from "./component-rows.ts";
import type { Tx } from "./write-step.server.ts";

type Input = {
  kind: Pick<WorkflowKind, "components">;
  calendar: Calendar;
  states: readonly ActiveState[];
  intervals: readonly Interval[];
  rows: readonly ComponentRow[];
  at: Date;
};

/** Moment of a rung for a due moment. */
export function rungMoment(calendar: Calendar, due: Date, { offset, at }: Rung): Date {
  const dueDay = localDay(new Date(due.getTime() - 1));
  const day = offset < 0 ? workingDayBefore(calendar, dueDay) : addWorkingDays(calendar, dueDay, offset);
  return momentOf(day, at === "dayEnd" ? calendar.dayEnd : at);
}

function workingDayBefore(calendar: Calendar, day: string): string {
  let before = addDays(day, -1);
  while (!isWorkingDay(calendar, before)) before = addDays(before, -1);
  return before;
}

/** Timers that should stand now: of parts whose states run the ladder and whose clock is not stopped. */
export function ladderTimers({
  kind,
  calendar,
  states,
  intervals,
  rows,
  at,
}: Input): { region: string; name: string; due_at: Date }[] {
  return kind.components.flatMap((component) => {
    const runs = states.some(
      ({ region, tags }) => region === component.id && tags.includes("ladder:dueDate"),
    );
    const due = rows.find((row) => row.component === component.id)?.due_at;
    if (!runs || !due || isPaused(component, intervals)) return [];
    return ladder
      .map((rung) => ({ rung, due_at: rungMoment(calendar, due, rung) }))
      .filter(({ rung, due_at }) => !rung.reminder || due_at > at)
      .map(({ rung, due_at }) => ({ region: component.id, name: rung.name, due_at }));
  });
}

/** Replaces the ladder's timers of a dossier in the caller's transaction. */
export async function syncLadder(tx: Tx, workflowId: string, input: Input): Promise<void> {
  const wanted = ladderTimers(input);
  await tx`delete from timers where workflow_id = ${workflowId} and name = any(${ladder.map(({ name }) => name)})`;
  if (wanted.length === 0) return;
  await tx`insert into timers (workflow_id, region, name, due_at, created_at)
    select ${workflowId}, w.region, w.name, w.due_at, ${input.at}
    from jsonb_to_recordset(${tx.json(wanted as never)}) as w(region text, name text, due_at timestamptz)
    where not exists (select 1 from workflow_events e where e.workflow_id = ${workflowId} and e.type = 'timer.due'
      and e.event ->> 'region' = w.region and e.event ->> 'timer' = w.name)`;
}
