/**
 * Officers' reads: a read-only transaction under the role `portal_officer`, so that the database itself hides dossiers in which
 * the officer's agency has no part (architecture §4), whatever a query forgets.
 */
import type { TransactionSql } from "postgres";
import type { Services } from "../services.server.ts";
import type { OfficerViewer } from "./viewer.ts";

/** Roles that look over all agencies of their province (architecture §5). */
const overseers = ["manager", "auditor"] as const;

export const oversees = ({ roles }: Pick<OfficerViewer, "roles">): boolean =>
  overseers.some((role) => roles.includes(role));

/** Agencies whose dossiers an officer may read: the own one, and `<province>.*` for those who oversee it (identifiers §5). */
export function agenciesOf(viewer: Pick<OfficerViewer, "agencyId" | "roles">): string {
  return oversees(viewer) ? `${viewer.agencyId},${viewer.agencyId}.*` : viewer.agencyId;
}

/** Runs `read` under row-level security for this officer. Nothing inside can write. */
export async function asOfficer<T>(
  { sql }: Pick<Services, "sql">,
  viewer: Pick<OfficerViewer, "agencyId" | "roles">,
  read: (sql: TransactionSql) => Promise<T>,
): Promise<T> {
  const result = await sql.begin("read only", async (tx) => {
    // `set_config(…, true)` is SET LOCAL with parameters: both settings end with the transaction, in one round trip.
    await tx`select set_config('portal.agencies', ${agenciesOf(viewer)}, true), set_config('role', 'portal_officer', true)`;
    return { value: await read(tx) };
  });
  return result.value as T;
}
