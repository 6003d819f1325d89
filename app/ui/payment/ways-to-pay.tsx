/** A form for each way to pay that policy and machine allow now. */

import { cashStates } from "#app/payments/payable.ts";
import type { PaymentStanding } from "#app/payments/payment-facts.server.ts";
import type { PaymentPage } from "#app/payments/payment-page.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { formatMoney } from "../money.ts";

type Props = { page: PaymentPage; payment: PaymentStanding; results: string; commandId: string };

export function WaysToPay({ page, payment, results, commandId }: Props) {
  const t = useT();
  const language = useLanguage();
  const { caseCode, may, held, withCourier, agencyName } = page;
  if (!cashStates.includes(payment.state)) return null;
  const params = { amount: formatMoney(payment.amount, language), agency: agencyName, results };
  const later = held.some(({ channel }) => channel === "post") ? "courier" : "counter";
  const action = `/ho-so/${caseCode}/thanh-toan`;
  return (
    <section aria-labelledby="cach-nop">
      <h2 id="cach-nop">{t("payments:pay.title")}</h2>
      {withCourier && <p>{t("payments:pay.withCourier")}</p>}
      {may.platform && (
        <form method="post" action={action} className="card">
          <p>{t("payments:pay.platform.text")}</p>
          <button type="submit" className="button" name="way" value="platform">
            {t("payments:pay.platform", params)}
          </button>
        </form>
      )}
      {may.onDelivery && (
        <form method="post" action={action} className="card">
          <input type="hidden" name="commandId" value={commandId} />
          <p>{t(`payments:pay.${later}.text`, params)}</p>
          <button type="submit" className="button button-secondary" name="way" value="onDelivery">
            {t(`payments:pay.${later}`)}
          </button>
        </form>
      )}
      {!withCourier && <p>{t("payments:pay.now", params)}</p>}
    </section>
  );
}
