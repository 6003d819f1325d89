/** "Can be filed online": what is filed, how long it takes, what to have at hand; then sign in and begin. */
import type { ReadyView } from "../dossiers/precheck-ready.server.ts";
import { useT } from "../texts/texts.tsx";
import { groupLimit, partLimit } from "../ui/limit-words.ts";
import { Notice } from "../ui/notice.tsx";
import { SummaryList } from "../ui/summary-list.tsx";

export function PrecheckReady({ ready, signedIn }: { ready: ReadyView; signedIn: boolean }) {
  const t = useT();
  return (
    <>
      <h1>{ready.title}</h1>
      <p className="lead">{t("public:precheck.ready.lead")}</p>
      {ready.notices.map((notice) => (
        <Notice key={notice} tone="wait">
          <p>{notice}</p>
        </Notice>
      ))}
      <h2>{t("public:precheck.ready.parts")}</h2>
      <ul>
        {ready.parts.map(({ id, name, agency, ...days }) => (
          <li key={id}>
            {t("public:precheck.ready.part", { name, agency })}{" "}
            <span className="hint">{partLimit(t, days)}</span>
          </li>
        ))}
      </ul>
      {ready.days.slowest > 0 && <p>{groupLimit(t, ready.days)}</p>}
      <h2>{t("public:precheck.ready.needed")}</h2>
      <ul>
        <li>{t("public:precheck.ready.account")}</li>
        <li>{t("public:precheck.ready.phone")}</li>
        {ready.papers.map(({ id, label, hint, required }) => (
          <li key={id}>
            {label} {!required && <span className="hint">{t("public:guide.papers.optional")}</span>}
            {hint && <div className="hint">{hint}</div>}
          </li>
        ))}
      </ul>
      {ready.papers.length > 0 && <p className="hint">{t("public:precheck.ready.papers")}</p>}
      <p>
        <a className="button" href={ready.begin}>
          {t(signedIn ? "public:precheck.ready.begin" : "public:precheck.ready.signIn")}
        </a>
      </p>
      <h2>{t("public:precheck.ready.answers")}</h2>
      <SummaryList
        rows={ready.answers.map(({ label, value, change }) => ({
          label,
          value,
          action: (
            <a href={change} aria-label={t("public:precheck.ready.changeLabel", { label })}>
              {t("public:precheck.ready.change")}
            </a>
          ),
        }))}
      />
    </>
  );
}
