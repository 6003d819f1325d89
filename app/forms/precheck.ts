/**
 * The questions before sign-in: where a person stands, read from an address alone.
 *
 * Pure. The wizard's own pages, `when` and exits decide; what cannot be an answer is dropped without a word.
 */
import type { Answers, Exit, Field, Page } from "#machines/kernel/form.ts";
import { choicesOf, fieldsOf, readPage, typedValue } from "./wizard.ts";

/** Beside the answers (page id = choice) the address may name a page: the one just asked, or one to be asked again. */
export const askedParam = "hoi";
export const changeParam = "sua";

type Form = { pages: readonly Page[]; exits: readonly Exit[] };
/** One question as it was answered. */
export type Answered = { page: Page; field: Field; value: string };
export type Precheck = {
  answers: Answers;
  answered: readonly Answered[];
  stand:
    | { kind: "question"; page: Page; field: Field; value: string; message?: string }
    | { kind: "exit"; exit: Exit }
    | { kind: "ready" };
};

export const precheckPages = (pages: readonly Page[]): Page[] => pages.filter(({ precheck }) => precheck);

/** Goes through the questions in their order, as far as the address answers them. */
export function readPrecheck({ pages, exits }: Form, query: URLSearchParams, today: string): Precheck {
  let answers: Answers = {};
  const answered: Answered[] = [];
  for (const page of precheckPages(pages)) {
    if (!(page.when?.(answers) ?? true)) continue;
    const [field] = fieldsOf(page, answers);
    if (!field) continue;
    const typed = query.get(page.id) ?? "";
    const known = { earlier: answers, sources: {}, today };
    const read = readPage(page, { [field.name]: typed }, known);
    const message = read.errors[field.name] ?? Object.values(read.errors)[0];
    if (message !== undefined || query.get(changeParam) === page.slug) {
      const value = choicesOf(field, answers)?.some((choice) => choice.value === typed) ? typed : "";
      const wrong = message !== undefined && query.get(askedParam) === page.slug;
      return {
        answers,
        answered,
        stand: { kind: "question", page, field, value, ...(wrong ? { message } : {}) },
      };
    }
    answers = { ...answers, [page.id]: read.values };
    answered.push({ page, field, value: typedValue(field, read.values[field.name]) });
    const exit = exits.find((one) => one.when(answers, today, {}));
    if (exit) return { answers, answered, stand: { kind: "exit", exit } };
  }
  return { answers, answered, stand: { kind: "ready" } };
}

export type Pairs = [name: string, value: string][];

/** Choices in the address that a question offers, also of questions not reached now: going back loses nothing. */
export const keptChoices = (pages: readonly Page[], query: URLSearchParams, but?: Page): Pairs =>
  precheckPages(pages).flatMap((page): Pairs => {
    const value = query.get(page.id);
    const offered = page.sections.some(({ fields }) =>
      fields.some(({ options = [] }) => "some" in options && options.some((one) => one.value === value)),
    );
    return value !== null && offered && page.id !== but?.id ? [[page.id, value]] : [];
  });

/** What the draft takes over, as it stands in an address. */
export const answeredPairs = ({ answered }: Pick<Precheck, "answered">): Pairs =>
  answered.map(({ page, value }) => [page.id, value]);
