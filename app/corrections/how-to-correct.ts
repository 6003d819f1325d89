/** How registered data of a part are corrected: in the procedure's own words where it has some. Pure. */
import type { Procedure } from "#machines/kernel/procedure.ts";
import { ownText } from "../ui/procedure-words.ts";
import { type Words, words } from "../ui/words.ts";

export function howToCorrect(
  procedure: Pick<Procedure, "id" | "texts"> | undefined,
  component: string,
): Words {
  const key = `correct.${component}`;
  return procedure && key in procedure.texts.vi
    ? ownText(procedure.id, key)
    : words("corrections:how.general");
}
