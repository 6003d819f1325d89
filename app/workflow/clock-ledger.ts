/**
 * The legal clock of each part, computed from its ledger of pauses (decisions 2).
 *
 * Pure. A part is stopped by its own pauses and by those of the regions it is `pausedWith`; days are counted once.
 */
import { type Calendar, dueMoment, pausedDays } from "#app/calendar/working-time.ts";
import type { Component } from "#machines/kernel/component.ts";
import type { Deadlines } from "#machines/kernel/deadlines.ts";

export type Interval = { region: string; reason: string; startedAt: Date; endedAt: Date | undefined };

/** Pauses that stop a component's clock. */
export function pausesOf(
  component: Pick<Component, "id" | "pausedWith">,
  intervals: readonly Interval[],
): Interval[] {
  return intervals.filter(({ region }) => region === component.id || component.pausedWith.includes(region));
}

/** Due moment of a part as its ledger stands at `now`; an open pause counts until today. */
export function dueOf(
  calendar: Calendar,
  component: Pick<Component, "id" | "pausedWith">,
  deadlines: Deadlines,
  submittedAt: Date,
  intervals: readonly Interval[],
  now: Date,
): Date {
  const limit = deadlines.parts[component.id];
  if (!limit) throw new Error(`No limit for part ${component.id}`);
  return dueMoment(
    calendar,
    submittedAt,
    limit.amount,
    pausedDays(calendar, pausesOf(component, intervals), now).size,
  );
}
