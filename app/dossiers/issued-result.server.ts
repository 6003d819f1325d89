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
  /** False while its digital signature is awaited: it can be read, but does not count as received yet. */
  signed: boolean;
};

/** The one that counts now: issued anew it is the new one, revoked it is none. */
export async function findIssuedResult(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
  resultId: string,
): Promise<IssuedResult | undefined> {
  const [row] = await sql<IssuedResult[]>`
    select p.paper as "resultId", p.serial, p.issued_at as "issuedAt", a.name as "agencyName", p.data - 'print' as document,
      p.signed_at is not null as signed
    from issued_papers p
      join dossier_components c on c.dossier_id = p.dossier_id and c.component = p.component
      join agencies a on a.id = c.agency_id
      join workflows w on w.id = p.dossier_id
    where p.dossier_id = ${dossierId} and p.paper = ${resultId.slice(0, 64)} and p.data ? 'lines'
      and w.snapshot #> array['context', 'results', p.paper, 'paperOnly'] is null
      and p.superseded_at is null and p.revoked_at is null
    order by p.issued_at desc, p.id desc limit 1`;
  return row;
}

/**
 * Records that the applicant opened the result, once. Somebody who only prefetches the address has not read it, and what is not signed
 * yet is no electronic result: until then the family reads it, and is told when it counts.
 */
export async function recordOpening(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: CitizenViewer,
  dossierId: string,
  resultId: string,
  request: Request,
): Promise<void> {
  if (request.headers.get("sec-purpose")?.startsWith("prefetch")) return;
  const now = await services.clock.now();
  const [signed] = await services.sql`
    update issued_papers set opened_at = coalesce(opened_at, ${now}) where dossier_id = ${dossierId} and paper = ${resultId}
      and signed_at is not null and superseded_at is null and revoked_at is null returning id`;
  if (!signed) return;
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
