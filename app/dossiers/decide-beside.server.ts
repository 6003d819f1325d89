/** What stands beside a decision: the documents it makes, values to compare, papers that are missing, reasons for two persons. */
import type { Procedure } from "#machines/kernel/procedure.ts";
import { localDay } from "../calendar/local-time.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import { namesIn } from "../registries/names-in.server.ts";
import type { Services } from "../services.server.ts";
import { readDocuments } from "./decide-documents.server.ts";
import { differing, missingPapers, overridesOf } from "./decide-evidence.server.ts";
import type { PartRead } from "./decide-read.server.ts";
import type { Act, DecisionPage } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

export type Beside = Pick<DecisionPage, "compares" | "documents" | "differs" | "missing" | "overrides">;
type Asked = { dossierId: string; act: Act; read: PartRead; procedure: Procedure; words: OfficerWords };

/** Acts by which a part is decided, with what they put into the register. */
const deciding: readonly string[] = ["part.propose", "part.sign"];
/** Acts before which values and papers are compared. */
const comparing: readonly string[] = [...deciding, "dossier.receive", "part.corroborate"];

export const nothingBeside: Beside = {
  compares: false,
  documents: [],
  differs: [],
  missing: [],
  overrides: [],
};

export async function readBeside(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  viewer: OfficerViewer,
  { dossierId, act: { type, shape, component }, read, procedure, words }: Asked,
): Promise<Beside> {
  if (!comparing.includes(type)) return nothingBeside;
  const decides = deciding.includes(type);
  const signerName = type === "part.sign" ? viewer.name : null;
  const [names, documents] = await Promise.all([
    namesIn(services, read.answers),
    // What a grant decides is chosen on the page itself.
    decides && shape !== "grant" ? readDocuments(services, { dossierId, component, signerName }, words) : [],
  ]);
  const evidence = { ...read, names, day: localDay(read.submittedAt) };
  const overrides = decides ? overridesOf(procedure, component, read.sensitive, evidence, words) : [];
  const told = overrides.flatMap(({ differs }) => differs.map(({ label }) => label));
  return {
    compares: true,
    documents,
    overrides,
    // Said once: what stands under a reason is not listed again.
    differs: differing(procedure, component, evidence, words)
      .filter(({ label }) => !told.includes(label))
      .map(({ page: _, ...one }) => one),
    missing: missingPapers(procedure, component, evidence, words),
  };
}
