/** What is wrong with a procedure's printed forms: addresses that collide, and choices or papers that name a form there is not. */
import type { Procedure } from "../procedure.ts";

type Checked = Pick<Procedure, "forms" | "pages" | "papers">;

/** One sentence per problem. */
export function printedProblems({ forms, pages, papers }: Checked): string[] {
  const ids = forms.map(({ id }) => id);
  const slugs = forms.map(({ slug }) => slug);
  const options = pages
    .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
    .flatMap(({ options }) => {
      if (!options || "catalogue" in options) return [];
      return "own" in options ? options.own : options;
    });
  const named = [...options, ...papers].flatMap(({ form }: { form?: string }) => form ?? []);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `printed form ${id} is there twice`),
    ...slugs
      .filter((slug, at) => slugs.indexOf(slug) !== at)
      .map((slug) => `two printed forms have the address ${slug}`),
    ...named.filter((id) => !ids.includes(id)).map((id) => `there is no printed form ${id}`),
  ];
}
