/** How far a draft is: pages by step with their state and readers, and what is still missing before it can be filed. */
import { localDay } from "#app/calendar/local-time.ts";
import { askedPages, fieldsOf, isFinished } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Page } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { askedPapers, missingPapers } from "./draft-papers.server.ts";
import { draftWords } from "./draft-words.ts";

export type PageState = "done" | "begun" | "open";
export type OverviewTask = { id: string; href: string; title: string; readers: string; state: PageState };
export type OverviewStep = { number: number; name: string; tasks: OverviewTask[] };

type Needs = Pick<Services, "db" | "clock">;

/** Asked pages that are not finished, in order. */
export async function unfinishedPages(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
): Promise<Page[]> {
  const states = await pageStates(services, procedure, draft);
  return states.filter(({ state }) => state !== "done").map(({ page }) => page);
}

async function pageStates(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
): Promise<{ page: Page; state: PageState; readers: string[] }[]> {
  const today = localDay(await services.clock.now());
  const missing = await missingPapers(services, procedure, draft);
  return askedPages(procedure.pages, draft.answers).map(({ page, earlier }) => {
    const known = { earlier, sources: draft.sources, today };
    const done =
      isFinished(page, draft.answers, known) &&
      !draft.unfinished[page.id] &&
      !(page.papers && missing.length > 0);
    const readers = page.papers
      ? askedPapers(procedure, draft).flatMap(({ readBy }) => readBy)
      : fieldsOf(page, earlier).flatMap(({ readBy }) => readBy);
    return {
      page,
      state: done ? "done" : draft.answers[page.id] ? "begun" : "open",
      readers: [...new Set(readers)],
    };
  });
}

/** The five steps of the national portal; looking through the answers (step 3) comes last here. */
export async function getOverview(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
  t: Translate,
): Promise<OverviewStep[]> {
  const words = draftWords(procedure, t, draft.answers);
  const states = await pageStates(services, procedure, draft);
  const root = `/ho-so/nhap/${draft.id}`;
  const tasks = states.map(({ page, state, readers }) => ({
    step: page.step,
    id: page.id,
    href: `${root}/${page.slug}`,
    title: words.text(page.title),
    readers: words.readers(procedure.components.map(({ id }) => id).filter((id) => readers.includes(id))),
    state,
  }));
  const review = {
    step: 3,
    id: "review",
    href: `${root}/kiem-tra`,
    title: t("filing:check.title"),
    readers: "",
    state: "open" as const,
  };
  return [1, 2, 3, 4, 5].map((number) => ({
    number,
    name: t(`filing:step.${number}`),
    tasks: [...tasks, review].filter(({ step }) => step === number),
  }));
}

/** Where "Tiếp tục kê khai" leads: the first unfinished page, else the answers. */
export async function resumeAddress(services: Needs, procedure: Procedure, draft: DraftRow): Promise<string> {
  const [page] = await unfinishedPages(services, procedure, draft);
  return `/ho-so/nhap/${draft.id}/${page?.slug ?? "kiem-tra"}`;
}
