/** What the applicant has to do now; only what the policy and the machine allow (`possible`). */
import type { DossierPage } from "../dossiers/dossier-page.server.ts";
import { useLanguage, useT } from "../texts/texts.tsx";
import { lastDay } from "./last-day.ts";
import { formatMoney } from "./money.ts";
import { Notice } from "./notice.tsx";
import { PayoutTodo, waitsForFamily } from "./payouts/payout-todo.tsx";
import { partName, resultName } from "./procedure-words.ts";
import { say } from "./words.ts";

export function DossierTodo({ page: { view, possible, payment, payouts } }: { page: DossierPage }) {
  const t = useT();
  const language = useLanguage();
  const { procedure, caseCode } = view;
  const may = (type: string, component: string) =>
    possible.some((event) => event.type === type && event.component === component);
  const label = (key: string, params?: Record<string, string>) => t(`dossier:dossier.todo.${key}`, params);
  const supplements = view.supplements.filter(({ component }) => may("supplement.answer", component));
  const choices = view.choices.filter(({ component }) => may("part.drop", component));
  const waiting = view.results.filter(
    ({ channel, ready, fulfilled, held, dropped }) =>
      channel === "counter" && ready && !fulfilled && !held && !dropped,
  );
  const due = payment?.state === "due" ? payment : null;
  const money = payouts.filter(waitsForFamily);
  if (supplements.length + choices.length + waiting.length + money.length === 0 && !due)
    return view.closedAt === null ? <p>{label("none")}</p> : null;
  return (
    <Notice tone="wait" title={label("title")}>
      <ul>
        {supplements.map(({ component, dueAt }) => (
          <li key={`bo-sung-${component}`}>
            <a href={`/ho-so/${caseCode}/bo-sung`}>
              {component === "intake"
                ? t("dossier:supplement.title")
                : label("supplement", { part: say(t, partName(procedure, component)) })}
            </a>
            {dueAt && <div>{label("supplement.by", { date: lastDay(dueAt) })}</div>}
          </li>
        ))}
        {choices.map(({ component, dueAt }) => (
          <li key={`lua-chon-${component}`}>
            <a href={`/ho-so/${caseCode}/lua-chon`}>
              {label("choice", { part: say(t, partName(procedure, component)) })}
            </a>
            <div>{label("choice.text")}</div>
            {dueAt && <div>{label("supplement.by", { date: lastDay(dueAt) })}</div>}
          </li>
        ))}
        {due && (
          <li>
            <a href={`/ho-so/${caseCode}/thanh-toan`}>
              {t("payments:todo.due", { amount: formatMoney(due.amount, language) })}
            </a>
            {due.dueAt && <div>{t("payments:todo.due.by", { date: lastDay(new Date(due.dueAt)) })}</div>}
          </li>
        )}
        <PayoutTodo payouts={money} caseCode={caseCode} agency={view.intake.agencyName} />
        {waiting.map(({ resultId }) => (
          <li key={`nhan-${resultId}`}>
            {label("collect", { result: say(t, resultName(procedure, resultId)) })}
            <div>{label("collect.text", { agency: view.intake.agencyName })}</div>
            <div>
              <a href={`/ho-so/${caseCode}/nhan-ket-qua/lich-hen`}>{t("counter:appointment.open")}</a>
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
