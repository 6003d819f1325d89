/** Files as they were when a dossier was filed, for its receipt: a family can prove what it sent. */
import type { Services } from "#app/services.server.ts";
import { ownText } from "#app/ui/procedure-words.ts";
import { type Words, words } from "#app/ui/words.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import { formatBytes } from "./limits.ts";

export type FiledFile = {
  id: string;
  paper: Words;
  name: string;
  size: string;
  /** First eight hexadecimal digits of the stored file's SHA-256. */
  check: string;
};

type Needs = Pick<Services, "sql" | "kinds">;
type Filed = { draftId: string; procedure: string; submittedAt: Date };
type Row = { id: string; paper: string; name: string; size: number; check: string };

/** In the order of the procedure's papers; what a supplement brought later is not part of it. */
export async function listFiledFiles({ sql, kinds }: Needs, filed: Filed): Promise<FiledFile[]> {
  const kind = kinds(filed.procedure);
  const papers = isProcedure(kind) ? kind.papers : [];
  const order = papers.map(({ id }) => id);
  const rows = await sql<Row[]>`
    select id, paper, file_name as name, size, left(sha256, 8) as check from attachments
    where draft_id = ${filed.draftId} and uploaded_at <= ${filed.submittedAt} order by uploaded_at, id`;
  return rows
    .toSorted((a, b) => order.indexOf(a.paper) - order.indexOf(b.paper))
    .map(({ paper, size, ...row }) => {
      const label = papers.find(({ id }) => id === paper)?.label;
      return {
        ...row,
        paper: label ? ownText(filed.procedure, label) : words("dossier:receipt.files.other"),
        size: formatBytes(size),
      };
    });
}
