/** After the last question before sign-in: which parts will be filed, how long they take, what to have at hand. */
import { localDay } from "#app/calendar/local-time.ts";
import { answeredPairs, changeParam, type Precheck, precheckPages } from "#app/forms/precheck.ts";
import { choicesOf } from "#app/forms/wizard.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { draftWords } from "./draft-words.ts";
import { type GuideView, listParts } from "./guide.server.ts";
import { newDraftAddress, precheckAddress } from "./precheck-address.ts";

export type ReadyView = Pick<GuideView, "parts" | "days"> & {
  title: string;
  notices: string[];
  papers: { id: string; label: string; hint: string | undefined; required: boolean }[];
  answers: { label: string; value: string; change: string }[];
  /** Begins the draft; signing in comes back there. */
  begin: string;
};

export function viewReady(procedure: Procedure, precheck: Precheck, now: Date, t: Translate): ReadyView {
  const { answers, answered } = precheck;
  const { text } = draftWords(procedure, t);
  const asked = new Set(precheckPages(procedure.pages).map(({ id }) => id));
  const warnings = procedure.warnings?.(answers, localDay(now), {}) ?? [];
  const chosen =
    procedure.chosen?.(answers) ?? procedure.components.flatMap(({ id, optional }) => (optional ? [] : [id]));
  const pairs = answeredPairs(precheck);
  return {
    title: t("public:precheck.ready.title"),
    ...listParts(procedure, now, t, { parts: chosen, variants: procedure.variants?.(answers) ?? {} }),
    notices: warnings.filter(({ page }) => asked.has(page)).map((warning) => text(warning.text)),
    papers: procedure.papers
      .filter((row) => row.when(answers, {}))
      .map(({ id, label, hint, required }) => ({
        ...{ id, required },
        label: text(label),
        hint: hint && text(hint),
      })),
    answers: answered.map(({ page, field, value }) => {
      const choice = choicesOf(field, answers)?.find((one) => one.value === value);
      return {
        label: text(field.label),
        value: choice ? text(choice.label) : value,
        change: precheckAddress(procedure, [...pairs, [changeParam, page.slug]]),
      };
    }),
    begin: newDraftAddress(procedure, pairs),
  };
}
