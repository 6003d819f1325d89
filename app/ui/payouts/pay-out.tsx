/** The counter's page of granted money: a form for each sum that lies there in cash, and the receipt of what was just paid. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import { fieldId } from "#app/payouts/choose-way.ts";
import type { PayOutPage } from "#app/payouts/counter-page.server.ts";
import type { PayCashFailure } from "#app/payouts/pay-cash.server.ts";
import type { PayoutLine } from "#app/payouts/payout-lines.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { ActFrame } from "../desk/act-frame.tsx";
import { Choice, FieldError } from "../desk/controls.tsx";
import { formatMoney } from "../money.ts";
import { PrintButton } from "../print-button.tsx";
import { partName } from "../procedure-words.ts";
import { SummaryList } from "../summary-list.tsx";
import { say } from "../words.ts";

type Props = {
  caseCode: string;
  page: PayOutPage;
  commandIds: Readonly<Record<string, string>>;
  moved: boolean;
  failure: PayCashFailure | undefined;
};

export function PayOut({ caseCode, page, commandIds, moved, failure }: Props) {
  const t = useT();
  const { payable, paid } = page;
  const failed = payable.find(({ id }) => id === failure?.payoutId)?.component ?? "";
  const errors =
    failure &&
    Object.fromEntries(Object.entries(failure.errors).map(([field, key]) => [fieldId(failed, field), key]));
  const facts = [
    { label: t("officer:decide.caseCode"), value: caseCode },
    { label: t("officer:column.subject"), value: page.subjectName },
  ];
  return (
    <ActFrame title={t("payouts:counter.title")} caseCode={caseCode} facts={facts} errors={errors}>
      {moved && (
        <p className="notice notice-bad" role="alert">
          {t("payouts:counter.moved")}
        </p>
      )}
      {paid && <Receipt caseCode={caseCode} page={page} paid={paid} />}
      {payable.length === 0 && !paid && <p>{t("payouts:counter.nothing")}</p>}
      {payable.map((payout) => (
        <CashForm
          key={payout.id}
          procedure={page.procedure}
          payout={payout}
          commandId={commandIds[payout.id] ?? ""}
          failure={failure?.payoutId === payout.id ? failure : undefined}
        />
      ))}
    </ActFrame>
  );
}

type FormProps = {
  procedure: string;
  payout: PayoutLine;
  commandId: string;
  failure: PayCashFailure | undefined;
};

function CashForm({ procedure, payout, commandId, failure }: FormProps) {
  const t = useT();
  const language = useLanguage();
  const { id, component, receiver, amount } = payout;
  const params = {
    amount: formatMoney(amount, language),
    receiver,
    part: say(t, partName(procedure, component)),
  };
  const error = (name: string) => failure?.errors[name];
  const typed = (name: string) => failure?.typed[name] ?? "";
  const idOf = (name: string) => fieldId(component, name);
  return (
    <section aria-labelledby={`chi-${component}`} className="stack">
      <h2 id={`chi-${component}`}>{t("payouts:counter.sum", params)}</h2>
      <p className="notice notice-neutral">{t("payouts:counter.rule")}</p>
      <SummaryList
        rows={[
          { label: t("payouts:receiver"), value: receiver },
          { label: t("payouts:amount"), value: params.amount },
        ]}
      />
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
        <input type="hidden" name="payoutId" value={id} />
        <Choice
          name="identityPaper"
          id={idOf("identityPaper")}
          legend={t("payouts:counter.identityPaper")}
          options={["identityCard", "vneid", "passport"].map((value) => ({
            value,
            label: t(`officer:handOver.identityPaper.${value}`),
          }))}
          value={typed("identityPaper")}
          error={error("identityPaper")}
        />
        {(["identityChecked", "counted"] as const).map((name) => (
          <div className="field" key={name}>
            <FieldError name={idOf(name)} error={error(name)} />
            <div className="desk-choice">
              <input
                type="checkbox"
                id={idOf(name)}
                name={name}
                value="yes"
                defaultChecked={typed(name) === "yes"}
              />
              <label htmlFor={idOf(name)}>{t(`payouts:counter.${name}`, params)}</label>
            </div>
          </div>
        ))}
        <button type="submit" className="button">
          {t("payouts:counter.submit", params)}
        </button>
      </form>
    </section>
  );
}

function Receipt({ caseCode, page, paid }: { caseCode: string; page: PayOutPage; paid: PayoutLine }) {
  const t = useT();
  const language = useLanguage();
  const label = (key: string) => t(`payouts:receipt.${key}`);
  return (
    <>
      <p className="notice" role="status">
        {t("payouts:counter.done")}
      </p>
      <section aria-labelledby="phieu-chi">
        <h2 id="phieu-chi">{label("title")}</h2>
        <SummaryList
          rows={[
            { label: label("number"), value: paid.proof },
            { label: t("payouts:amount"), value: formatMoney(paid.amount, language) },
            { label: t("payouts:receiver"), value: paid.receiver },
            { label: t("payouts:paidAt"), value: paid.paidAt && formatDateTime(new Date(paid.paidAt)) },
            { label: label("caseCode"), value: caseCode },
            { label: label("agency"), value: page.agencyName },
          ]}
        />
        <PrintButton label={label("print")} />
      </section>
    </>
  );
}
