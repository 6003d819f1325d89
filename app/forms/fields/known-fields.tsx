/** Values that the state knows and nobody has to type, with their source and what to do when they are wrong. */
import { useT } from "../../texts/texts.tsx";
import type { FieldView } from "../step-types.ts";
import { NoteText } from "./note-field.tsx";

export function KnownFields({ fields }: { fields: readonly FieldView[] }) {
  const t = useT();
  const told = fields.filter(({ constant }) => !constant);
  const sources = [...new Set(told.flatMap(({ source }) => source ?? []))];
  return (
    <div className="known">
      {sources.length > 0 && <p className="hint">{sources.join(" · ")}</p>}
      <dl>
        {fields.map(({ name, label, locked }) => (
          <div className="known-row" key={name}>
            <dt>{label}</dt>
            <dd id={name}>{locked || t("filing:empty")}</dd>
          </div>
        ))}
      </dl>
      {told.length > 0 && (
        <details open={told.some(({ note }) => note)}>
          <summary>{t("filing:known.wrong")}</summary>
          <p>{t("filing:known.wrongHelp")}</p>
          {told.map((field) => (
            <NoteText key={field.name} field={field} />
          ))}
        </details>
      )}
    </div>
  );
}
