/** Back from the platform: what it says about the order, plainly, with a link to look again. */
import type { PaymentPage } from "#app/payments/payment-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Notice } from "../notice.tsx";

export function Returned({ page: { caseCode, returned, order } }: { page: PaymentPage }) {
  const t = useT();
  if (!returned) return null;
  const waits = returned === "open" || returned === "silent";
  return (
    <div role="status">
      <Notice
        tone={returned === "paid" ? "good" : waits ? "wait" : "info"}
        {...(waits && { title: t("payments:returned.open.title") })}
      >
        <p>{t(`payments:returned.${returned}`)}</p>
        {waits && (
          <p>
            <a href={`/ho-so/${caseCode}/thanh-toan?don=${order}`}>{t("payments:returned.again")}</a>
          </p>
        )}
      </Notice>
    </div>
  );
}
