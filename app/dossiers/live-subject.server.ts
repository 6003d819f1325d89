/**
 * Whether the child (or deceased) of a draft has a dossier already, so that nobody types everything for nothing (birth-linked B26).
 *
 * Of somebody else's dossier nothing is told but that it is there; somebody else's draft is not even that. Who holds a handed-over draft
 * learns no more of the owner's other dossiers and drafts.
 */
import { eq } from "drizzle-orm";
import { formatDateTime } from "#app/calendar/local-time.ts";
import { shownAnswers } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { drafts } from "#db/schema/index.ts";
import type { Page } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { resumeAddress } from "./draft-overview.server.ts";
import { draftWords } from "./draft-words.ts";
import { subjectKey } from "./subject-key.server.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "clock">;
type Existing =
  | { kind: "own"; caseCode: string }
  | { kind: "other" }
  | { kind: "draft"; id: string; updatedAt: Date };
type Draft = Pick<DraftRow, "id" | "citizenId" | "answers">;

/** Address of the page that offers what exists. */
export const existingSlug = "da-co-ho-so";

const subjectOf = ({ pages, subject }: Procedure, answers: DraftRow["answers"]) =>
  subject?.(shownAnswers(pages, answers));

/** Live dossiers first: they decide whether this draft can be filed at all. */
async function findExisting(
  services: Needs,
  procedure: Procedure,
  draft: Draft,
): Promise<Existing | undefined> {
  const subject = subjectOf(procedure, draft.answers);
  if (!subject) return undefined;
  const [live] = await services.sql<{ caseCode: string; applicantId: string }[]>`
    select case_code as "caseCode", applicant_id as "applicantId" from dossiers
    where subject_key = ${subjectKey(services, procedure.id, subject)} and closed_at is null`;
  if (live)
    return live.applicantId === draft.citizenId
      ? { kind: "own", caseCode: live.caseCode }
      : { kind: "other" };
  const open = await services.sql<{ id: string; answers: DraftRow["answers"]; updatedAt: Date }[]>`
    select id, answers, updated_at as "updatedAt" from drafts
    where citizen_id = ${draft.citizenId} and procedure = ${procedure.id} and submitted_at is null and id <> ${draft.id} order by updated_at desc`;
  const same = open.find(({ answers }) => subjectOf(procedure, answers) === subject);
  return same ? { kind: "draft", id: same.id, updatedAt: same.updatedAt } : undefined;
}

/** After a saved page: true when that page bears on who the dossier is about, and there is one already. */
export async function leadsToExisting(
  services: Needs,
  procedure: Procedure,
  draftId: string,
  page: Page,
): Promise<boolean> {
  if (!procedure.subject) return false;
  const [draft] = await services.db.select().from(drafts).where(eq(drafts.id, draftId));
  if (!draft) return false;
  const { [page.id]: _saved, ...others } = draft.answers;
  if (subjectOf(procedure, others) === subjectOf(procedure, draft.answers)) return false;
  return (await findExisting(services, procedure, draft)) !== undefined;
}

export type ExistingPage = {
  title: string;
  text: string;
  correct: string;
  open: { href: string; text: string } | undefined;
  change: { href: string; text: string };
  remove: { href: string; text: string };
  goOn: { href: string; text: string } | undefined;
};

/** Undefined when there is nothing (any more). */
export async function findExistingPage(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
  t: Translate,
  limited = false,
): Promise<ExistingPage | undefined> {
  const existing = await findExisting(services, procedure, draft);
  if (!existing) return undefined;
  const { text, filled } = draftWords(procedure, t);
  const root = `/ho-so/nhap/${draft.id}`;
  const shared = {
    title: text("existing.title"),
    correct: text("existing.correct"),
    change: { href: `${root}/${decidingPage(procedure, draft)?.slug ?? ""}`, text: text("existing.change") },
    remove: { href: `${root}/xoa`, text: text("existing.delete") },
  };
  if (existing.kind === "other" || (limited && existing.kind === "own"))
    return { ...shared, text: text("existing.other"), open: undefined, goOn: undefined };
  if (existing.kind === "own") {
    const code = { code: existing.caseCode };
    const open = { href: `/ho-so/${existing.caseCode}`, text: filled("existing.own.open", code) };
    return { ...shared, text: filled("existing.own", code), open, goOn: undefined };
  }
  return {
    ...shared,
    text: filled("existing.draft", { at: formatDateTime(existing.updatedAt) }),
    open: limited ? undefined : { href: `/ho-so/nhap/${existing.id}`, text: text("existing.draft.open") },
    goOn: { href: await resumeAddress(services, procedure, draft), text: text("existing.draft.goOn") },
  };
}

/** The first page without which the subject would be another one. */
function decidingPage(procedure: Procedure, { answers }: Draft): Page | undefined {
  const subject = subjectOf(procedure, answers);
  return procedure.pages.find(({ id }) => {
    const { [id]: _one, ...others } = answers;
    return id in answers && subjectOf(procedure, others) !== subject;
  });
}
