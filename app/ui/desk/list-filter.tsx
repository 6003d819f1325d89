/** Filters of the work list: a plain GET form behind a line, and the filters in force, each with a way to take it off. */
import type { FilterField, WorkListPage } from "#app/desk/work-list-types.ts";
import { useT } from "#app/texts/texts.tsx";

type Props = { page: Pick<WorkListPage, "fields" | "chips" | "kept" | "clearHref"> };

export function ListFilter({ page: { fields, chips, kept, clearHref } }: Props) {
  const t = useT();
  return (
    <div className="list-filter">
      <details>
        <summary data-key="l">{t("workList:filter.title")}</summary>
        <form method="get" action="/can-bo" aria-label={t("workList:filter.title")}>
          {kept.map(({ value, label }) => (
            <input key={label} type="hidden" name={label} value={value} />
          ))}
          {fields.map((field) => (
            <Control key={field.name} field={field} />
          ))}
          <button className="button button-secondary" type="submit">
            {t("workList:filter.button")}
          </button>
        </form>
      </details>
      {chips.length > 0 && (
        <ul className="filter-chips" aria-label={t("workList:filter.active")}>
          {chips.map(({ text, withoutHref }) => (
            <li key={text}>
              <a href={withoutHref} aria-label={t("workList:filter.remove", { filter: text })}>
                {text} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
          {chips.length > 1 && (
            <li>
              <a className="filter-clear" href={clearHref}>
                {t("workList:filter.clear")}
              </a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function Control({ field }: { field: FilterField }) {
  const id = `loc-${field.name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      {field.kind === "choice" ? (
        <select className="input" id={id} name={field.name} defaultValue={field.value}>
          {field.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input className="input" id={id} name={field.name} type="date" defaultValue={field.value} />
      )}
    </div>
  );
}
