/** One question with its label, hint, error and control; the kind of the field chooses the control. */
import type { UseFormRegisterReturn } from "react-hook-form";
import { useT } from "../../texts/texts.tsx";
import type { FieldView } from "../step-types.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { RadiosField } from "./radios-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

export type ControlProps = {
  field: FieldView;
  error: string | undefined;
  registered: UseFormRegisterReturn;
  /** A list that follows another field could not be loaded: offer the button that works without script. */
  reload?: boolean;
};

export function Field(props: ControlProps) {
  const { kind } = props.field;
  if (kind === "radios") return <RadiosField {...props} />;
  if (kind === "checkbox") return <CheckboxField {...props} />;
  if (props.field.choices) return <SelectField {...props} />;
  return <TextField {...props} />;
}

/** Ids of everything that describes a control. */
export const describedBy = ({ name, hint, why, source }: FieldView, error: string | undefined) =>
  [hint && `${name}-hint`, (why || source) && `${name}-more`, error && `${name}-error`]
    .filter(Boolean)
    .join(" ") || undefined;

export function LabelText({ field }: { field: FieldView }) {
  const t = useT();
  return (
    <>
      {field.label}
      {field.optional && <span className="field-optional"> {t("filing:optional")}</span>}
    </>
  );
}

/** What stands between label and control. */
export function FieldNotes({
  field: { name, hint, why, source },
  error,
}: {
  field: FieldView;
  error: string | undefined;
}) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {(why || source) && (
        <span className="hint field-more" id={`${name}-more`}>
          {[why, source].filter(Boolean).join(" · ")}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${name}-error`}>
          {error}
        </span>
      )}
    </>
  );
}
