/** A case that is not served here: calm, with the clause, what to bring, the desk and the way back. */
import { useT } from "../texts/texts.tsx";
import { SummaryList } from "../ui/summary-list.tsx";
import { DeskChooser } from "./desk-chooser.tsx";
import type { ExitView } from "./step-types.ts";

export function ExitPage({ exit }: { exit: ExitView }) {
  const t = useT();
  const { papers, link, away } = exit;
  return (
    <>
      <h1>{exit.title}</h1>
      <p className="lead">{exit.text}</p>
      {exit.lines.length > 0 && (
        <SummaryList rows={exit.lines.map(({ label, text }) => ({ label, value: text }))} />
      )}
      <Differences exit={exit} />
      {exit.clause && <p className="hint">{t("filing:exit.clause", { clause: exit.clause })}</p>}
      {link && (
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      )}
      {papers.length > 0 && (
        <section aria-labelledby="giay-to">
          <h2 id="giay-to">{t("filing:exit.papers")}</h2>
          <ul>
            {papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </section>
      )}
      <Desk exit={exit} />
      <div className="button-row">
        <a className="button button-secondary" href={exit.back}>
          {t("filing:exit.back")}
        </a>
        <a href={away.href}>{away.text}</a>
      </div>
    </>
  );
}

/** What was declared beside what is known, and the button that takes the known data over. */
function Differences({ exit: { differences, remedy } }: { exit: ExitView }) {
  const t = useT();
  if (differences.length === 0) return null;
  return (
    <>
      <table className="table">
        <caption>{t("filing:exit.differs")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("filing:exit.differs.field")}</th>
            <th scope="col">{t("filing:exit.differs.declared")}</th>
            <th scope="col">{t("filing:exit.differs.known")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, declared, known }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{declared}</td>
              <td>{known}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {remedy && (
        <form method="post" action={remedy.action}>
          <input type="hidden" name="revision" value={remedy.revision} />
          <button type="submit" className="button">
            {remedy.text}
          </button>
        </form>
      )}
    </>
  );
}

function Desk({ exit: { desk, chooser } }: { exit: ExitView }) {
  const t = useT();
  if (!desk && !chooser) return null;
  return (
    <section id="noi-giai-quyet" aria-labelledby="noi-giai-quyet-ten">
      <h2 id="noi-giai-quyet-ten">{t("filing:exit.desk")}</h2>
      {desk && (
        <SummaryList
          rows={[
            { label: t("filing:exit.agency"), value: desk.name },
            { label: t("filing:exit.address"), value: desk.address },
            {
              label: t("filing:exit.phone"),
              value: <a href={`tel:${desk.phone.replaceAll(" ", "")}`}>{desk.phone}</a>,
            },
            { label: t("filing:exit.hours"), value: desk.openingHours },
          ]}
        />
      )}
      {chooser && <DeskChooser chooser={chooser} found={desk !== undefined} />}
    </section>
  );
}
