/** Who stands in for an absent colleague has that colleague's roles too, on the days of the absence. Pure. */
import type { Role } from "#machines/kernel/actors.ts";
import { localDay } from "../calendar/local-time.ts";
import type { OfficerViewer } from "./viewer.ts";

/** An absence with the absent officer; days are local, both included. */
export type Cover = { id: string; name: string; roles: Role[]; fromDay: string; toDay: string };

/** Roles that nobody takes over for a while: who audits or administers is appointed, and stays apart from who decides. */
export const notCovered: readonly Role[] = ["administrator", "auditor"];

export function standingIn(officer: OfficerViewer, covers: readonly Cover[], now: Date): OfficerViewer {
  const today = localDay(now);
  const running = covers.filter(({ fromDay, toDay }) => fromDay <= today && today <= toDay);
  if (running.length === 0) return officer;
  const more = running.flatMap(({ roles }) => roles).filter((role) => !notCovered.includes(role));
  return {
    ...officer,
    roles: [...new Set([...officer.roles, ...more])],
    covers: running.map(({ id, name }) => ({ id, name })),
  };
}
