/** The page that sends a family to the counter: which case it is, its clause, and the desk to go to. */
import { leaveAddress } from "#app/assisted/leave.server.ts";
import { localDay } from "#app/calendar/local-time.ts";
import type { ExitView } from "#app/forms/step-types.ts";
import { shownAnswers } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Exit } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { type ChosenPlace, viewExit } from "./exit-view.server.ts";

type Draft = Pick<DraftRow, "id" | "answers" | "sources" | "revision"> & { assisted?: boolean };

/** Address of the exit page within a draft. */
export const exitSlug = "den-quay";

export function findExit(
  { pages, exits }: Procedure,
  { answers, sources }: Pick<Draft, "answers" | "sources">,
  now: Date,
): Exit | undefined {
  const shown = shownAnswers(pages, answers);
  return exits.find((exit) => exit.when(shown, localDay(now), sources));
}

/** Undefined when the answers lead to no exit (any more). */
export async function findExitView(
  services: Pick<Services, "sql" | "clock">,
  procedure: Procedure,
  draft: Draft,
  t: Translate,
  place: ChosenPlace = { province: "", ward: "" },
): Promise<ExitView | undefined> {
  const exit = findExit(procedure, draft, await services.clock.now());
  if (!exit) return undefined;
  const root = `/ho-so/nhap/${draft.id}`;
  const slug = procedure.pages.find(({ id }) => id === exit.page)?.slug ?? "";
  const ask = {
    ...{ exit, place, sources: draft.sources },
    answers: shownAnswers(procedure.pages, draft.answers),
    form: { action: `${root}/${exitSlug}`, kept: [] },
    back: `${root}/${slug}`,
    away: {
      href: leaveAddress(draft.id, draft.assisted),
      text: t(draft.assisted ? "assisted:back" : "filing:backToList"),
    },
    remedy: { action: `${root}/${exitSlug}`, revision: draft.revision },
  };
  return viewExit(services, procedure, ask, t);
}
