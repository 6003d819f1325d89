/** What is stored about the part that an act decides: read under row-level security, in one go. */
import type { TransactionSql } from "postgres";
import type { Answers, Sources } from "#machines/kernel/form.ts";
import {
  type PartTimes,
  type Proposed,
  readForwardChoice,
  readProposed,
  readWithdrawalWords,
} from "./decide-choices.server.ts";
import { type Change, readChanges } from "./decide-conflict.server.ts";
import type { Act, ForwardChoice } from "./officer-dossier-types.ts";

export type PartRead = PartTimes & {
  /** Papers with a file. */
  attached: string[];
  subjectName: string;
  seq: number;
  sensitive: string[];
  /** What the family wrote when it asked for the dossier back. */
  familySays: string | undefined;
  forward: ForwardChoice | undefined;
  /** What waits for the signature. */
  proposed: Proposed | undefined;
  answers: Answers;
  sources: Sources;
  changes: Change[];
};

export async function readPart(
  sql: TransactionSql,
  dossierId: string,
  { type, component, shape }: Act,
  province: string,
): Promise<PartRead> {
  const [[part], pages, [known], [head], attached, changes, familySays, forward, proposed] =
    await Promise.all([
      sql<
        { seq: number; dueAt: Date | null; sensitive: string[] }[]
      >`select seq, due_at as "dueAt", sensitive from dossier_components where dossier_id = ${dossierId} and component = ${component}`,
      sql<
        { page: string; values: Record<string, unknown> }[]
      >`select page, values from dossier_answers where dossier_id = ${dossierId}`,
      sql<{ sources: Sources }[]>`select sources from dossier_sources where dossier_id = ${dossierId}`,
      sql<
        { subjectName: string; submittedAt: Date }[]
      >`select subject_name as "subjectName", submitted_at as "submittedAt" from dossiers where id = ${dossierId}`,
      sql<{ paper: string }[]>`
      select distinct a.paper from attachments a join dossiers d on d.draft_id = a.draft_id
      where d.id = ${dossierId} and a.superseded_at is null`,
      readChanges(sql, dossierId, 0),
      type.startsWith("withdrawal.") ? readWithdrawalWords(sql, dossierId, component) : undefined,
      shape === "forward" ? readForwardChoice(sql, dossierId, province) : undefined,
      type === "part.sign" || type === "part.sendBack" ? readProposed(sql, dossierId, component) : undefined,
    ]);
  return {
    familySays,
    forward,
    proposed,
    submittedAt: head?.submittedAt ?? new Date(0),
    dueAt: part?.dueAt ?? null,
    subjectName: head?.subjectName ?? "",
    attached: attached.map(({ paper }) => paper),
    seq: part?.seq ?? 0,
    sensitive: part?.sensitive ?? [],
    answers: Object.fromEntries(pages.map(({ page, values }) => [page, values])),
    sources: known?.sources ?? {},
    changes,
  };
}
