/**
 * What everybody with a case code may see: status, turn and dates, nobody's name and no place (decisions 13).
 *
 * An unknown code costs the same query as a known one.
 */
import type { Services } from "../services.server.ts";
import type { MapPart } from "../ui/dossier-map.tsx";
import { getDossierClock, withClock } from "./clock.server.ts";
import { getDossierView } from "./dossier-view.server.ts";
import { shownParts } from "./dossier-view.ts";

export type TrackedCase = {
  caseCode: string;
  procedure: string;
  nationalStatus: number;
  submittedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  /** The family has asked for the whole dossier back, and nobody has answered yet. */
  withdrawalAsked: boolean;
  /** Another commune was competent; which one is not said. */
  forwardedAt: Date | null;
  parts: MapPart[];
};

export async function findTrackedCase(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  caseCode: string,
): Promise<TrackedCase | undefined> {
  const [row] = await services.sql<
    { id: string }[]
  >`select id from dossiers where case_code = ${caseCode.slice(0, 64)}`;
  if (!row) return undefined;
  const [read, clock] = await Promise.all([
    getDossierView(services, row.id),
    getDossierClock(services, row.id),
  ]);
  const view = withClock(read, clock);
  return {
    caseCode: view.caseCode,
    procedure: view.procedure,
    nationalStatus: view.nationalStatus,
    submittedAt: view.submittedAt,
    dueAt: view.dueAt,
    closedAt: view.closedAt,
    withdrawalAsked: view.withdrawals.some(
      ({ component, state }) => component === "intake" && state === "asked",
    ),
    forwardedAt: view.forwardedAt,
    parts: shownParts(view).map((part) => ({
      // No place, no ground, no reason: they would say more than the status.
      ...{ agencyName: "", ground: null, reason: null, existingLast4: null },
      component: part.component,
      agencyKind: part.agencyKind,
      state: part.state,
      turn: part.turn,
      since: part.since,
      dueAt: part.dueAt,
      dueBefore: part.dueBefore,
      closedAt: part.closedAt,
      paused: part.paused,
      blockedBy: part.blockedBy,
      lateAt: part.lateAt,
      supplements: part.supplements,
      verified: part.verified,
      extendedBy: part.extendedBy,
    })),
  };
}
