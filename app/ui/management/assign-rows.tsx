/** The parts that may be given, as ticks; after a try, what came of each. */
import type { AssignResult } from "#app/management/assign.server.ts";
import type { AssignPage } from "#app/management/assign-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { FieldError } from "../desk/controls.tsx";

type Props = {
  page: Pick<AssignPage, "rows">;
  failure: Exclude<AssignResult, { done: number }> | undefined;
  error: string | undefined;
};

export function AssignRows({ page: { rows }, failure, error }: Props) {
  const t = useT();
  const ticked = failure
    ? failure.typed.dossierIds
    : rows.length === 1
      ? rows.map((row) => row.dossierId)
      : [];
  const failed = failure && "failed" in failure ? failure.failed : {};
  return (
    <fieldset className="field">
      <legend className="field-label">{t("management:assign.parts")}</legend>
      <FieldError name="dossier" error={error} />
      {rows.map((row, at) => {
        const id = at === 0 ? "dossier" : `dossier-${row.dossierId}`;
        return (
          <div key={row.dossierId} className="desk-choice assign-row">
            <input
              type="checkbox"
              id={id}
              name="dossier"
              value={row.dossierId}
              defaultChecked={
                ticked.includes(row.dossierId) && !("given" in (failure ?? {}) && !failed[row.dossierId])
              }
              aria-describedby={`${id}-facts`}
            />
            <label htmlFor={id} className="desk-code">
              {row.caseCode}
            </label>
            <span id={`${id}-facts`} className="assign-facts">
              <span className={row.late ? "desk-due-bad" : undefined}>{row.due}</span> · {row.state} ·{" "}
              {t("management:overdue.turn", { turn: row.turn })} ·{" "}
              {row.holder
                ? t("management:assign.holder", { name: row.holder })
                : t("management:assign.holder.none")}{" "}
              ·{" "}
              <a href={row.href} aria-label={t("management:assign.row", { caseCode: row.caseCode })}>
                {t("management:assign.open")}
              </a>
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
