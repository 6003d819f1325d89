/** What others than the applicant see of a dossier: status, turn, dates and the next step; nobody's name, answers or papers. */
import { getDossierClock, withClock } from "#app/dossiers/clock.server.ts";
import { getDossierView } from "#app/dossiers/dossier-view.server.ts";
import { type PartView, shownParts } from "#app/dossiers/dossier-view.ts";
import type { Services } from "#app/services.server.ts";
import type { MapPart } from "#app/ui/dossier-map.tsx";
import { type NextStep, nextStep } from "./next-step.ts";

/** The public learns kinds of offices only; who follows by a link or after signing in learns which ones. */
export type Watcher = "public" | "follower";

export type Tracked = {
  caseCode: string;
  procedure: string;
  nationalStatus: number;
  submittedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  /** Another commune was competent; the public is not told which one. */
  forwardedAt: Date | null;
  parts: MapPart[];
  next: NextStep;
};

/** @throws Error when there is no such dossier: its id comes from a row that was found. */
export async function getTracked(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  dossierId: string,
  watcher: Watcher,
): Promise<Tracked> {
  const [read, clock, now] = await Promise.all([
    getDossierView(services, dossierId),
    getDossierClock(services, dossierId),
    services.clock.now(),
  ]);
  const view = withClock(read, clock);
  const { caseCode, procedure, nationalStatus, submittedAt, dueAt, closedAt, forwardedAt } = view;
  return {
    ...{ caseCode, procedure, nationalStatus, submittedAt, dueAt, closedAt, forwardedAt },
    parts: shownParts(view).map((part) => partFor(part, watcher)),
    next: nextStep(view, watcher, now),
  };
}

/** No ground, no reason, no number: they would say more than the status. */
function partFor(part: PartView, watcher: Watcher): MapPart {
  const { component, agencyName, agencyKind, state, turn, since, dueAt, dueBefore, closedAt, paused } = part;
  const { blockedBy, lateAt, supplements, verified, extendedBy, usual } = part;
  return {
    ...{ ground: null, reason: null, way: null, existingLast4: null },
    ...{ component, agencyKind, state, turn, since, dueAt, dueBefore, closedAt, paused },
    ...{ blockedBy, lateAt, supplements, verified, extendedBy, usual },
    agencyName: watcher === "public" ? "" : agencyName,
  };
}
