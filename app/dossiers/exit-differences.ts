/** Answers that contradict a register, in words: what was declared beside what is known. */
import type { DifferenceView } from "#app/forms/step-types.ts";
import { choicesOf, typedValue } from "#app/forms/wizard.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Answers, Exit, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { draftWords } from "./draft-words.ts";

type Known = { answers: Answers; sources: Sources };
/** `page` and `field`: which answer it is about. */
export type NamedDifference = DifferenceView & { page: string; field: string };

export function differencesOf(
  procedure: Procedure,
  exit: Exit,
  { answers, sources }: Known,
  t: Translate,
): NamedDifference[] {
  const words = draftWords(procedure, t);
  return (exit.differences?.(answers, sources) ?? []).flatMap(({ page, field: name, known }) => {
    const fields = procedure.pages.find(({ id }) => id === page)?.sections.flatMap(({ fields }) => fields);
    const field = fields?.find((one) => one.name === name);
    if (!field) return [];
    const said = (value: unknown): string => {
      const typed = typedValue(field, value);
      const choice = choicesOf(field, answers)?.find((one) => one.value === typed);
      return choice ? words.text(choice.label) : typed || t("filing:empty");
    };
    return [
      {
        page,
        field: name,
        label: words.text(field.label),
        declared: said(answers[page]?.[name]),
        known: said(known),
      },
    ];
  });
}
