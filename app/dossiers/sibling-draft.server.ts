/** Drafts for further children of one birth: what they share is copied, each becomes a dossier of its own (test case B33). */
import { formatDateTime } from "#app/calendar/local-time.ts";
import { shownAnswers } from "#app/forms/wizard.ts";
import { type DraftRow, findDraft } from "#app/identity/find-draft.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { SiblingOffer } from "#app/ui/sibling-offer.tsx";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { copyAnswers, filedAnswers } from "./copy-answers.server.ts";
import { createDraft } from "./create-draft.server.ts";
import { requireProcedure } from "./draft-procedure.server.ts";
import { draftWords } from "./draft-words.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock">;
/** `caseCode`: the dossier that the draft became. */
export type SiblingSource = { draft: DraftRow; procedure: Procedure; caseCode: string | null };

type Sibling = { id: string; updatedAt: Date; caseCode: string | null };

/** Drafts and dossiers of the same birth, the given one included, in the order in which they were begun. */
async function readSiblings({ sql }: Pick<Services, "sql">, { id, siblingGroup, citizenId }: DraftRow) {
  const group = siblingGroup ?? id;
  return sql<Sibling[]>`
    select r.id, r.updated_at as "updatedAt", d.case_code as "caseCode" from drafts r left join dossiers d on d.draft_id = r.id
    where r.citizen_id = ${citizenId} and (r.sibling_group = ${group} or r.id = ${group}) order by r.created_at, r.id`;
}

/** Offered once the child is known: plainly where a source says that there are more, as a question where nobody knows. */
export async function findSiblingOffer(
  services: Pick<Services, "sql">,
  procedure: Procedure,
  draft: DraftRow,
  t: Translate,
): Promise<SiblingOffer | undefined> {
  const { siblings, subject } = procedure;
  if (!siblings || !subject?.(shownAnswers(procedure.pages, draft.answers))) return undefined;
  const expected = siblings.expected(draft.sources);
  if (expected !== undefined && (await readSiblings(services, draft)).length >= expected) return undefined;
  const { text, filled } = draftWords(procedure, t);
  return {
    href: `/ho-so/nhap/${draft.id}/tre-tiep-theo`,
    expected: expected !== undefined,
    text: expected ? filled("sibling.offerExpected", { count: String(expected) }) : text("sibling.offer"),
    begin: text("sibling.begin"),
  };
}

/** The same on the receipt. */
export async function findFiledSiblingOffer(
  services: Pick<Services, "sql">,
  viewer: CitizenViewer,
  { procedure, draftId }: { procedure: string; draftId: string },
  t: Translate,
): Promise<SiblingOffer | undefined> {
  const draft = await findDraft(services, viewer.id, draftId);
  return draft && findSiblingOffer(services, requireProcedure(procedure), draft, t);
}

export type SiblingPage = {
  title: string;
  text: string;
  count: string;
  begin: string;
  /** As many as there are children: links to them instead of the button. */
  enough: { text: string; links: { href: string; name: string }[] } | undefined;
  back: string;
};

/** @throws Response 404 where the procedure knows no siblings. */
export async function getSiblingPage(
  services: Pick<Services, "sql">,
  { draft, procedure, caseCode }: SiblingSource,
  t: Translate,
): Promise<SiblingPage> {
  if (!procedure.siblings) throw new Response(null, { status: 404 });
  const { text } = draftWords(procedure, t);
  const all = await readSiblings(services, draft);
  const expected = procedure.siblings.expected(draft.sources);
  const links = all.map(({ id, caseCode: code, updatedAt }) => ({
    href: code ? `/ho-so/${code}` : `/ho-so/nhap/${id}`,
    name:
      code ??
      t("filing:new.continue", { name: `${t(`${procedure.id}:shortName`)}, ${formatDateTime(updatedAt)}` }),
  }));
  return {
    title: text("sibling.title"),
    text: text("sibling.text"),
    count: text("sibling.count"),
    begin: text("sibling.begin"),
    enough:
      expected !== undefined && all.length >= expected ? { text: text("sibling.enough"), links } : undefined,
    back: caseCode ? `/ho-so/${caseCode}/bien-nhan` : `/ho-so/nhap/${draft.id}`,
  };
}

/** `draftId` was made with the page, so that a double click begins one draft. */
export async function beginSibling(
  services: Needs,
  viewer: CitizenViewer,
  { draft, procedure, caseCode }: SiblingSource,
  draftId: string,
): Promise<"created" | "full"> {
  if (!procedure.siblings) throw new Response(null, { status: 404 });
  const made = await createDraft(services, viewer, { draftId, procedure, siblingOf: draft });
  if (made === "full") return made;
  const [filed] = caseCode
    ? await services.sql<{ id: string }[]>`select id from dossiers where draft_id = ${draft.id}`
    : [];
  const known = filed ? await filedAnswers(services, filed.id) : draft.answers;
  const answers = procedure.siblings.shared(shownAnswers(procedure.pages, known));
  await copyAnswers(services, { procedure, draftId, answers });
  return made;
}
