/** How the fee of a dossier stands, for its officers: what is to be paid, what came, what goes back. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import type { PaymentStanding } from "#app/payments/payment-facts.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { lastDay } from "../last-day.ts";
import { formatMoney } from "../money.ts";
import { SummaryList } from "../summary-list.tsx";

/** `mayTake`: this officer's desk takes cash. */
type Props = { payment: PaymentStanding | null; caseCode: string; mayTake: boolean };

export function DeskPayment({ payment, caseCode, mayTake }: Props) {
  const t = useT();
  const language = useLanguage();
  if (!payment) return null;
  const { paid, refunds, dueAt } = payment;
  const amount = (sum: number) => formatMoney(sum, language);
  const when = (moment: string | null) => (moment ? formatDateTime(new Date(moment)) : "");
  const back = (state: "refunding" | "refunded") =>
    refunds
      .filter((one) => one.state === state)
      .map(({ refundAmount, channel }) =>
        t("payments:desk.refund", { amount: amount(refundAmount), how: t(`payments:how.${channel}`) }),
      )
      .join("; ");
  return (
    <section aria-labelledby="phi">
      <h2 id="phi">{t("payments:desk.title")}</h2>
      <SummaryList
        rows={[
          { label: t("payments:desk.amount"), value: amount(payment.amount) },
          { label: t("payments:desk.state"), value: t(`payments:state.${payment.state}`) },
          { label: t("payments:desk.due"), value: dueAt && lastDay(new Date(dueAt)) },
          {
            label: t("payments:desk.paid"),
            value:
              paid &&
              t("payments:desk.received", {
                amount: amount(paid.received ?? paid.amount),
                how: t(`payments:how.${paid.channel}`),
                when: when(paid.paidAt),
                number: paid.receiptNumber ?? t("payments:receipt.none"),
              }),
          },
          { label: t("payments:desk.refunding"), value: back("refunding") },
          { label: t("payments:desk.refunded"), value: back("refunded") },
        ]}
      />
      {mayTake && (
        <p>
          <a href={`/can-bo/ho-so/${caseCode}/thu-phi`}>{t("payments:desk.open")}</a>
        </p>
      )}
    </section>
  );
}
