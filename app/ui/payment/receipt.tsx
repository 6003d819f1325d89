/** The receipt of a payment, printable, and what goes back of the money that came. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import type { MoneyRow } from "#app/payments/payment-facts.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { formatMoney } from "../money.ts";
import { PrintButton } from "../print-button.tsx";
import { SummaryList } from "../summary-list.tsx";

const when = (moment: string | null): string => (moment ? formatDateTime(new Date(moment)) : "");

type Props = { money: MoneyRow; caseCode: string; subjectName: string; agencyName: string };

export function PaymentReceipt({ money, caseCode, subjectName, agencyName }: Props) {
  const t = useT();
  const language = useLanguage();
  const label = (key: string) => t(`payments:receipt.${key}`);
  return (
    <section aria-labelledby="bien-nhan">
      <h2 id="bien-nhan">{label("title")}</h2>
      <SummaryList
        rows={[
          { label: label("number"), value: money.receiptNumber ?? label("none") },
          { label: label("amount"), value: formatMoney(money.received ?? money.amount, language) },
          { label: label("when"), value: when(money.paidAt) },
          { label: label("how"), value: t(`payments:how.${money.channel}`) },
          { label: label("caseCode"), value: caseCode },
          { label: label("payer"), value: subjectName },
          { label: label("agency"), value: agencyName },
        ]}
      />
      <PrintButton label={label("print")} />
    </section>
  );
}

export function Refunds({ refunds, agencyName }: { refunds: readonly MoneyRow[]; agencyName: string }) {
  const t = useT();
  const language = useLanguage();
  if (refunds.length === 0) return null;
  return (
    <section aria-labelledby="tra-lai">
      <h2 id="tra-lai">{t("payments:refunds.title")}</h2>
      <ul>
        {refunds.map(({ id, state, channel, refundAmount, paidAt, refundedAt }) => (
          <li key={id}>
            {t(state === "refunded" ? "payments:refunds.refunded" : `payments:refunds.refunding.${channel}`, {
              amount: formatMoney(refundAmount, language),
              when: when(paidAt),
              back: when(refundedAt),
              agency: agencyName,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
