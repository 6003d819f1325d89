/** Wording of one procedure for the wizard, in one language. */
import type { Answers, DerivedLine } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import type { Translate } from "../texts/texts.tsx";

export type DraftWords = ReturnType<typeof draftWords>;

/** With `answers`, parts that they do not ask for are named as readers only where nobody else reads. */
export function draftWords(
  procedure: Pick<Procedure, "id" | "texts" | "chosen">,
  t: Translate,
  answers?: Answers,
) {
  const { vi } = procedure.texts;
  const chosen = answers && procedure.chosen?.(answers);
  /** Keys with a namespace are taken as they are. */
  const text = (key: string): string => filled(key, {});
  const filled = (key: string, params: Readonly<Record<string, string>>): string =>
    t(key.includes(":") ? key : `${procedure.id}:${key}`, params);
  return {
    t,
    text,
    /** A text that names values. */
    filled,
    own: (key: string): string | undefined => (key in vi ? text(key) : undefined),
    line: ({ label, text: said, sentences = [] }: DerivedLine) => ({
      label: text(label),
      text: [said, ...sentences.map(({ key, params = {} }) => filled(key, params))].filter(Boolean).join(" "),
    }),
    /** "Đăng ký khai sinh, Đăng ký thường trú": who reads a value. */
    readers: (components: readonly string[]): string => {
      const asking = components.filter((id) => !chosen || chosen.includes(id));
      return (asking.length > 0 ? asking : components)
        .map((id) => text(vi[`component.${id}.name`] ? `component.${id}.name` : `component.${id}`))
        .join(", ");
    },
  };
}
