/** A day chosen with the browser's own calendar; without one it is typed as `yyyy-mm-dd`. */
import { FieldError } from "./controls.tsx";

type Props = { name: string; label: string; value: string; min?: string; error?: string | undefined };

export function DateInput({ name, label, value, min, error }: Props) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <FieldError name={name} error={error} />
      <input
        className="input desk-date"
        type="date"
        id={name}
        name={name}
        min={min}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
    </div>
  );
}
