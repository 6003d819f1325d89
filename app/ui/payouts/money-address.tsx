/** Where to send money that shall come in cash by post, when the dossier has no address yet. */
import type { AskedMoneyAddress } from "#app/payouts/choose-way.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { DeliveryFields } from "../delivery-fields.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { ownText } from "../procedure-words.ts";
import { say } from "../words.ts";

type Props = { caseCode: string; procedure: string; asked: AskedMoneyAddress };

export function MoneyAddress({ caseCode, procedure, asked }: Props) {
  const t = useT();
  const { component, commandId, form, errors } = asked;
  const root = `/ho-so/${caseCode}/nhan-tien`;
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({
          field,
          text: say(t, ownText(procedure, key)),
        }))}
      />
      <a className="back-link" href={root}>
        {t("payouts:address.back")}
      </a>
      <h1>{t("payouts:address.title")}</h1>
      <p className="lead">{t("payouts:address.lead")}</p>
      <form method="post" action={root} className="stack" noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="component" value={component} />
        <input type="hidden" name="way" value="post" />
        <DeliveryFields procedure={procedure} form={form} errors={errors} address={root} />
        <button type="submit" className="button">
          {t("payouts:address.submit")}
        </button>
      </form>
    </>
  );
}
