/** The guide's page. */
import type { GuideView } from "../dossiers/guide.server.ts";
import { useT } from "../texts/texts.tsx";
import { groupLimit, partLimit } from "./limit-words.ts";
import { Notice } from "./notice.tsx";

const sections = ["parts", "who", "papers", "fees", "time", "steps", "results", "law"] as const;

export function Guide({ guide }: { guide: GuideView }) {
  const t = useT();
  return (
    <>
      <p className="caption">{t("public:guide.code", { code: guide.code })}</p>
      <h1>{guide.shortName}</h1>
      <p className="lead">{guide.name}</p>
      <Start guide={guide} />
      <nav aria-label={t("public:guide.contents")}>
        <ul className="on-page">
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`public:guide.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="parts">
        <ul className="guide-parts">
          {guide.parts.map(({ id, name, agency, ...days }) => (
            <li key={id} className="card">
              <h3>{name}</h3>
              <p>{t("public:guide.part.agency", { agency })}</p>
              <p>{partLimit(t, days)}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="who">
        <Lines lines={guide.who} />
      </Section>
      <Section id="papers">
        <p>{t("public:guide.papers.lead")}</p>
        <ul>
          {guide.papers.map(({ id, label, hint, required }) => (
            <li key={id}>
              {label} {!required && <span className="hint">{t("public:guide.papers.optional")}</span>}
              {hint && <div className="hint">{hint}</div>}
            </li>
          ))}
        </ul>
        <p className="hint">{t("public:guide.papers.size")}</p>
      </Section>
      <Section id="fees">
        <Lines lines={guide.fees} />
      </Section>
      <Section id="time">
        <p>{groupLimit(t, guide.days)}</p>
        <p>{t("public:guide.time.pause")}</p>
      </Section>
      <Section id="steps">
        <ol className="steps">
          {[1, 2, 3, 4].map((n) => (
            <li key={n}>
              <h3>{t(`public:guide.step.${n}`)}</h3>
              <p>{t(`public:guide.step.${n}.text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="results">
        <ul>
          {guide.results.map(({ id, name, agency }) => (
            <li key={id}>
              {name} ({agency})
            </li>
          ))}
        </ul>
      </Section>
      <Section id="law">
        <p>{guide.law}</p>
      </Section>
      <Start guide={guide} />
    </>
  );
}

function Section({ id, children }: { id: (typeof sections)[number]; children: React.ReactNode }) {
  const t = useT();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`public:guide.${id}`)}</h2>
      {children}
    </section>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Start({ guide }: { guide: GuideView }) {
  const t = useT();
  return (
    <Notice tone="neutral">
      <p>{t("public:guide.start.text")}</p>
      <p>
        <a className="button" href={guide.start}>
          {t("public:guide.start")}
        </a>
      </p>
    </Notice>
  );
}
