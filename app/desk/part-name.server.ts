/** The name of a part where no dossier says which procedure it belongs to: filters and digests are about many. */
import { procedures } from "#machines/registry.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { Translate } from "../texts/texts.tsx";

/** As the first procedure that has it names it; the reception's task is the same in all. */
export function partName(component: string, t: Translate): string {
  const all = Object.values(procedures);
  const owner = all.find(({ components }) => components.some(({ id }) => id === component)) ?? all[0];
  return owner ? officerWords(owner, t).part(component) : component;
}
