/** The page of the questions before sign-in, resolved: a question, an exit, or "can be filed online". Nothing is kept about anybody. */
import { localDay } from "#app/calendar/local-time.ts";
import {
  askedParam,
  changeParam,
  keptChoices,
  type Pairs,
  type Precheck,
  precheckPages,
  readPrecheck,
} from "#app/forms/precheck.ts";
import type { ExitView, FieldView } from "#app/forms/step-types.ts";
import { choicesOf } from "#app/forms/wizard.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { titleOf } from "#app/texts/title.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { type DraftWords, draftWords } from "./draft-words.ts";
import { chosenPlace, viewExit } from "./exit-view.server.ts";
import { guideAddress, precheckAddress } from "./precheck-address.ts";
import { type ReadyView, viewReady } from "./precheck-ready.server.ts";

export type QuestionView = {
  title: string;
  lead?: string;
  number: number;
  /** Questions at most: some are asked only after certain answers. */
  most: number;
  action: string;
  kept: Pairs;
  field: FieldView;
  error?: string;
  back: string;
};
export type PrecheckData = { title: string; question?: QuestionView; exit?: ExitView; ready?: ReadyView };

export async function getPrecheckPage(
  services: Pick<Services, "sql" | "clock">,
  procedure: Procedure,
  query: URLSearchParams,
  t: Translate,
): Promise<PrecheckData> {
  const now = await services.clock.now();
  const precheck = readPrecheck(procedure, query, localDay(now));
  const { stand } = precheck;
  if (stand.kind === "question") {
    const question = viewQuestion(procedure, precheck, stand, query, draftWords(procedure, t));
    const title = titleOf(t, question.title, question.error !== undefined);
    return { title, question };
  }
  if (stand.kind === "ready") {
    const ready = viewReady(procedure, precheck, now, t);
    return { title: ready.title, ready };
  }
  const kept = keptChoices(procedure.pages, query);
  const ask = {
    exit: stand.exit,
    answers: precheck.answers,
    sources: {},
    place: chosenPlace(query),
    form: { action: precheckAddress(procedure), kept },
    back: changeAddress(procedure, precheck, kept, stand.exit.page),
    away: { href: guideAddress(procedure), text: t("public:precheck.toGuide") },
  };
  const exit = await viewExit(services, procedure, ask, t);
  return { title: exit.title, exit };
}

/** Asks the question that led here once more; the last one when that page is none of these. */
function changeAddress(procedure: Procedure, { answered }: Precheck, kept: Pairs, pageId: string): string {
  const { page } = answered.find((one) => one.page.id === pageId) ?? answered.at(-1) ?? {};
  return page ? precheckAddress(procedure, [...kept, [changeParam, page.slug]]) : guideAddress(procedure);
}

type Question = Extract<Precheck["stand"], { kind: "question" }>;

function viewQuestion(
  procedure: Procedure,
  { answers, answered }: Precheck,
  { page, field, value, message }: Question,
  query: URLSearchParams,
  { text }: DraftWords,
): QuestionView {
  const before = answered.at(-1)?.page.slug;
  const all = keptChoices(procedure.pages, query);
  return {
    title: text(page.title),
    ...(page.lead ? { lead: text(page.lead) } : {}),
    number: answered.length + 1,
    most: precheckPages(procedure.pages).length,
    action: precheckAddress(procedure),
    kept: [...keptChoices(procedure.pages, query, page), [askedParam, page.slug]],
    field: {
      // Named as in the address: the page's own name.
      ...{ name: page.id, kind: field.kind, value, readBy: "", optional: false },
      label: text(field.label),
      ...(field.hint ? { hint: text(field.hint) } : {}),
      ...(field.why ? { why: text(field.why) } : {}),
      choices: (choicesOf(field, answers) ?? []).map(({ value: choice, label, hint }) => ({
        value: choice,
        label: text(label),
        ...(hint ? { hint: text(hint) } : {}),
      })),
    },
    ...(message ? { error: text(message) } : {}),
    back: before ? precheckAddress(procedure, [...all, [changeParam, before]]) : guideAddress(procedure),
  };
}
