/** Benefits that may be granted, the preferred one ticked, and those left out with the reasons; the amount only where it is another one. */
import type { DecisionFailure, GrantChoice, GrantOption } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { FieldError, TextArea, TextInput } from "./controls.tsx";

type Props = { choice: GrantChoice; failure: DecisionFailure | undefined; focus: boolean };

export function GrantFields({ choice, failure, focus }: Props) {
  const t = useT();
  const typed = (name: string) => failure?.typed[name]?.[0] ?? "";
  const error = (name: string) => failure?.errors[name];
  const chosen = failure ? typed("benefit") : choice.preferred;
  return (
    <>
      {choice.options.length === 0 && <NothingDue choice={choice} />}
      {choice.options.length > 0 && (
        <>
          <fieldset className="field" aria-describedby={error("benefit") ? "benefit-error" : undefined}>
            <legend className="field-label">{t("officer:grant.choose")}</legend>
            <FieldError name="benefit" error={error("benefit")} />
            {choice.options.map((option, index) => (
              <Option
                key={option.value}
                id={index === 0 ? "benefit" : `benefit-${option.value}`}
                option={option}
                preferred={option.value === choice.preferred}
                checked={option.value === chosen}
                focus={focus && (chosen ? option.value === chosen : index === 0)}
              />
            ))}
          </fieldset>
          <TextInput
            name="amount"
            label={t("officer:grant.other")}
            hint={t("officer:grant.other.hint")}
            value={typed("amount")}
            error={error("amount")}
          />
          <TextArea
            name="reason"
            label={t("officer:grant.reason")}
            hint={t("officer:grant.reason.hint")}
            value={typed("reason")}
            error={error("reason")}
          />
        </>
      )}
      {choice.dropped.length > 0 && (
        <section aria-labelledby="khong-huong">
          <h2 id="khong-huong">{t("officer:grant.dropped")}</h2>
          <ul>
            {choice.dropped.map(({ value, label, amount, amountText, because }) => (
              <li key={value}>
                {label}
                {amount !== null && <> ({amountText})</>}: {because.join(" ")}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type OptionProps = {
  id: string;
  option: GrantOption;
  preferred: boolean;
  checked: boolean;
  focus: boolean;
};

function Option({ id, option, preferred, checked, focus }: OptionProps) {
  const t = useT();
  return (
    <div className="desk-choice">
      <input
        type="radio"
        id={id}
        name="benefit"
        value={option.value}
        // biome-ignore lint/a11y/noAutofocus: a page with one thing to do begins there
        autoFocus={focus}
        defaultChecked={checked}
        aria-describedby={`${id}-rule`}
      />
      <label htmlFor={id}>
        {option.label}: <strong className="nowrap">{option.amountText}</strong>
        {preferred && <> {t("officer:grant.preferred")}</>}
      </label>
      <p id={`${id}-rule`} className="hint">
        {option.rule} {t("officer:grant.ground", { ground: option.ground })}
      </p>
    </div>
  );
}

function NothingDue({ choice: { refuseHref } }: Pick<Props, "choice">) {
  const t = useT();
  return (
    <div className="notice notice-wait">
      <p>{t("officer:grant.nothing")}</p>
      {refuseHref && (
        <p>
          <a href={refuseHref}>{t("officer:grant.nothing.refuse")}</a>
        </p>
      )}
    </div>
  );
}
