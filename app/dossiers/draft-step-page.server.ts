/** A page of the wizard or the exit, by its address. */
import type { ExitView, StepView } from "#app/forms/step-types.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { findExitView } from "./draft-exit.server.ts";
import { requirePage, requireProcedure } from "./draft-procedure.server.ts";
import { getStepView } from "./draft-step-view.server.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock">;
export type StepPageAsk = { draft: DraftRow; slug: string; toCheck: boolean; failed: boolean };
export type StepPageData = { title: string; exit?: ExitView; view?: StepView };

/** Address of the page that sends a family to the counter. */
export const exitSlug = "den-quay";

/** @throws Response 404 for a page that these answers do not ask for. */
export async function getStepPage(
  services: Needs,
  { draft, slug, toCheck, failed }: StepPageAsk,
  t: Translate,
): Promise<StepPageData | { goTo: string }> {
  const procedure = requireProcedure(draft.procedure);
  if (slug === exitSlug) {
    const exit = await findExitView(services, procedure, draft, t);
    return exit ? { title: exit.title, exit } : { goTo: `/ho-so/nhap/${draft.id}` };
  }
  const page = requirePage(procedure, draft, slug);
  const view = await getStepView(services, { draft, procedure, page, toCheck }, t);
  return { title: failed ? t("common:title.error", { title: view.title }) : view.title, view };
}
