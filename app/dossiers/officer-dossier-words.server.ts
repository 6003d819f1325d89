/** Wording of one procedure for officers' pages: its own texts where it has them, the desk's general ones otherwise. */
import type { Procedure } from "#machines/kernel/procedure.ts";
import type { Translate } from "../texts/texts.tsx";
import { capacityName, groundName, reasonName, resultName } from "../ui/procedure-words.ts";
import { say } from "../ui/words.ts";

export type OfficerWords = ReturnType<typeof officerWords>;

/** Texts by what they name. A procedure may word every act of every part (`component.<id>.<event>`); none has to. */
export function officerWords(procedure: Pick<Procedure, "id" | "texts">, t: Translate) {
  const own = (key: string) => (key in procedure.texts.vi ? t(`${procedure.id}:${key}`) : undefined);
  const either = (general: string, ...keys: string[]) => {
    for (const key of keys) {
      const text = own(key);
      if (text !== undefined) return text;
    }
    return t(`officer:${general}`);
  };
  return {
    own,
    /** A key of the procedure's texts; a value that is its own word ("Con đẻ") is said as it is. */
    text: (key: string) => (key.includes(":") ? t(key) : (own(key) ?? key)),
    /** A component, or the reception's task. */
    part: (id: string) => either(`part.${id}`, `component.${id}.name`),
    /** What a button that sends this event says. */
    act: (type: string, component: string) => either(`event.${type}`, `component.${component}.${type}`),
    ground: (code: string) => say(t, groundName(procedure.id, code)),
    reason: (code: string) => say(t, reasonName(procedure.id, code)),
    result: (id: string) => say(t, resultName(procedure.id, id)),
    capacity: (id: string) => say(t, capacityName(procedure.id, id)),
    source: (id: string) => either("source.other", `source.${id}`),
    /** Codes of supplement reasons, in the order of the procedure's texts. */
    reasons: () =>
      Object.keys(procedure.texts.vi).flatMap((key) => /^reason\.([\w-]+)$/.exec(key)?.[1] ?? []),
  };
}
