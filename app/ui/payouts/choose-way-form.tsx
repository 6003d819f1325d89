/** Where money shall go after it came back: another account, cash at the counter, or cash by post. */
import type { ChooseFailure } from "#app/payouts/choose-way.server.ts";
import { fieldId } from "#app/payouts/choose-way.ts";
import type { PayoutLine } from "#app/payouts/payout-lines.ts";
import type { ReceiveMoneyPage } from "#app/payouts/receive-money-page.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { described, Framed } from "../framed.tsx";
import { formatMoney } from "../money.ts";
import { ownText } from "../procedure-words.ts";
import { say } from "../words.ts";

type Props = {
  page: Pick<ReceiveMoneyPage, "caseCode" | "procedure" | "agency">;
  payout: Pick<PayoutLine, "component" | "amount" | "receiver">;
  commandId: string;
  failure: ChooseFailure | undefined;
};

export function ChooseWayForm({ page, payout, commandId, failure }: Props) {
  const t = useT();
  const language = useLanguage();
  const { component, amount, receiver } = payout;
  const label = (key: string, params?: Record<string, string>) => t(`payouts:choose.${key}`, params);
  const id = (field: string) => fieldId(component, field);
  const typed = (field: string) => failure?.typed[field] ?? "";
  const error = (field: string) => {
    const key = failure?.errors[field];
    return key && say(t, ownText(page.procedure, key));
  };
  const ways = [
    { value: "bank", label: label("bank") },
    { value: "cash", label: label("cash", { agency: page.agency.name }) },
    { value: "post", label: label("post") },
  ];
  return (
    <form method="post" action={`/ho-so/${page.caseCode}/nhan-tien`} className="stack" noValidate>
      <h3>{label("title")}</h3>
      <p>{label("lead", { amount: formatMoney(amount, language) })}</p>
      <input type="hidden" name="commandId" value={typed("commandId") || commandId} />
      <input type="hidden" name="component" value={component} />
      <fieldset className="field" aria-describedby={error("way") ? `${id("way")}-loi` : undefined}>
        <legend className="field-label">{label("way")}</legend>
        {error("way") && (
          <p className="field-error" id={`${id("way")}-loi`}>
            {error("way")}
          </p>
        )}
        {ways.map(({ value, label: words }, index) => (
          <div key={value} className="desk-choice">
            <input
              type="radio"
              id={index === 0 ? id("way") : `${id("way")}-${value}`}
              name="way"
              value={value}
              defaultChecked={typed("way") === value}
            />
            <label htmlFor={index === 0 ? id("way") : `${id("way")}-${value}`}>{words}</label>
          </div>
        ))}
      </fieldset>
      <fieldset className="field">
        <legend className="field-label">{label("account.title")}</legend>
        <Line
          id={id("bankAccount")}
          name="bankAccount"
          label={label("account")}
          hint={label("account.hint")}
          value={typed("bankAccount")}
          error={error("bankAccount")}
          numeric
        />
        <Line
          id={id("bankName")}
          name="bankName"
          label={label("bankName")}
          value={typed("bankName")}
          error={error("bankName")}
        />
        <Line
          id={id("accountHolder")}
          name="accountHolder"
          label={label("holder")}
          hint={label("holder.hint", { receiver })}
          value={typed("accountHolder")}
          error={error("accountHolder")}
        />
      </fieldset>
      <button type="submit" className="button">
        {label("submit")}
      </button>
    </form>
  );
}

type LineProps = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
  error: string | undefined;
  numeric?: true;
};

/** The id differs from the name: two sums on one page have a form each. */
function Line({ id, name, label, hint, value, error, numeric }: LineProps) {
  const told = { name: id, hint, error };
  return (
    <Framed {...told} label={label}>
      <input
        className="input"
        id={id}
        name={name}
        defaultValue={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        {...(numeric && { inputMode: "numeric" as const })}
        {...described(told)}
      />
    </Framed>
  );
}
