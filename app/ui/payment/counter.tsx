/** The counter's page of a payment: how it stands, the form to take the fee, a form for each sum to be given back, the receipt. */
import type { CounterPage } from "#app/payments/counter-page.server.ts";
import type { CashFailure } from "#app/payments/take-cash.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { ActFrame } from "../desk/act-frame.tsx";
import { FieldError, TextInput } from "../desk/controls.tsx";
import { formatMoney } from "../money.ts";
import { PaymentReceipt } from "./receipt.tsx";

type Props = {
  caseCode: string;
  page: CounterPage;
  commandIds: readonly string[];
  given: boolean;
  moved: boolean;
  failure: CashFailure | undefined;
};

export function CounterPayment({ caseCode, page, commandIds, given, moved, failure }: Props) {
  const t = useT();
  const language = useLanguage();
  const { payment, take, give, taken } = page;
  const errors =
    failure &&
    Object.fromEntries(
      Object.entries(failure.errors).map(([field, key]) => [fieldId(failure.form, field), key]),
    );
  const facts = [
    { label: t("officer:decide.caseCode"), value: caseCode },
    { label: t("officer:column.subject"), value: page.subjectName },
    {
      label: t("payments:desk.state"),
      value: payment ? t(`payments:state.${payment.state}`) : t("payments:desk.none"),
    },
    ...(take === null ? [] : [{ label: t("payments:take.amount"), value: formatMoney(take, language) }]),
  ];
  return (
    <ActFrame title={t("payments:take.title")} caseCode={caseCode} facts={facts} errors={errors}>
      {moved && (
        <p className="notice notice-bad" role="alert">
          {t("payments:moved")}
        </p>
      )}
      {(taken || given) && (
        <p className="notice notice-good" role="status">
          {t(taken ? "payments:done.taken" : "payments:done.given")}
        </p>
      )}
      {taken && (
        <PaymentReceipt
          money={taken}
          caseCode={caseCode}
          subjectName={page.subjectName}
          agencyName={page.agencyName}
        />
      )}
      {take === null && give.length === 0 && !taken && payment && <p>{t("payments:take.nothing")}</p>}
      {take !== null && (
        <CashForm
          act="take"
          form="take"
          amount={take}
          commandId={commandIds[0] ?? ""}
          failure={failure}
          hidden={{ amount: String(take) }}
        >
          <p>{t("payments:take.rule")}</p>
          {page.withCourier && <p className="notice notice-wait">{t("payments:take.courier")}</p>}
        </CashForm>
      )}
      {give.map(({ refund, amount, failed }, index) => (
        <section key={refund} aria-labelledby={refund}>
          <h2 id={refund}>{t("payments:give.title", { amount: formatMoney(amount, language) })}</h2>
          <CashForm
            act="give"
            form={refund}
            amount={amount}
            commandId={commandIds[index + 1] ?? ""}
            failure={failure}
            hidden={{ refund }}
          >
            <p>{t(failed ? "payments:give.platform" : "payments:give.cash")}</p>
          </CashForm>
        </section>
      ))}
    </ActFrame>
  );
}

const fieldId = (form: string, field: string) => `${form}-${field}`;

type FormProps = {
  act: "take" | "give";
  /** `take` or the refund's name: whose errors these are. */
  form: string;
  amount: number;
  commandId: string;
  failure: CashFailure | undefined;
  hidden: Record<string, string>;
  children: React.ReactNode;
};

function CashForm({ act, form, amount, commandId, failure, hidden, children }: FormProps) {
  const t = useT();
  const language = useLanguage();
  const params = { amount: formatMoney(amount, language) };
  const mine = failure?.form === form ? failure : undefined;
  const [person, counted] = [fieldId(form, "person"), fieldId(form, "counted")];
  return (
    <form method="post" className="stack" noValidate>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="commandId" value={commandId} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <TextInput
        name="person"
        id={person}
        label={t(`payments:${act}.person`)}
        value={mine?.typed.person ?? ""}
        error={mine?.errors.person}
      />
      <div className="field">
        <FieldError name={counted} error={mine?.errors.counted} />
        <div className="desk-choice">
          <input
            type="checkbox"
            id={counted}
            name="counted"
            value="yes"
            defaultChecked={mine?.typed.counted === "yes"}
          />
          <label htmlFor={counted}>{t(`payments:${act}.counted`, params)}</label>
        </div>
      </div>
      <button type="submit" className="button">
        {t(`payments:${act}.submit`, params)}
      </button>
    </form>
  );
}
