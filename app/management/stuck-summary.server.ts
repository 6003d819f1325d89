/** How many requests wait for a manager, counted up to a page of them: the page itself tells the rest. */
import type { OfficerViewer } from "../identity/viewer.ts";
import { readStuck } from "../registries/stuck.server.ts";
import type { Services } from "../services.server.ts";

export async function countStuck(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
): Promise<{ count: number; more: boolean }> {
  const { rows, next } = await readStuck(services, viewer);
  return { count: rows.length, more: next !== undefined };
}
