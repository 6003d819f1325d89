/** An agency's morning digest: what came in, what is due, what is late, who is away; earlier mornings beside it. */
import type { DigestPage } from "#app/desk/digest-page.server.ts";
import { useT } from "#app/texts/texts.tsx";

export function Digest({ page }: { page: DigestPage }) {
  const t = useT();
  if (!page.day) return <p className="notice notice-neutral">{t("workList:digest.none")}</p>;
  return (
    <>
      <p>{t("workList:digest.lead", { since: page.since, day: page.day })}</p>
      {page.earlier.length > 1 && <Days earlier={page.earlier} />}
      <div className="digest">
        {page.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
        <section aria-labelledby="vang-mat">
          <h2 id="vang-mat">{t("workList:digest.away")}</h2>
          {page.away.length === 0 ? (
            <p>{t("workList:digest.away.none")}</p>
          ) : (
            <ul>
              {page.away.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

function Days({ earlier }: Pick<DigestPage, "earlier">) {
  const t = useT();
  return (
    <nav aria-label={t("workList:digest.days")}>
      <ul className="desk-links">
        {earlier.map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Section({ section: { id, title, count, parts } }: { section: DigestPage["sections"][number] }) {
  const t = useT();
  return (
    <section aria-labelledby={`muc-${id}`}>
      <h2 id={`muc-${id}`}>
        {title} <span className="desk-count">{count}</span>
      </h2>
      {parts.length === 0 && <p>{t("workList:digest.empty")}</p>}
      {parts.map(({ name, count: of, dossiers, more, moved }) => (
        <div key={name}>
          <h3>
            {name} <span className="desk-count">{of}</span>
          </h3>
          <ul>
            {dossiers.map(({ href, caseCode, subject }) => (
              <li key={caseCode}>
                <a className="desk-code" href={href} data-row>
                  {caseCode}
                </a>{" "}
                {subject}
              </li>
            ))}
            {more > 0 && <li>{t("workList:digest.more", { count: more })}</li>}
            {moved > 0 && <li>{t("workList:digest.moved", { count: moved })}</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}
