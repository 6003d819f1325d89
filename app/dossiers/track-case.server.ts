/**
 * What everybody with a case code may see: status, turn and dates, nobody's name and no place (decisions 13).
 *
 * Whatever is typed costs the same one query until a dossier is found.
 */
import type { Services } from "../services.server.ts";
import { getTracked, type Tracked } from "../tracking/tracked.server.ts";
import { readCaseCode } from "./case-code-format.ts";

export type TrackedCase = Tracked;

/** By a code as people type it: small letters, spaces, without its signs. */
export async function findTrackedCase(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  typed: string,
): Promise<TrackedCase | undefined> {
  const code = readCaseCode(typed) ?? typed.slice(0, 64);
  const [row] = await services.sql<{ id: string }[]>`select id from dossiers where case_code = ${code}`;
  return row && getTracked(services, row.id, "public");
}
