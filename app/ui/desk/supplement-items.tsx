/**
 * Choosing what is missing: one tick per paper or field, each with its reason and guidance.
 *
 * Reason and guidance of an item stay hidden by style until it is ticked; a browser that does not know `:has()` shows them all.
 */
import type { DecisionFailure, DecisionPage, TargetGroup } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { FieldError, TextArea } from "./controls.tsx";

type Props = { page: DecisionPage; failure: DecisionFailure | undefined };

export function SupplementItems({ page, failure }: Props) {
  const t = useT();
  const chosen = failure?.typed.item ?? [];
  const error = failure?.errors.item;
  return (
    <fieldset className="field" aria-describedby={error ? "item-hint item-error" : "item-hint"}>
      <legend className="field-label">{t("officer:decide.items")}</legend>
      <p id="item-hint" className="hint">
        {t("officer:decide.items.hint")}
      </p>
      <FieldError name="item" error={error} />
      {page.groups.map((group, index) => (
        <details
          key={group.title}
          className="desk-item-group"
          open={index === 0 || group.targets.some(({ target }) => chosen.includes(target))}
        >
          <summary>{group.title}</summary>
          {group.targets.map((item, place) => (
            <Item
              key={item.target}
              item={item}
              first={index === 0 && place === 0}
              chosen={chosen}
              reasons={page.reasons}
              failure={failure}
            />
          ))}
        </details>
      ))}
    </fieldset>
  );
}

type ItemProps = {
  item: TargetGroup["targets"][number];
  first: boolean;
  chosen: readonly string[];
  reasons: DecisionPage["reasons"];
  failure: DecisionFailure | undefined;
};

function Item({ item: { target, label }, first, chosen, reasons, failure }: ItemProps) {
  const t = useT();
  const id = first ? "item" : `item-${target}`;
  const reasonName = `reason:${target}`;
  const guidanceName = `guidance:${target}`;
  return (
    <div className="desk-item">
      <div className="desk-choice">
        <input type="checkbox" id={id} name="item" value={target} defaultChecked={chosen.includes(target)} />
        <label htmlFor={id}>{label}</label>
      </div>
      <div className="desk-item-more">
        <div className="field">
          <label htmlFor={reasonName}>
            {t("officer:decide.item.reason")}
            <span className="visually-hidden">: {label}</span>
          </label>
          <FieldError name={reasonName} error={failure?.errors[reasonName]} />
          <select
            className="input"
            id={reasonName}
            name={reasonName}
            defaultValue={failure?.typed[reasonName]?.[0] ?? ""}
          >
            <option value="">{t("officer:decide.item.choose")}</option>
            {reasons.map((reason) => (
              <option key={reason.value} value={reason.value}>
                {reason.label}
              </option>
            ))}
          </select>
        </div>
        <TextArea
          name={guidanceName}
          label={`${t("officer:decide.item.guidance")}: ${label}`}
          value={failure?.typed[guidanceName]?.[0] ?? ""}
          error={failure?.errors[guidanceName]}
        />
      </div>
    </div>
  );
}
