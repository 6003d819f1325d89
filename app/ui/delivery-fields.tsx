/** Receiver, phone and address for the carrier; communes follow their province, without script after a button. */

import type { DeliveryForm } from "../delivery/delivery-address.server.ts";
import {
  type DeliveryErrors,
  type DeliveryPart,
  deliveryField,
  refreshIntent,
} from "../delivery/delivery-address.ts";
import { useT } from "../texts/texts.tsx";
import { ownText } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = {
  /** Whose texts word the errors. */
  procedure: string;
  form: DeliveryForm;
  errors: DeliveryErrors;
  /** Where the form posts to: after the button the page comes back at the communes. */
  address?: string;
};

export function DeliveryFields({ procedure, form, errors, address }: Props) {
  const t = useT();
  const shared = (part: DeliveryPart) => {
    const name = deliveryField(part);
    const key = errors[name];
    return { name, error: key && say(t, ownText(procedure, key)), value: form.typed[part] ?? "" };
  };
  return (
    <>
      <Text {...shared("receiver")} label={t("counter:delivery.receiver")} autoComplete="name" />
      <Text {...shared("phone")} label={t("counter:delivery.phone")} autoComplete="tel" type="tel" />
      <Choice
        {...shared("provinceCode")}
        label={t("counter:delivery.province")}
        empty={t("counter:delivery.choose")}
        options={form.provinces}
      />
      <p>
        <button
          type="submit"
          className="button button-secondary"
          name="intent"
          value={refreshIntent}
          {...(address && { formAction: `${address}#${deliveryField("wardCode")}` })}
        >
          {t("counter:delivery.refresh")}
        </button>
      </p>
      <Choice
        {...shared("wardCode")}
        label={t("counter:delivery.ward")}
        empty={t(form.wards.length > 0 ? "counter:delivery.choose" : "counter:delivery.provinceFirst")}
        options={form.wards}
      />
      <Text
        {...shared("detail")}
        label={t("counter:delivery.detail")}
        hint={t("counter:delivery.detail.hint")}
        autoComplete="street-address"
      />
    </>
  );
}

type Shared = { name: string; label: string; value: string; error: string | undefined; hint?: string };

function Notes({ name, hint, error }: Pick<Shared, "name" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${name}-goi-y`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${name}-loi`}>
          {error}
        </p>
      )}
    </>
  );
}

const described = ({ name, hint, error }: Pick<Shared, "name" | "hint" | "error">) => ({
  "aria-invalid": error ? (true as const) : undefined,
  "aria-describedby":
    [hint && `${name}-goi-y`, error && `${name}-loi`].filter(Boolean).join(" ") || undefined,
});

type TextProps = Shared & { type?: "text" | "tel"; autoComplete: string };

function Text({ type = "text", autoComplete, ...field }: TextProps) {
  const { name, label, value } = field;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <Notes {...field} />
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        maxLength={250}
        autoComplete={autoComplete}
        {...described(field)}
      />
    </div>
  );
}

type ChoiceProps = Shared & { empty: string; options: readonly { value: string; label: string }[] };

function Choice({ empty, options, ...field }: ChoiceProps) {
  const { name, label, value } = field;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <Notes {...field} />
      <select className="input" id={name} name={name} defaultValue={value} {...described(field)}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
