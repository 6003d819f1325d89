/** A case that is not served here: calm, with the clause, the desk and the way back. */
import { useT } from "../texts/texts.tsx";
import { SummaryList } from "../ui/summary-list.tsx";
import type { ExitView } from "./step-types.ts";

export function ExitPage({ exit }: { exit: ExitView }) {
  const t = useT();
  const { desk } = exit;
  return (
    <>
      <h1>{exit.title}</h1>
      <p className="lead">{exit.text}</p>
      {exit.lines.length > 0 && (
        <SummaryList rows={exit.lines.map(({ label, text }) => ({ label, value: text }))} />
      )}
      {desk && (
        <section>
          <h2>{t("filing:exit.desk")}</h2>
          <SummaryList
            rows={[
              { label: t("filing:exit.agency"), value: desk.name },
              { label: t("filing:exit.address"), value: desk.address },
              { label: t("filing:exit.phone"), value: desk.phone },
              { label: t("filing:exit.hours"), value: desk.openingHours },
            ]}
          />
        </section>
      )}
      {exit.clause && <p className="hint">{t("filing:exit.clause", { clause: exit.clause })}</p>}
      <div className="button-row">
        <a className="button button-secondary" href={exit.back}>
          {t("filing:exit.back")}
        </a>
        <a href="/ho-so">{t("filing:backToList")}</a>
      </div>
    </>
  );
}
