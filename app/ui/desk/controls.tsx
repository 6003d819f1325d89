/** Controls of the desk's short forms: label, hint, error and control, complete without script. */
import type { ReactNode } from "react";
import { useT } from "#app/texts/texts.tsx";

type Named = {
  name: string;
  error?: string | undefined;
  /** The first thing to do on a page that was just opened; errors go before. */
  focus?: boolean | undefined;
};

/** Ids that describe a control, in reading order; undefined when there are none. */
const describedBy = (name: string, hint: unknown, error: unknown) =>
  [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ") || undefined;

export function FieldError({ name, error }: Named) {
  const t = useT();
  if (!error) return null;
  return (
    <span id={`${name}-error`} className="field-error">
      {t(error)}
    </span>
  );
}

type FrameProps = {
  id: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  children: ReactNode;
};

/** Label, hint and error in their order above a control. */
function Framed({ id, label, hint, error, children }: FrameProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <FieldError name={id} error={error} />
      {children}
    </div>
  );
}

type TextProps = Named & { label: string; hint?: string; value: string };

/** `id` when the page has several fields of one name. */
export function TextArea({ name, id = name, label, hint, value, error, focus }: TextProps & { id?: string }) {
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <textarea
        className="input"
        id={id}
        name={name}
        rows={4}
        // biome-ignore lint/a11y/noAutofocus: a page with one thing to do begins there
        autoFocus={focus}
        maxLength={2000}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Framed>
  );
}

export function TextInput({
  name,
  id = name,
  label,
  hint,
  value,
  error,
  focus,
}: TextProps & { id?: string }) {
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <input
        className="input"
        id={id}
        name={name}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: a page with one thing to do begins there
        autoFocus={focus}
        autoComplete="off"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Framed>
  );
}

type ChoiceProps = Named & {
  /** When the page has several groups of one name. */
  id?: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  value: string;
};

/** Radios; the first carries the group's id, its name by itself, so that the error summary leads there. */
export function Choice({ name, id = name, legend, options, value, error, focus }: ChoiceProps) {
  return (
    <fieldset className="field" aria-describedby={describedBy(id, undefined, error)}>
      <legend className="field-label">{legend}</legend>
      <FieldError name={id} error={error} />
      {options.map((option, index) => (
        <div key={option.value} className="desk-choice">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            // biome-ignore lint/a11y/noAutofocus: a page with one thing to do begins there
            autoFocus={focus && index === 0}
            defaultChecked={value === option.value}
          />
          <label htmlFor={index === 0 ? id : `${id}-${option.value}`}>{option.label}</label>
        </div>
      ))}
    </fieldset>
  );
}

type SelectProps = Named & {
  label: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  value: string;
  /** Text of the empty choice. */
  empty: string;
};

export function Select({ name, label, hint, options, value, empty, error, focus }: SelectProps) {
  return (
    <Framed id={name} label={label} hint={hint} error={error}>
      <select
        className="input"
        id={name}
        name={name}
        // biome-ignore lint/a11y/noAutofocus: a page with one thing to do begins there
        autoFocus={focus}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
      >
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
