/** One part of a dossier as the on-time score looks at it (lifecycle §5.4). Pure. */
import { localDay, momentOf } from "#app/calendar/local-time.ts";
import { addWorkingDays, type Calendar, dueMoment, pausedDays } from "#app/calendar/working-time.ts";
import { type Interval, pausesOf } from "#app/workflow/clock-ledger.ts";
import type { Component } from "#machines/kernel/component.ts";
import type { OnTimeFacts } from "#machines/kernel/on-time.ts";

export type ScoredPart = {
  state: string;
  dueAt: Date | null;
  closedAt: Date | null;
  submittedAt: Date;
  /** When anything last happened in the dossier: until then the stored due moment counts the pauses. */
  updatedAt: Date;
  acceptedAt: Date | null;
  /** Supplements asked by the part's own agency, for the part or at reception, whichever are more. */
  supplements: number;
  /** Pauses of the dossier that have not ended. */
  pauses: readonly Interval[];
};

type Limits = {
  calendar: Calendar;
  component: Pick<Component, "id" | "pausedWith">;
  /** The part's limit in working days under the dossier's rule version. */
  limit: number;
};

/** What `scoreOnTime` needs. A pause that still runs moves the due moment on, day by day, as the door will write it when it ends. */
export function onTimeFacts(
  part: ScoredPart,
  { calendar, component, limit }: Limits,
  now: Date,
): OnTimeFacts {
  const { state, dueAt, closedAt, submittedAt, updatedAt, acceptedAt, supplements } = part;
  const pauses = closedAt ? [] : pausesOf(component, part.pauses);
  const since = pauses.length > 0 ? [{ startedAt: updatedAt, endedAt: undefined }] : [];
  const moved = pausedDays(calendar, since, now).size;
  const asked = pauses
    .filter(({ reason }) => reason === "supplement")
    .map(({ startedAt }) => startedAt.getTime());
  return {
    dueAt:
      dueAt && moved > 0
        ? momentOf(addWorkingDays(calendar, localDay(dueAt), moved), calendar.dayEnd)
        : dueAt,
    legalMaximum: dueMoment(calendar, submittedAt, limit, moved),
    doneAt: state === "done" ? closedAt : null,
    returnedAt: null,
    closedAt: state === "done" ? null : closedAt,
    withdrawn: state === "withdrawn",
    acceptedAt,
    supplements,
    pendingSupplementAt: asked.length > 0 ? new Date(Math.min(...asked)) : null,
  };
}
