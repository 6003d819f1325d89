/** What a decision is made in spite of, with its evidence: each reason is ticked by whoever prepares it, and again by whoever signs it. */
import type { Override } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { FieldError } from "./controls.tsx";
import { DiffersList } from "./decision-aside.tsx";

type Props = {
  reasons: readonly Override[];
  named: readonly string[];
  error: string | undefined;
  focus: boolean;
};

export function Overrides({ reasons, named, error, focus }: Props) {
  const t = useT();
  return (
    <fieldset
      id="override"
      tabIndex={-1}
      className="notice notice-wait"
      aria-describedby={error ? "override-hint override-error" : "override-hint"}
    >
      <legend className="field-label">{t("officer:override.legend")}</legend>
      <p id="override-hint" className="hint">
        {t("officer:override.hint")}
      </p>
      <FieldError name="override" error={error} />
      {reasons.map((reason, index) => (
        <Reason
          key={reason.value}
          reason={reason}
          ticked={named.includes(reason.value)}
          focus={focus && index === 0}
        />
      ))}
    </fieldset>
  );
}

type ReasonProps = { reason: Override; ticked: boolean; focus: boolean };

function Reason({ reason: { value, label, because, differs }, ticked, focus }: ReasonProps) {
  const t = useT();
  const id = `override-${value}`;
  return (
    <div>
      <div id={`${id}-because`} className="desk-evidence">
        {because.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {because.length === 0 && <p>{t("decisions:override.gone")}</p>}
        {differs.length > 0 && <DiffersList rows={differs} />}
      </div>
      <div className="desk-choice">
        <input
          type="checkbox"
          id={id}
          name="override"
          value={value}
          aria-describedby={`${id}-because`}
          // biome-ignore lint/a11y/noAutofocus: the one thing to do before this decision
          autoFocus={focus}
          defaultChecked={ticked}
        />
        <label htmlFor={id}>{label}</label>
      </div>
    </div>
  );
}
