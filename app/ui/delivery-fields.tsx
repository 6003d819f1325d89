/** Receiver, phone and address for the carrier; communes follow their province, without script after a button. */

import type { DeliveryForm } from "../delivery/delivery-address.server.ts";
import {
  type DeliveryErrors,
  type DeliveryPart,
  deliveryField,
  refreshIntent,
} from "../delivery/delivery-address.ts";
import { useT } from "../texts/texts.tsx";
import { described, Framed, TextLine } from "./framed.tsx";
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

type TextProps = Shared & { type?: "text" | "tel"; autoComplete: string };

const Text = ({ type = "text", value, autoComplete, ...told }: TextProps) => (
  <TextLine {...told} type={type} defaultValue={value} maxLength={250} autoComplete={autoComplete} />
);

type ChoiceProps = Shared & { empty: string; options: readonly { value: string; label: string }[] };

function Choice({ empty, options, ...field }: ChoiceProps) {
  const { name, value } = field;
  return (
    <Framed {...field}>
      <select className="input" id={name} name={name} defaultValue={value} {...described(field)}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  );
}
