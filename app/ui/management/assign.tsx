/** Gives open parts of one kind to an officer of their unit: tick, choose, say why. Complete without script. */
import type { AssignResult } from "#app/management/assign.server.ts";
import type { AssignPage } from "#app/management/assign-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { FieldError, Select, TextArea } from "../desk/controls.tsx";
import { Pagination } from "../pagination.tsx";
import { Tag } from "../tag.tsx";
import { AssignRows } from "./assign-rows.tsx";

type Failure = Exclude<AssignResult, { done: number }> | undefined;
type Props = { page: AssignPage; failure: Failure };

export function Assign({ page, failure }: Props) {
  const t = useT();
  if (!page.unit) return <ChooseUnit units={page.units} />;
  return (
    <>
      {page.tabs.length === 0 ? (
        <p className="notice notice-neutral">{t("management:assign.nothing")}</p>
      ) : (
        <Tabs page={page} />
      )}
      {page.caseCode ? (
        <p>
          {t("management:assign.one", { caseCode: page.caseCode })}{" "}
          <a href={page.allHref}>{t("management:assign.allRows")}</a>
        </p>
      ) : (
        page.tabs.length > 0 && (
          <p>
            <a href={page.freeHref}>
              {t(page.free ? "management:assign.notFree" : "management:assign.free")}
            </a>
          </p>
        )
      )}
      {page.rows.length > 0 ? (
        <AssignForm page={page} failure={failure} />
      ) : (
        page.tabs.length > 0 && <p className="notice notice-neutral">{t("management:assign.empty")}</p>
      )}
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}

function AssignForm({ page, failure }: Props) {
  const t = useT();
  const errors = failure && "errors" in failure ? failure.errors : {};
  const typed = failure?.typed;
  if (page.candidates.length === 0)
    return <p className="notice notice-wait">{t("management:assign.noCandidates")}</p>;
  const chosen = typed?.toOfficerId ?? page.candidates.find(({ suggested }) => suggested)?.id;
  return (
    <form method="post" className="stack desk-act" noValidate>
      <input type="hidden" name="component" value={page.component} />
      <AssignRows page={page} failure={failure} error={errors.dossier} />
      <fieldset className="field" aria-describedby="toOfficerId-hint">
        <legend className="field-label">{t("management:assign.to")}</legend>
        <p id="toOfficerId-hint" className="hint">
          {t("management:assign.to.hint")}
        </p>
        <FieldError name="toOfficerId" error={errors.toOfficerId} />
        {page.candidates.map((one, at) => (
          <div key={one.id} className="desk-choice">
            <input
              type="radio"
              id={at === 0 ? "toOfficerId" : `to-${one.id}`}
              name="toOfficerId"
              value={one.id}
              defaultChecked={one.id === chosen}
              aria-describedby={`facts-${one.id}`}
            />
            <label htmlFor={at === 0 ? "toOfficerId" : `to-${one.id}`}>{one.name}</label>
            <span id={`facts-${one.id}`} className="hint">
              {t("management:assign.candidate", { roles: one.roleNames, held: one.held, late: one.late })}{" "}
              {one.suggested && <Tag tone="good">{t("management:assign.suggested")}</Tag>}
              {one.away && <Tag tone="wait">{t("management:assign.away", { until: one.away })}</Tag>}
            </span>
          </div>
        ))}
      </fieldset>
      <TextArea
        name="reason"
        label={t("management:assign.reason")}
        hint={t("management:assign.reason.hint")}
        value={typed?.reason ?? ""}
        error={errors.reason}
      />
      <button type="submit" className="button">
        {t("management:assign.button")}
      </button>
    </form>
  );
}

function Tabs({ page: { tabs, component } }: { page: AssignPage }) {
  const t = useT();
  return (
    <nav aria-label={t("management:assign.tabs")}>
      <ul className="desk-tabs">
        {tabs.map((tab) => (
          <li key={tab.component}>
            <a href={tab.href} aria-current={tab.component === component ? "page" : undefined}>
              {tab.label} <span className="desk-count">{tab.count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChooseUnit({ units }: Pick<AssignPage, "units">) {
  const t = useT();
  return (
    <form method="get" action="/quan-ly/phan-cong" className="stack">
      <Select
        name="don-vi"
        label={t("management:filter.unit")}
        hint={t("management:assign.chooseUnit")}
        empty={t("management:assign.noUnit")}
        options={units}
        value=""
      />
      <button type="submit" className="button">
        {t("management:assign.choose")}
      </button>
    </form>
  );
}
