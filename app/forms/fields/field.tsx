/** One question with its label, hint, error and control; the kind of the field chooses the control. */

import { CheckboxField } from "./checkbox-field.tsx";
import type { ControlProps } from "./field-parts.tsx";
import { NoteField } from "./note-field.tsx";
import { RadiosField } from "./radios-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

export function Field(props: ControlProps) {
  return (
    <>
      <Control {...props} />
      <NoteField field={props.field} />
    </>
  );
}

function Control(props: ControlProps) {
  const { kind } = props.field;
  if (kind === "radios") return <RadiosField {...props} />;
  if (kind === "checkbox") return <CheckboxField {...props} />;
  if (props.field.choices) return <SelectField {...props} />;
  return <TextField {...props} />;
}
