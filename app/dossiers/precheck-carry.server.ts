/** What was answered before sign-in and comes with the address into a new draft, read by the pages' own rules. */
import { localDay } from "#app/calendar/local-time.ts";
import { answeredPairs, type Pairs, readPrecheck } from "#app/forms/precheck.ts";
import { askedPages } from "#app/forms/wizard.ts";
import type { Services } from "#app/services.server.ts";
import type { Answers } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { precheckAddress } from "./precheck-address.ts";

export type Carried = {
  answers: Answers;
  pairs: Pairs;
  /** Slug of the page with which the wizard begins. */
  first: string;
  /** Set when these answers lead to the counter: no draft is made, the page to show instead. */
  exit?: string;
};

export async function carryOver(
  { clock }: Pick<Services, "clock">,
  procedure: Procedure,
  query: URLSearchParams,
): Promise<Carried> {
  const precheck = readPrecheck(procedure, query, localDay(await clock.now()));
  const { answers, stand } = precheck;
  const pairs = answeredPairs(precheck);
  const open = askedPages(procedure.pages, answers).find(({ page }) => !answers[page.id]);
  return {
    answers,
    pairs,
    first: open?.page.slug ?? "",
    ...(stand.kind === "exit" ? { exit: precheckAddress(procedure, pairs) } : {}),
  };
}
