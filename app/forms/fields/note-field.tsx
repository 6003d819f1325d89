/** A word to the officer about a value that the state gave: folded away, never in the way. */
import { useT } from "../../texts/texts.tsx";
import { noteLength, noteName } from "../note-name.ts";
import type { FieldView } from "../step-types.ts";

/** Below a control that a person may also simply change. */
export function NoteField({ field }: { field: FieldView }) {
  const t = useT();
  if (field.note === undefined) return null;
  return (
    <details className="known-note" open={field.note !== ""}>
      <summary>{t("filing:known.wrong")}</summary>
      <p>{t("filing:known.wrongHelp")}</p>
      <NoteText field={field} />
    </details>
  );
}

export function NoteText({ field: { name, label, note } }: { field: FieldView }) {
  const t = useT();
  const id = noteName(name);
  return (
    <div className="field">
      <label htmlFor={id}>{t("filing:known.note", { label })}</label>
      <textarea id={id} name={id} className="input" rows={2} maxLength={noteLength} defaultValue={note} />
    </div>
  );
}
