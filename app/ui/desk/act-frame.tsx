/** Head of every page on which an officer acts: way back, errors, name of the act, and which dossier it is about. */
import type { ReactNode } from "react";
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { SummaryList } from "../summary-list.tsx";

type Props = {
  title: string;
  caseCode: string;
  facts: readonly { label: string; value: string }[];
  errors: Record<string, string> | undefined;
  /** Read beside the form: on a narrow screen before it. */
  aside?: ReactNode;
  children: ReactNode;
};

export function ActFrame({ title, caseCode, facts, errors, aside, children }: Props) {
  const t = useT();
  return (
    <div className={aside ? "desk-act desk-act-wide stack" : "desk-act stack"}>
      <a className="back-link" href={`/can-bo/ho-so/${caseCode}`} data-key="u">
        {t("officer:decide.back")}
      </a>
      <ErrorSummary errors={Object.entries(errors ?? {}).map(([field, key]) => ({ field, text: t(key) }))} />
      <h1>{title}</h1>
      <SummaryList rows={facts} />
      {aside ? (
        <div className="desk-act-beside">
          <div className="stack">{children}</div>
          {aside}
        </div>
      ) : (
        children
      )}
    </div>
  );
}
