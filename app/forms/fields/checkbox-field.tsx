/** Yes or not said. */
import { type ControlProps, describedBy, FieldNotes } from "./field-parts.tsx";

export function CheckboxField({ field, error, registered }: ControlProps) {
  const { name, label, value } = field;
  return (
    <div className="field">
      <div className="choice">
        <input
          {...registered}
          id={name}
          type="checkbox"
          defaultChecked={value === "on"}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(field, error)}
        />
        <label htmlFor={name}>{label}</label>
      </div>
      <FieldNotes field={field} error={error} />
    </div>
  );
}
