/**
 * What everybody with a case code may see: status, turn and dates, nobody's name and no place (decisions 13).
 *
 * An unknown code costs the same query as a known one.
 */
import type { Services } from "../services.server.ts";
import type { MapPart } from "../ui/dossier-map.tsx";
import { getDossierView } from "./dossier-view.server.ts";

export type TrackedCase = {
  caseCode: string;
  procedure: string;
  nationalStatus: number;
  submittedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  parts: MapPart[];
};

export async function findTrackedCase(
  services: Pick<Services, "sql" | "kinds">,
  caseCode: string,
): Promise<TrackedCase | undefined> {
  const [row] = await services.sql<
    { id: string }[]
  >`select id from dossiers where case_code = ${caseCode.slice(0, 64)}`;
  if (!row) return undefined;
  const view = await getDossierView(services, row.id);
  return {
    caseCode: view.caseCode,
    procedure: view.procedure,
    nationalStatus: view.nationalStatus,
    submittedAt: view.submittedAt,
    dueAt: view.dueAt,
    closedAt: view.closedAt,
    parts: (view.intake.closedAt === null ? [view.intake, ...view.parts] : view.parts).map(
      ({ component, agencyKind, state, turn, since, dueAt, closedAt, paused, blockedBy }) => ({
        // No place, no ground: both would say more than the status.
        ...{ agencyName: "", ground: null },
        ...{ component, agencyKind, state, turn, since, dueAt, closedAt, paused, blockedBy },
      }),
    ),
  };
}
