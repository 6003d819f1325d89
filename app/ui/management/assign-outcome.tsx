/** What came of an assignment: all given, some given, or what is missing. */
import type { AssignResult } from "#app/management/assign.server.ts";
import type { AssignPage } from "#app/management/assign-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";

type Props = {
  page: Pick<AssignPage, "rows">;
  done: string | undefined;
  failure: Exclude<AssignResult, { done: number }> | undefined;
};

export function AssignOutcome({ page, done, failure }: Props) {
  const t = useT();
  if (!failure)
    return done ? (
      <p className="notice notice-good" role="status">
        {t("management:assign.done", { count: done })}
      </p>
    ) : null;
  if ("errors" in failure)
    return (
      <ErrorSummary
        errors={Object.entries(failure.errors).map(([field, key]) => ({ field, text: t(key) }))}
      />
    );
  const codeOf = (id: string) => page.rows.find(({ dossierId }) => dossierId === id)?.caseCode ?? "";
  const failed = Object.entries(failure.failed);
  return (
    <section className="notice notice-wait" role="alert" aria-labelledby="ket-qua">
      <h2 id="ket-qua">{t("management:assign.result")}</h2>
      <p>{t("management:assign.partly", { given: failure.given.length, failed: failed.length })}</p>
      <ul>
        {failure.given.map((id) => (
          <li key={id}>{t("management:assign.given", { caseCode: codeOf(id) })}</li>
        ))}
        {failed.map(([id, key]) => (
          <li key={id}>{t("management:assign.failed", { caseCode: codeOf(id), error: t(key) })}</li>
        ))}
      </ul>
    </section>
  );
}
