/** Which printed forms there are for given answers, and where they are read. */
import type { Answers, Field } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";

/** `Title`: in words, or as words yet to be said. */
export type FormLink<Title = string> = { href: string; title: Title };
/** `root`: address of the draft or the dossier; `text`: words of the procedure by key. */
export type Linking<Title = string> = { root: string; text: (key: string) => Title };
type Forms = Pick<Procedure, "forms">;

/** Forms that these answers call for and can fill in. */
export const listForms = <Title>(
  { forms }: Forms,
  answers: Answers,
  { root, text }: Linking<Title>,
): FormLink<Title>[] =>
  forms
    .filter((form) => form.when(answers))
    .map(({ slug, name }) => ({ href: `${root}/to-khai/${slug}`, title: text(name) }));

/** The form with this id, when the answers call for it. */
export const findFormLink = <Title>(
  { forms }: Forms,
  answers: Answers,
  id: string | undefined,
  linking: Linking<Title>,
): FormLink<Title> | undefined =>
  listForms({ forms: forms.filter((form) => form.id === id) }, answers, linking)[0];

/** Forms that the choices made on a page need. */
export const formsOfChoices = (
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): string[] =>
  fields.flatMap(({ name, options }) => {
    if (!options || "catalogue" in options) return [];
    const own = "own" in options ? options.own : options;
    return own.flatMap(({ value, form }) => (form && values[name] === value ? [form] : []));
  });
