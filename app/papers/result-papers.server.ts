/** The results of a part as they would be issued now: from what the family said and what the registers answered. */
import { type Filed, grantOf } from "#app/dossiers/filed.server.ts";
import { namesIn } from "#app/registries/names-in.server.ts";
import type { Services } from "#app/services.server.ts";
import type { DocumentModel } from "#machines/kernel/procedure.ts";
import { agencyData, issuingAgency } from "./common-data.server.ts";
import type { PaperModel } from "./paper-model.ts";
import { type Issue, wordResult } from "./word-paper.server.ts";

export type ResultPaper = {
  /** Result id. */
  paper: string;
  agencyId: string;
  document: DocumentModel;
  words: (issue: Issue) => PaperModel;
};

/** Those that this family did not ask for are not made. */
export async function resultPapers(
  services: Pick<Services, "sql">,
  filed: Filed,
  component: string,
  issuedAt: Date,
): Promise<ResultPaper[]> {
  const ids = filed.procedure.components.find(({ id }) => id === component)?.results ?? [];
  const agencyId = issuingAgency(filed, component);
  const [agency, names, [signer]] = await Promise.all([
    agencyData(services, agencyId),
    namesIn(services, filed.answers),
    services.sql<{ name: string }[]>`
      select o.name from workflow_events e join officers o on o.id::text = e.actor ->> 'id'
      where e.workflow_id = ${filed.id} and e.type in ('part.sign', 'part.propose') and e.event ->> 'component' = ${component} order by e.seq desc limit 1`,
  ]);
  const data = { ...agency, caseCode: filed.caseCode };
  const signerName = signer?.name ?? null;
  return ids.flatMap((paper) => {
    const document = filed.procedure.documents[paper]?.({
      ...{ answers: filed.answers, caseCode: filed.caseCode, registered: filed.registered },
      ...{ agencyName: agency.agency, signerName, issuedAt, names },
      ...grantOf(filed, component),
    });
    if (!document) return [];
    const words = (issue: Issue) =>
      wordResult(filed.procedure, data, { document, signer: signerName }, issue);
    return [{ paper, agencyId, document, words }];
  });
}
