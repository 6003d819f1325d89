/** What is wrong with the questions asked before sign-in: first, few, and one choice in sight on each page. */
import type { Page } from "../form.ts";

/** A person who only wants to know whether the portal serves the case is not asked more than this (ui.md). */
const most = 6;

/** One sentence per problem. */
export function precheckProblems(pages: readonly Page[]): string[] {
  const asked = pages.filter(({ precheck }) => precheck);
  const late = asked.filter((page) => pages.indexOf(page) >= asked.length);
  return [
    ...(asked.length > most ? [`${asked.length} pages are asked before sign-in, ${most} are allowed`] : []),
    ...late.map(({ id }) => `page ${id} is asked before sign-in and comes after others that are not`),
    ...asked
      .filter((page) => !isOneQuestion(page))
      .map(
        ({ id }) =>
          `page ${id} is asked before sign-in and is not one question of its name with its own choices`,
      ),
  ];
}

/** The field bears the page's name, so that an answer in an address needs no second name. */
function isOneQuestion({ id, sections, papers }: Page): boolean {
  const fields = sections.flatMap((section) => section.fields);
  const [field] = fields;
  return (
    fields.length === 1 &&
    !papers &&
    field?.name === id &&
    field.kind === "radios" &&
    !!field.options &&
    !("catalogue" in field.options)
  );
}
