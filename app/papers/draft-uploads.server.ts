/** Uploads of a draft as its page sends them: several files for one paper row, each kept or refused by itself. */
import { askedPapers } from "#app/dossiers/draft-papers.server.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { formatBytes } from "./limits.ts";
import { storeUpload } from "./store-upload.server.ts";

type Needs = Pick<Services, "db" | "files" | "clock">;

/** A sentence for each refused file; nothing when all are kept. @throws Response 404 for a row that is not asked for. */
export async function storeUploads(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
  form: FormData,
  t: Translate,
): Promise<string[]> {
  const paper = String(form.get("paper") ?? "");
  if (!askedPapers(procedure, draft).some(({ id }) => id === paper))
    throw new Response(null, { status: 404 });
  const files = form
    .getAll("files")
    .filter((one): one is File => one instanceof File && (one.size > 0 || one.name !== ""));
  if (files.length === 0) return [t("filing:upload.empty")];
  const refused: string[] = [];
  for (const file of files) {
    const stored = await storeUpload(services, { draftId: draft.id, paper, file });
    if ("error" in stored)
      refused.push(t(`filing:upload.${stored.error}`, { file: file.name, size: formatBytes(file.size) }));
  }
  return refused;
}
