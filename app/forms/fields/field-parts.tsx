/** What every control shares: its props, its label, and what stands between label and control. */
import type { UseFormRegisterReturn } from "react-hook-form";
import { useT } from "../../texts/texts.tsx";
import type { FieldView } from "../step-types.ts";

export type ControlProps = {
  field: FieldView;
  error: string | undefined;
  registered: UseFormRegisterReturn;
  /** A list that follows another field could not be loaded: offer the button that works without script. */
  reload?: boolean;
};

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
