/** Record of who read personal data, why and by which rule: one row a request (architecture §4). Real time: it is a log. */
import { uuidv7 } from "uuidv7";
import type { Viewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";

export type Access = {
  viewer: Viewer;
  /** `process` = an officer works on the dossier; who reads outside the own list has stated another one (`viewer.reading`). */
  purpose: string;
  /** Permission of the policy that allowed it, e.g. `dossier.process`. */
  rule: string;
  /** Names of the answers shown (`child.givenName`), never their values. */
  fields: readonly string[];
  dossierIds: readonly string[];
  requestId: string;
};

/** Adds one row; a page that cannot be recorded is not shown, so errors go up. */
export async function recordAccess({ sql }: Pick<Services, "sql">, access: Access): Promise<void> {
  const { viewer, purpose, rule, fields, dossierIds, requestId } = access;
  const reading = viewer.kind === "officer" ? viewer.reading : undefined;
  await sql`
    insert into access_log (id, at, viewer_kind, viewer_id, purpose, rule, basis, fields, dossier_ids, request_id, reason)
    values (${uuidv7()}, ${new Date()}, ${viewer.kind}, ${viewer.id}, ${reading?.purpose ?? purpose}, ${rule}, ${reading?.basis ?? null},
      ${sql.json([...fields])}, ${sql.json([...dossierIds])}, ${requestId}, ${reading?.reason ?? null})`;
}
