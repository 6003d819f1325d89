/**
 * Files a draft: checked once more as a whole, registers asked once more, then opened as a dossier. A repeat gives the very same dossier.
 *
 * The unique draft and the unique live subject are kept by the database, so that two clicks or two tabs at once cannot make two.
 */
import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { AssistanceEnded, type Assistant } from "#app/assisted/close-filing.server.ts";
import { localDay } from "#app/calendar/local-time.ts";
import { filedNotes } from "#app/forms/kept-text.ts";
import { shownAnswers } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import { NoCompetentAgency } from "#app/workflow/competent-agencies.server.ts";
import { DraftChanged, openDossier } from "#app/workflow/open-dossier.server.ts";
import { drafts } from "#db/schema/index.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { nextCaseCode } from "./case-code.server.ts";
import { findCharges } from "./charges.server.ts";
import { findExit } from "./draft-exit.server.ts";
import { unfinishedPages } from "./draft-overview.server.ts";
import { lookUp } from "./prefill-draft.server.ts";
import { subjectKey } from "./subject-key.server.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock">;
export type Submission = {
  draft: DraftRow;
  procedure: Procedure;
  commandId: string;
  declared: boolean;
  /** Of the draft as the person read it before declaring: a helper on another device may have changed it since. */
  revision?: number | undefined;
  /** The officer who files it for the person. */
  assistant?: Assistant | undefined;
};
export type Submitted =
  | { kind: "filed"; caseCode: string }
  | { kind: "notDeclared" | "unfinished" | "exit" | "noAgency" | "changed" | "ended" }
  /** A live dossier has the same subject; its code only when it is the filer's own (birth-linked B26). */
  | { kind: "duplicate"; caseCode: string | undefined };

export async function submitDraft(
  services: Needs,
  { draft, procedure, commandId, declared, revision = draft.revision, assistant }: Submission,
): Promise<Submitted> {
  const submittedAt = await services.clock.now();
  if (findExit(procedure, draft, submittedAt)) return { kind: "exit" };
  if ((await unfinishedPages(services, procedure, draft)).length > 0) return { kind: "unfinished" };
  if (revision !== draft.revision) return { kind: "changed" };
  if (!declared) return { kind: "notDeclared" };
  const answers = shownAnswers(procedure.pages, draft.answers);
  const sources = await lookUp(services, procedure, {
    ...{ when: "submitted", page: "", answers, sources: draft.sources },
    purpose: `draft ${draft.id}`,
  });
  if (findExit(procedure, { ...draft, sources }, submittedAt)) {
    await services.db
      .update(drafts)
      .set({ sources: { ...sources } })
      .where(eq(drafts.id, draft.id));
    return { kind: "exit" };
  }
  const facts = procedure.facts(answers, sources);
  const key = subjectKey(services, procedure.id, facts.subject);
  const caseCode = await nextCaseCode(services, localDay(submittedAt));
  try {
    const charges = await findCharges(services, procedure, { answers, facts }, localDay(submittedAt));
    await openDossier(services, {
      dossierId: uuidv7(),
      draft: { id: draft.id, revision, answers, sources, notes: filedNotes(draft.notes, answers) },
      procedure,
      applicantId: draft.citizenId,
      facts,
      charges,
      caseCode,
      subjectKey: key,
      commandId,
      submittedAt,
      assistant,
    });
    return { kind: "filed", caseCode };
  } catch (error) {
    if (error instanceof NoCompetentAgency) return { kind: "noAgency" };
    if (error instanceof DraftChanged) return { kind: "changed" };
    if (error instanceof AssistanceEnded) return { kind: "ended" };
    if (!isUniqueViolation(error)) throw error;
    const result = await afterViolation(services, draft, key, error);
    // The officer learns nothing of the person's other dossiers.
    return assistant && result.kind === "duplicate" ? { ...result, caseCode: undefined } : result;
  }
}

async function afterViolation(
  { sql }: Needs,
  draft: DraftRow,
  key: string,
  error: unknown,
): Promise<Submitted> {
  const [filed] = await sql<
    { caseCode: string }[]
  >`select case_code as "caseCode" from dossiers where draft_id = ${draft.id}`;
  if (filed) return { kind: "filed", caseCode: filed.caseCode };
  const [live] = await sql<{ caseCode: string; applicantId: string }[]>`
    select case_code as "caseCode", applicant_id as "applicantId" from dossiers where subject_key = ${key} and closed_at is null`;
  if (!live) throw error;
  return { kind: "duplicate", caseCode: live.applicantId === draft.citizenId ? live.caseCode : undefined };
}

/** PostgreSQL's code of a broken unique rule. */
const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "23505";
