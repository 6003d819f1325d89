/** One line of text, or several. */
import { type ControlProps, describedBy, FieldNotes, LabelText } from "./field-parts.tsx";

const inputModes: Record<string, "numeric" | "tel" | "email" | "text"> = {
  personalId: "numeric",
  number: "numeric",
  phone: "tel",
  email: "email",
};
/** Controls as wide as what they hold. */
const widths: Record<string, string> = {
  personalId: "input input-medium",
  phone: "input input-medium",
  date: "input input-short",
  partialDate: "input input-short",
  number: "input input-tiny",
};

export function TextField({ field, error, registered }: ControlProps) {
  const { name, kind, value } = field;
  const shared = {
    ...registered,
    id: name,
    defaultValue: value,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(field, error),
    autoComplete: field.autoComplete ?? "off",
    className: widths[kind] ?? "input",
  };
  return (
    <div className="field">
      <label htmlFor={name}>
        <LabelText field={field} />
      </label>
      <FieldNotes field={field} error={error} />
      {kind === "textarea" ? (
        <textarea {...shared} rows={4} />
      ) : (
        <input {...shared} type="text" inputMode={inputModes[kind] ?? "text"} spellCheck={false} />
      )}
    </div>
  );
}
