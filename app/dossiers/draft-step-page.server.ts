/** A page of the wizard or the exit, by its address. */
import type { ExitView, StepView } from "#app/forms/step-types.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { titleOf } from "#app/texts/title.ts";
import { exitSlug, findExitView } from "./draft-exit.server.ts";
import { requirePage, requireProcedure } from "./draft-procedure.server.ts";
import { getStepView } from "./draft-step-view.server.ts";
import type { ChosenPlace } from "./exit-view.server.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock">;
/** `place`: chosen on the exit page itself, when no answer says where. */
export type StepPageAsk = {
  draft: DraftRow;
  /** An officer fills it in for the person. */
  assisted?: boolean;
  slug: string;
  toCheck: boolean;
  failed: boolean;
  place?: ChosenPlace;
};
export type StepPageData = { title: string; exit?: ExitView; view?: StepView };

/** @throws Response 404 for a page that these answers do not ask for. */
export async function getStepPage(
  services: Needs,
  { draft, assisted = false, slug, toCheck, failed, place }: StepPageAsk,
  t: Translate,
): Promise<StepPageData | { goTo: string }> {
  const procedure = requireProcedure(draft.procedure);
  if (slug === exitSlug) {
    const exit = await findExitView(services, procedure, { ...draft, assisted }, t, place);
    return exit ? { title: exit.title, exit } : { goTo: `/ho-so/nhap/${draft.id}` };
  }
  const page = requirePage(procedure, draft, slug);
  const view = await getStepView(services, { draft, assisted, procedure, page, toCheck }, t);
  return { title: titleOf(t, view.title, failed), view };
}
