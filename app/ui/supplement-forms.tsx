/** One form per open request; only the named items can be filled in. */
import type { SupplementFailure } from "../dossiers/answer-supplement.server.ts";
import type {
  SupplementItem,
  SupplementPage,
  SupplementRequest,
} from "../dossiers/supplement-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { lastDay } from "./last-day.ts";
import { Notice } from "./notice.tsx";
import { partName } from "./procedure-words.ts";
import { say } from "./words.ts";

type Failure = SupplementFailure | undefined;
type Props = { caseCode: string; page: SupplementPage; commandId: string; failure: Failure };

export function SupplementForms({ caseCode, page, commandId, failure }: Props) {
  const t = useT();
  return (
    <>
      {failure && (
        <ErrorSummary errors={failure.errors.map(({ field, text }) => ({ field, text: say(t, text) }))} />
      )}
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("dossier:result.back", { code: caseCode })}
      </a>
      <h1>{t("dossier:supplement.title")}</h1>
      {page.requests.length === 0 && <p>{t("dossier:supplement.none")}</p>}
      {page.requests.map((request) => (
        <RequestForm
          key={request.component}
          procedure={page.procedure}
          request={request}
          commandId={commandId}
          failure={failure?.component === request.component ? failure : undefined}
        />
      ))}
    </>
  );
}

type FormProps = { procedure: string; request: SupplementRequest; commandId: string; failure: Failure };

function RequestForm({ procedure, request, commandId, failure }: FormProps) {
  const t = useT();
  const { component, agencyName, dueAt, daysLeft, closesAll, items } = request;
  const part = say(t, partName(procedure, component));
  const days =
    daysLeft === 0 ? t("dossier:supplement.days.last") : t("dossier:supplement.days", { days: daysLeft });
  return (
    <section aria-labelledby={`phan-${component}`}>
      <h2 id={`phan-${component}`}>{part}</h2>
      <p>
        {t(component === "intake" ? "dossier:supplement.asked.intake" : "dossier:supplement.asked", {
          agency: agencyName,
          part,
        })}
      </p>
      {dueAt && (
        <Notice tone="wait">
          <p>
            <strong>{days}</strong>
          </p>
          <p>
            {t(closesAll ? "dossier:supplement.by.all" : "dossier:supplement.by", { date: lastDay(dueAt) })}
          </p>
        </Notice>
      )}
      <form method="post" encType="multipart/form-data" noValidate className="stack">
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="component" value={component} />
        {items.map((item) => (
          <Item key={item.name} item={item} failure={failure} />
        ))}
        <button type="submit" className="button">
          {t("dossier:supplement.send")}
        </button>
      </form>
    </section>
  );
}

function Item({ item, failure }: { item: SupplementItem; failure: Failure }) {
  const t = useT();
  const errors = failure?.errors.filter(({ field }) => field === item.name) ?? [];
  return (
    <div className="card">
      <h3>{say(t, item.label)}</h3>
      <p>
        {t("dossier:supplement.reason")}: {say(t, item.reason)}
      </p>
      {item.guidance && (
        <p className="pre-line">
          {t("dossier:supplement.guidance")}: {item.guidance}
        </p>
      )}
      {item.control && (
        <div className="field">
          <Label item={item} />
          {errors.map(({ text }) => (
            <p className="field-error" key={say(t, text)} id={`${item.name}-loi`}>
              {say(t, text)}
            </p>
          ))}
          <Control item={item} typed={failure?.typed[item.name]} invalid={errors.length > 0} />
        </div>
      )}
    </div>
  );
}

function Label({ item: { name, label, control } }: { item: SupplementItem }) {
  const t = useT();
  const words = say(t, label);
  if (control?.kind !== "file")
    return <label htmlFor={name}>{t("dossier:supplement.newValue", { label: words })}</label>;
  return (
    <>
      <label htmlFor={name}>{t("dossier:supplement.file", { label: words })}</label>
      <p className="hint" id={`${name}-goi-y`}>
        {t("dossier:supplement.file.hint")}
      </p>
      {control.uploaded.length > 0 && (
        <p>{t("dossier:supplement.file.have", { names: control.uploaded.join(", ") })}</p>
      )}
    </>
  );
}

function Control({
  item: { name, control },
  typed,
  invalid,
}: {
  item: SupplementItem;
  typed: string | undefined;
  invalid: boolean;
}) {
  const t = useT();
  const shared = {
    id: name,
    name,
    className: "input",
    "aria-invalid": invalid || undefined,
    "aria-describedby": invalid ? `${name}-loi` : undefined,
  };
  switch (control?.kind) {
    case "file":
      return (
        <input
          {...shared}
          type="file"
          multiple
          accept="image/jpeg,image/png,application/pdf"
          aria-describedby={invalid ? `${name}-goi-y ${name}-loi` : `${name}-goi-y`}
        />
      );
    case "choice":
      return (
        <select {...shared} defaultValue={typed ?? control.current}>
          {control.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {say(t, label)}
            </option>
          ))}
        </select>
      );
    case "text":
      return <input {...shared} type="text" defaultValue={typed ?? control.current} />;
    default:
      return null;
  }
}
