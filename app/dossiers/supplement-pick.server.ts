/** What an officer may tick on a dossier's page to ask for it again: leads into the supplement's own form with these items chosen. Pure. */
import type { Answers, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import type { PossibleEvent } from "../workflow/possible-events.ts";
import { targetGroups } from "./decide-targets.server.ts";
import type { SupplementPick } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

/** The first request comes before the signer's second one; an officer who may send both begins with the first. */
const asking = ["supplement.request", "supplement.requestAgain"];

type Filed = { answers: Answers; sources: Sources; attached: readonly string[] };

/** Undefined where nothing may be asked for now. */
export function supplementPick(
  procedure: Procedure,
  events: readonly PossibleEvent[],
  filed: Filed,
  words: OfficerWords,
): SupplementPick | undefined {
  const type = asking.find((one) => events.some((event) => event.type === one));
  if (!type) return undefined;
  const components = events.flatMap((event) => (event.type === type ? [event.component ?? "intake"] : []));
  const targets = components.flatMap((component) =>
    targetGroups(procedure, filed, component, words.text).flatMap((group) =>
      group.targets.map(({ target }) => target),
    ),
  );
  return {
    type,
    parts: components.map((component) => ({ value: component, label: words.part(component) })),
    targets: [...new Set(targets)],
  };
}
