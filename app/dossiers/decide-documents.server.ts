/**
 * What a decision puts into the register and onto paper, line by line, before anybody signs it: the same models that are issued afterwards,
 * without the numbers that only the register gives.
 */
import { agencyData, issuingAgency } from "../papers/common-data.server.ts";
import { namesIn } from "../registries/names-in.server.ts";
import type { Services } from "../services.server.ts";
import { getFiled, grantOf } from "./filed.server.ts";
import type { ShownDocument } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

type Asked = { dossierId: string; component: string; signerName: string | null };

/**
 * Documents of the part as they would be issued now. Reads what the officers' database role may not (the register's answers in the workflow):
 * the policy has let this officer in.
 */
export async function readDocuments(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  { dossierId, component, signerName }: Asked,
  words: OfficerWords,
): Promise<ShownDocument[]> {
  const [filed, issuedAt] = await Promise.all([getFiled(services, dossierId), services.clock.now()]);
  const results = filed.procedure.components.find(({ id }) => id === component)?.results ?? [];
  if (results.length === 0) return [];
  const [{ agency }, names] = await Promise.all([
    agencyData(services, issuingAgency(filed, component)),
    namesIn(services, filed.answers),
  ]);
  return results.flatMap((result) => {
    const document = filed.procedure.documents[result]?.({
      ...{ answers: filed.answers, caseCode: filed.caseCode, registered: filed.registered },
      ...{ agencyName: agency, signerName, issuedAt, names },
      ...grantOf(filed, component),
    });
    if (!document) return [];
    const lines = document.lines.map(({ label, value }) => ({ label: words.text(label), value }));
    return [{ title: words.result(result), lines }];
  });
}
