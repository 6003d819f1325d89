/**
 * Choosing what is missing: one tick per paper or field, each with its reason and guidance.
 *
 * Reason and guidance of an item stay hidden by style until it is ticked; a browser that does not know `:has()` shows them all. The wording
 * that the library proposes for a reason is taken where the officer writes nothing else, so that no script is needed for it.
 */
import type { DecisionFailure, DecisionPage, TargetGroup } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { FieldError, TextArea } from "./controls.tsx";

type Props = { page: DecisionPage; failure: DecisionFailure | undefined; focus: boolean };

export function SupplementItems({ page, failure, focus }: Props) {
  const t = useT();
  const chosen = failure ? (failure.typed.item ?? []) : page.chosen;
  const error = failure?.errors.item;
  const [first] = chosen.filter((target) => page.groups.some((group) => has(group, target)));
  return (
    <fieldset className="field" aria-describedby={error ? "item-hint item-error" : "item-hint"}>
      <legend className="field-label">{t("officer:decide.items")}</legend>
      <p id="item-hint" className="hint">
        {t("officer:decide.items.hint")} {t("decisions:guidance.hint")}
      </p>
      <FieldError name="item" error={error} />
      {page.groups.map((group, index) => (
        <details
          key={group.title}
          className="desk-item-group"
          open={chosen.length === 0 ? index === 0 : chosen.some((target) => has(group, target))}
        >
          <summary>{group.title}</summary>
          {group.targets.map((item, place) => (
            <Item
              key={item.target}
              item={item}
              first={index === 0 && place === 0}
              focus={focus && (first ? item.target === first : index === 0 && place === 0)}
              ticked={chosen.includes(item.target)}
              reasons={page.reasons}
              failure={failure}
            />
          ))}
        </details>
      ))}
      <Library reasons={page.reasons} />
    </fieldset>
  );
}

const has = ({ targets }: TargetGroup, asked: string): boolean =>
  targets.some(({ target }) => target === asked);

type ItemProps = {
  item: TargetGroup["targets"][number];
  /** Of the whole list: errors about all of it lead here. */
  first: boolean;
  /** The first thing to do: to tick it, or to give its reason when it is ticked already. */
  focus: boolean;
  ticked: boolean;
  reasons: DecisionPage["reasons"];
  failure: DecisionFailure | undefined;
};

function Item({ item: { target, label }, first, focus, ticked, reasons, failure }: ItemProps) {
  const t = useT();
  const id = first ? "item" : `item-${target}`;
  const reasonName = `reason:${target}`;
  const guidanceName = `guidance:${target}`;
  const reason = failure?.typed[reasonName]?.[0] ?? "";
  const proposed = reasons.find(({ value }) => value === reason)?.guidance ?? "";
  return (
    <div className="desk-item">
      <div className="desk-choice">
        <input
          type="checkbox"
          id={id}
          name="item"
          value={target}
          // biome-ignore lint/a11y/noAutofocus: a page with one thing to do begins there
          autoFocus={focus && !ticked}
          defaultChecked={ticked}
        />
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
            // biome-ignore lint/a11y/noAutofocus: the item was ticked on the dossier's page, its reason comes next
            autoFocus={focus && ticked}
            defaultValue={reason}
          >
            <option value="">{t("officer:decide.item.choose")}</option>
            {reasons.map(({ value, label: name, guidance }) => (
              <option key={value} value={value} data-guidance={guidance}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <TextArea
          name={guidanceName}
          label={`${t("officer:decide.item.guidance")}: ${label}`}
          value={failure?.typed[guidanceName]?.[0] || proposed}
          error={failure?.errors[guidanceName]}
        />
      </div>
    </div>
  );
}

/** What the library proposes, to be read before a reason is chosen. */
function Library({ reasons }: Pick<DecisionPage, "reasons">) {
  const t = useT();
  const worded = reasons.filter(({ guidance }) => guidance);
  if (worded.length === 0) return null;
  return (
    <details className="desk-item-group">
      <summary>{t("decisions:guidance.proposed")}</summary>
      <dl className="desk-compare">
        {worded.map(({ value, label, guidance }) => (
          <div key={value}>
            <dt>{label}</dt>
            <dd>{guidance}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
