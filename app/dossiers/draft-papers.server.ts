/** Paper rows of a draft with the files that are attached (birth-linked §5). */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { PaperView } from "#app/forms/step-types.ts";
import { shownAnswers } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import { formatBytes, rowLimit } from "#app/papers/limits.ts";
import type { Services } from "#app/services.server.ts";
import { attachments } from "#db/schema/index.ts";
import type { PaperRow } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import type { DraftWords } from "./draft-words.ts";
import { findFormLink } from "./form-links.ts";

type Draft = Pick<DraftRow, "id" | "answers" | "sources">;

/** Rows that these answers make necessary or possible. */
export const askedPapers = ({ papers, pages }: Procedure, { answers, sources }: Draft): PaperRow[] => {
  const shown = shownAnswers(pages, answers);
  return papers.filter((row) => row.when(shown, sources));
};

const readFiles = ({ db }: Pick<Services, "db">, draftId: string) =>
  db
    .select({
      id: attachments.id,
      paper: attachments.paper,
      name: attachments.fileName,
      size: attachments.size,
      mediaType: attachments.mediaType,
    })
    .from(attachments)
    .where(and(eq(attachments.draftId, draftId), isNull(attachments.supersededAt)))
    .orderBy(asc(attachments.uploadedAt), asc(attachments.id));

export async function listPapers(
  services: Pick<Services, "db">,
  procedure: Procedure,
  draft: Draft,
  words: DraftWords,
): Promise<PaperView[]> {
  const stored = await readFiles(services, draft.id);
  const answers = shownAnswers(procedure.pages, draft.answers);
  const linking = { root: `/ho-so/nhap/${draft.id}`, text: words.text };
  return askedPapers(procedure, draft).map(({ id, label, hint, required, readBy, form: formId }) => {
    const form = findFormLink(procedure, answers, formId, linking);
    const files = stored.filter((file) => file.paper === id);
    const room = Math.max(0, rowLimit - files.reduce((sum, { size }) => sum + size, 0));
    return {
      id,
      label: words.text(label),
      ...(hint ? { hint: words.text(hint) } : {}),
      required,
      readBy: words.readers(readBy),
      ...(form ? { form } : {}),
      files: files.map((file) => ({
        id: file.id,
        name: file.name,
        size: formatBytes(file.size),
        image: file.mediaType.startsWith("image/"),
      })),
      room: formatBytes(room),
    };
  });
}

/** Required rows without a file. */
export async function missingPapers(
  services: Pick<Services, "db">,
  procedure: Procedure,
  draft: Draft,
): Promise<PaperRow[]> {
  const stored = await readFiles(services, draft.id);
  return askedPapers(procedure, draft).filter(
    ({ id, required }) => required && !stored.some(({ paper }) => paper === id),
  );
}
