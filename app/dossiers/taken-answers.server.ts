/**
 * What a new filing of one procedure takes over from a filed dossier of another: asked of the new procedure itself (`takesOver`), which
 * alone knows whether that dossier is a case for it.
 */
import type { Services } from "#app/services.server.ts";
import { type Words, words } from "#app/ui/words.ts";
import type { Answers } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { procedures } from "#machines/registry.ts";
import { filedAnswers } from "./copy-answers.server.ts";

type Filed = { id: string; procedure: string; caseCode: string };
type Needs = Pick<Services, "sql">;
export type TakeOverOffer = { href: string; title: Words; text: Words; begin: Words };

/** Undefined when the dossier is no case for the procedure. */
export async function takenAnswers(
  services: Needs,
  procedure: Procedure,
  filed: Filed,
): Promise<Answers | undefined> {
  const take = procedure.takesOver?.[filed.procedure];
  if (!take) return undefined;
  const [answers, parts] = await Promise.all([
    filedAnswers(services, filed.id),
    services.sql<{ component: string; result: Record<string, unknown> }[]>`
      select component, result from dossier_components where dossier_id = ${filed.id} and result is not null`,
  ]);
  return take({
    answers,
    registered: Object.fromEntries(parts.map(({ component, result }) => [component, result])),
  });
}

/** Other procedures that may be filed with what this dossier holds. `known`: the procedures that citizens file. */
export async function listTakeOvers(
  services: Needs,
  filed: Filed,
  known: readonly Procedure[] = Object.values(procedures),
): Promise<TakeOverOffer[]> {
  const found = await Promise.all(
    known.map(async (procedure) => ({ procedure, taken: await takenAnswers(services, procedure, filed) })),
  );
  return found.flatMap(({ procedure: { id, slug }, taken }) => {
    if (!taken) return [];
    const say = (what: string) => words(`${id}:takeOver.${filed.procedure}.${what}`);
    const search = new URLSearchParams({ "thu-tuc": slug, tu: filed.caseCode });
    return [{ href: `/ho-so/nhap?${search}`, title: say("title"), text: say("text"), begin: say("begin") }];
  });
}
