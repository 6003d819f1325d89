/** A choice from a list. Wards follow their province: at once with script, after a button without. */
import { useT } from "../../texts/texts.tsx";
import { type ControlProps, describedBy, FieldNotes, LabelText } from "./field-parts.tsx";

export function SelectField({ field, error, registered, reload }: ControlProps) {
  const t = useT();
  const { name, value, choices = [], of, agency, agencyKinds } = field;
  return (
    <div className="field">
      <label htmlFor={name}>
        <LabelText field={field} />
      </label>
      <FieldNotes field={field} error={error} />
      <select
        {...registered}
        id={name}
        defaultValue={value}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field, error)}
      >
        <option value="">
          {t(of && choices.length === 0 ? "filing:chooseProvinceFirst" : "filing:choose")}
        </option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} data-reveals={choice.reveals}>
            {choice.label}
          </option>
        ))}
      </select>
      {of &&
        (reload ? (
          <RefreshButton />
        ) : (
          <noscript>
            <RefreshButton />
          </noscript>
        ))}
      {agencyKinds && (
        <p className="field-agency" role="status">
          {agency && t("filing:agency", { agency })}
          {agency === "" && t("filing:error.agency")}
        </p>
      )}
    </div>
  );
}

/** Posts the page as it is and comes back with the list, everything typed kept. */
function RefreshButton() {
  const t = useT();
  return (
    <button type="submit" className="button button-secondary field-button" name="intent" value="refresh">
      {t("filing:refreshWards")}
    </button>
  );
}
