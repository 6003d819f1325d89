/**
 * An electronic result as its applicant reads it.
 *
 * The first reading by the signed-in applicant is what fulfils an electronic result (decisions 11), so reading records it. A GET may
 * do that: it is idempotent (one command id per result, first opening kept), changes nothing else, and prefetches do not count.
 */
import type { DocumentModel } from "#machines/kernel/procedure.ts";
import { mayNow } from "../identity/policy.server.ts";
import { actorOf, type CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { applyEvent, EventRefused } from "../workflow/apply-event.server.ts";

export type IssuedResult = {
  resultId: string;
  serial: string;
  issuedAt: Date;
  agencyName: string;
  document: DocumentModel;
};

export async function findIssuedResult(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
  resultId: string,
): Promise<IssuedResult | undefined> {
  const [row] = await sql<IssuedResult[]>`
    select p.paper as "resultId", p.serial, p.issued_at as "issuedAt", a.name as "agencyName", p.data as document
    from issued_papers p
      join dossier_components c on c.dossier_id = p.dossier_id and c.component = p.component
      join agencies a on a.id = c.agency_id
    where p.dossier_id = ${dossierId} and p.paper = ${resultId.slice(0, 64)} and p.data ? 'lines'
    order by p.seq desc limit 1`;
  return row;
}

/** Records that the applicant opened the result, once. Somebody who only prefetches the address has not read it. */
export async function recordOpening(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: CitizenViewer,
  dossierId: string,
  resultId: string,
  request: Request,
): Promise<void> {
  if (request.headers.get("sec-purpose")?.startsWith("prefetch")) return;
  const now = await services.clock.now();
  await services.sql`update issued_papers set opened_at = ${now} where dossier_id = ${dossierId} and paper = ${resultId} and opened_at is null`;
  const possible = await mayNow(services, viewer, dossierId);
  if (!possible.some((event) => event.type === "result.open" && event.resultId === resultId)) return;
  const event = { type: "result.open", resultId };
  try {
    await applyEvent(services, {
      workflowId: dossierId,
      commandId: `open:${resultId}`,
      actor: actorOf(viewer),
      event,
    });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error; // it moved meanwhile: reading is still right
  }
}
