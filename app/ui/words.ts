/** A sentence as data: a text key and its parameters, which may be sentences themselves. Said in the reader's language when shown. */
import type { Translate } from "../texts/texts.tsx";

export type Words = { key: string; params?: Readonly<Record<string, string | number | Words>> };

export const words = (key: string, params?: Words["params"]): Words => (params ? { key, params } : { key });

/** The sentence in the translator's language; a plain string (a name, a place) is said as it is. */
export function say(t: Translate, sentence: Words | string): string {
  if (typeof sentence === "string") return sentence;
  const { key, params } = sentence;
  const said = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    typeof value === "object" ? say(t, value) : value,
  ]);
  return t(key, Object.fromEntries(said));
}
