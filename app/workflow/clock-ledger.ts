/**
 * The legal clock of each part, computed from its ledger of pauses (decisions 2).
 *
 * Pure. A part is stopped by its own pauses and by those of the regions it is `pausedWith`; days are counted once.
 */
import { type Calendar, dueMoment, pausedDays } from "#app/calendar/working-time.ts";
import { type Component, limitName } from "#machines/kernel/component.ts";
import type { Deadlines } from "#machines/kernel/deadlines.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";

export type Interval = { region: string; reason: string; startedAt: Date; endedAt: Date | undefined };

/** Pauses that stop a component's clock. */
export function pausesOf(
  component: Pick<Component, "id" | "pausedWith">,
  intervals: readonly Interval[],
): Interval[] {
  return intervals.filter(({ region }) => region === component.id || component.pausedWith.includes(region));
}

/** What lengthens a part's limit beside pauses: verification of the group, and its own signed extension. Working days. */
export function addedDays(
  components: readonly Component[],
  deadlines: Deadlines,
  context: DossierContext,
  id: string,
): number {
  const verified = components.some((component) => context.parts[component.id]?.verification);
  return (verified ? (deadlines.verification?.amount ?? 0) : 0) + (context.parts[id]?.extendedBy ?? 0);
}

/** Due moment of a part as its ledger stands at `now`; an open pause counts until today. `added` in working days. */
export function dueOf(
  calendar: Calendar,
  component: Pick<Component, "id" | "limit" | "pausedWith">,
  deadlines: Deadlines,
  {
    submittedAt,
    intervals,
    now,
    added,
  }: { submittedAt: Date; intervals: readonly Interval[]; now: Date; added: number },
): Date {
  const limit = deadlines.parts[limitName(component)];
  if (!limit) throw new Error(`No limit for part ${component.id}`);
  const paused = pausedDays(calendar, pausesOf(component, intervals), now).size;
  return dueMoment(calendar, submittedAt, limit.amount + added, paused);
}

/** True while something stops the part's clock. */
export const isPaused = (
  component: Pick<Component, "id" | "pausedWith">,
  intervals: readonly Interval[],
): boolean => pausesOf(component, intervals).some(({ endedAt }) => endedAt === undefined);
