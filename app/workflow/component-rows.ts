/**
 * Rows of the work list, computed from a dossier's active states: state, turn, bucket, due (architecture §4).
 *
 * Pure. "Cần xử lý" (`act`) holds what an officer of the agency can do now, by due moment; "Đang chờ người khác" (`wait`) holds the
 * rest of what is open, by the time that was left when it began to wait.
 */
import type { Calendar } from "#app/calendar/working-time.ts";
import type { ActiveState } from "#machines/kernel/active-states.ts";
import { type Component, componentAs } from "#machines/kernel/component.ts";
import type { Deadlines } from "#machines/kernel/deadlines.ts";
import { allClosed, type DossierContext, type PartFacts } from "#machines/kernel/dossier-context.ts";
import type { WorkflowKind } from "#machines/kernel/procedure.ts";
import { addedDays, dueOf, type Interval, isPaused } from "./clock-ledger.ts";

export type ComponentRow = {
  component: string;
  /** Case of the part; null where it has none. */
  variant: string | null;
  state: string;
  turn: string | null;
  bucket: "act" | "wait" | null;
  /** Milliseconds: epoch of the due moment (`act`) or time left (`wait`). */
  sort_key: number | null;
  due_at: Date | null;
  closed: boolean;
  /** Its clock stands still: the due moment moves on with every day until the pause ends. */
  paused: boolean;
  /** Another officer has to look at it before it is signed, and may do so now. */
  second_look: boolean;
  /** Why two persons decide it by name; empty where nothing is sensitive or the part is closed. */
  sensitive: string[];
};

const acting = ["receptionOfficer", "officer", "signer"];
/** States in which a second officer may look at a part. */
const looked = ["open", "awaitingSignature"];

type Input = {
  kind: Pick<WorkflowKind, "components">;
  calendar: Calendar;
  deadlines: Deadlines;
  submittedAt: Date;
  now: Date;
  context: DossierContext;
  states: readonly ActiveState[];
  intervals: readonly Interval[];
};

/** One row per part, one for the reception (`intake`) and one for what waits to be handed over (`results`). */
export function componentRows(input: Input): ComponentRow[] {
  const { kind, context, states } = input;
  const parts = kind.components.map((component) =>
    row(
      component.id,
      dueFor(input, component),
      input.now,
      states,
      context.parts[component.id]?.verdict !== "pending",
      isPaused(component, input.intervals),
      context.parts[component.id],
    ),
  );
  // The reception works inside the limit of the parts that wait for nothing else.
  const first = kind.components.find(({ needs }) => needs.length === 0);
  const intakeDue = first ? dueFor(input, first) : null;
  return [
    ...parts,
    row(
      "intake",
      intakeDue,
      input.now,
      states,
      context.intake !== "submitted" || allClosed(context),
      isPaused({ id: "intake", pausedWith: [] }, input.intervals),
    ),
    resultsRow(input),
  ];
}

function dueFor(input: Input, component: Component): Date {
  const { calendar, deadlines, submittedAt, intervals, now, kind, context } = input;
  const added = addedDays(kind.components, deadlines, context, component.id);
  const own = componentAs(component, context.parts[component.id]?.variant);
  return dueOf(calendar, own, deadlines, { submittedAt, intervals, now, added });
}

function row(
  component: string,
  due: Date | null,
  now: Date,
  states: readonly ActiveState[],
  closed: boolean,
  stopped: boolean,
  facts?: Pick<PartFacts, "variant" | "corroboration" | "sensitive">,
): ComponentRow {
  const { state, turn } = where(component, states);
  const bucket = closed ? null : turn !== null && acting.includes(turn) ? "act" : "wait";
  const left = due ? due.getTime() - now.getTime() : 0;
  const sort_key = bucket === "act" ? (due?.getTime() ?? 0) : bucket === "wait" ? left : null;
  const second_look = facts?.corroboration?.by === null && !closed && looked.includes(state);
  const sensitive = closed ? [] : [...(facts?.sensitive ?? [])];
  const paused = stopped && !closed;
  const part = { component, variant: facts?.variant ?? null, second_look, sensitive, paused };
  return { ...part, state, turn, bucket, sort_key, due_at: closed ? null : due, closed };
}

/** Papers that wait at the counter stay in the desk's waiting bucket until somebody collects them. */
function resultsRow({ context, states, now }: Input): ComponentRow {
  const { state, turn } = where("results", states);
  const atCounter = Object.values(context.results).some(
    ({ ready, fulfilled, channel }) => ready && !fulfilled && channel === "counter",
  );
  return {
    component: "results",
    variant: null,
    paused: false,
    second_look: false,
    sensitive: [],
    state,
    turn: atCounter ? "family" : turn,
    bucket: atCounter ? "wait" : null,
    sort_key: atCounter ? now.getTime() : null,
    due_at: null,
    closed: !atCounter && turn === null,
  };
}

function where(region: string, states: readonly ActiveState[]): { state: string; turn: string | null } {
  const own = states.filter((state) => state.region === region);
  const turn = own.flatMap(({ tags }) => tags).findLast((tag) => tag.startsWith("waits-for:"));
  return { state: own.at(-1)?.state ?? "", turn: turn?.slice("waits-for:".length) ?? null };
}
