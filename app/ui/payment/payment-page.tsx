/** The family's payment page: what it costs and why, how it stands, ways to pay, the receipt. */
import type { PaymentPage } from "#app/payments/payment-page.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { CaseCode } from "../case-code.tsx";
import { lastDay } from "../last-day.ts";
import { formatMoney } from "../money.ts";
import { Notice } from "../notice.tsx";
import { resultName } from "../procedure-words.ts";
import { say } from "../words.ts";
import { FeeLines } from "./fee-lines.tsx";
import { PaymentReceipt, Refunds } from "./receipt.tsx";
import { Returned } from "./returned.tsx";
import { WaysToPay } from "./ways-to-pay.tsx";

export type PaymentProblem = "down" | "notPayable" | "courier";
type Props = { page: PaymentPage; commandId: string; problem: PaymentProblem | undefined };

/** Nothing has come yet: what happens without money is said. */
const unpaid = ["open", "due"];

export function Payment({ page, commandId, problem }: Props) {
  const t = useT();
  const { caseCode, procedure, payment, fees, held } = page;
  const results = held.map(({ resultId }) => say(t, resultName(procedure, resultId))).join(", ");
  return (
    <>
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("dossier:result.back", { code: caseCode })}
      </a>
      <h1>{t("payments:title")}</h1>
      <p className="cluster">
        <strong>{page.subjectName}</strong> <CaseCode code={caseCode} />
      </p>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title={t("payments:problem.title")}>
            <p>{t(`payments:problem.${problem}`)}</p>
          </Notice>
        </div>
      )}
      {page.returned && !problem && <Returned page={page} />}
      {payment ? <State page={page} results={results} /> : <Free />}
      {payment && <WaysToPay page={page} payment={payment} results={results} commandId={commandId} />}
      {payment?.paid && (
        <PaymentReceipt
          money={payment.paid}
          caseCode={caseCode}
          subjectName={page.subjectName}
          agencyName={page.agencyName}
        />
      )}
      {payment && <Refunds refunds={payment.refunds} agencyName={page.agencyName} />}
      <section aria-labelledby="cac-khoan">
        <h2 id="cac-khoan">{t("payments:lines.title")}</h2>
        <FeeLines procedure={procedure} fees={fees} total={payment?.charged ?? 0} />
        <p className="hint">{t("payments:lines.postage")}</p>
      </section>
      {payment && unpaid.includes(payment.state) && (
        <section aria-labelledby="neu-khong">
          <h2 id="neu-khong">{t("payments:unpaid.title")}</h2>
          <p>{results ? t("payments:unpaid.result", { results }) : t("payments:unpaid.plain")}</p>
        </section>
      )}
    </>
  );
}

function Free() {
  const t = useT();
  return (
    <Notice title={t("payments:none.title")}>
      <p>{t("payments:none.text")}</p>
    </Notice>
  );
}

const tones: Readonly<Record<string, "wait" | "good" | "info">> = {
  due: "wait",
  onDelivery: "info",
  uncollected: "wait",
  paid: "good",
  delivered: "good",
};
/** States with a sentence of their own beside the title. */
const explained = ["open", "uncollected", "paid", "undone", "cancelled", "lapsed"];

function State({ page, results }: { page: PaymentPage; results: string }) {
  const t = useT();
  const language = useLanguage();
  const { payment, held, agencyName } = page;
  if (!payment) return null;
  const { state, dueAt } = payment;
  const params = { agency: agencyName, amount: formatMoney(payment.amount, language), results };
  const byPost = held.some(({ channel }) => channel === "post");
  return (
    <Notice tone={tones[state] ?? "info"} title={t(`payments:state.${state}`)}>
      {explained.includes(state) && <p>{t(`payments:state.${state}.text`, params)}</p>}
      {state === "due" && dueAt && <p>{t("payments:state.due.text", { date: lastDay(new Date(dueAt)) })}</p>}
      {state === "onDelivery" && (
        <p>{t(`payments:state.onDelivery.${byPost ? "post" : "counter"}`, params)}</p>
      )}
    </Notice>
  );
}
