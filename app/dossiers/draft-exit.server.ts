/** The page that sends a family to the counter: which case it is, its clause, and the desk to go to. */
import { localDay } from "#app/calendar/local-time.ts";
import type { ExitView } from "#app/forms/step-types.ts";
import { shownAnswers } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Answers, Exit } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { agenciesFor } from "./draft-catalogues.server.ts";
import { draftWords } from "./draft-words.ts";

type Draft = Pick<DraftRow, "id" | "answers" | "sources">;

export function findExit(
  { pages, exits }: Procedure,
  { answers, sources }: Draft,
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
): Promise<ExitView | undefined> {
  const exit = findExit(procedure, draft, await services.clock.now());
  if (!exit) return undefined;
  const { text, line } = draftWords(procedure, t);
  const ward = wardOf(procedure, shownAnswers(procedure.pages, draft.answers), exit.agencyOf);
  const [desk] = ward && exit.agencyOf ? await agenciesFor(services, procedure, [exit.agencyOf], ward) : [];
  const slug = procedure.pages.find(({ id }) => id === exit.page)?.slug ?? "";
  return {
    title: text(exit.title),
    text: text(exit.text),
    lines: (exit.lines?.(draft.sources) ?? []).map(line),
    ...(exit.clause ? { clause: text(exit.clause) } : {}),
    ...(desk
      ? {
          desk: {
            name: desk.name,
            address: desk.address,
            phone: desk.phone,
            openingHours: desk.openingHours,
          },
        }
      : {}),
    back: `/ho-so/nhap/${draft.id}/${slug}`,
  };
}

/** The ward that decides this component's agency, else any ward that decides one. */
function wardOf({ pages }: Procedure, answers: Answers, component: string | undefined): string | undefined {
  const chosen = pages.flatMap(({ id, sections }) =>
    sections.flatMap(({ fields }) =>
      fields.flatMap(({ name, agencyOf }) => {
        const ward = answers[id]?.[name];
        return agencyOf && typeof ward === "string" && ward ? [{ ward, agencyOf }] : [];
      }),
    ),
  );
  return (chosen.find(({ agencyOf }) => component && agencyOf.includes(component)) ?? chosen[0])?.ward;
}
