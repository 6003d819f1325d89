/** The applicant's page of addresses given to relatives: make one, see it once, take it back. */
import { formatDateTime } from "../calendar/local-time.ts";
import { useT } from "../texts/texts.tsx";
import type { NewShareLink, ShareFailure, ShareLink } from "../tracking/share-links.server.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { TextLine } from "./framed.tsx";
import { Qr } from "./qr.tsx";
import { say } from "./words.ts";

type Props = {
  caseCode: string;
  links: readonly ShareLink[];
  revoked: boolean;
  answer: NewShareLink | ShareFailure | undefined;
};

export function ShareLinks({ caseCode, links, revoked, answer }: Props) {
  const t = useT();
  const failure = answer && "error" in answer ? answer : undefined;
  const made = answer && "address" in answer ? answer : undefined;
  return (
    <>
      {failure && <ErrorSummary errors={[{ field: "label", text: say(t, failure.error) }]} />}
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("tracking:share.back", { code: caseCode })}
      </a>
      <h1>{t("tracking:share.title")}</h1>
      {revoked && !answer && (
        <p className="notice notice-good" role="status">
          {t("tracking:share.revoked")}
        </p>
      )}
      {made ? <Made made={made} /> : <p className="lead">{t("tracking:share.lead")}</p>}
      <MakeForm caseCode={caseCode} failure={failure} again={made !== undefined} />
      <section aria-labelledby="dang-dung">
        <h2 id="dang-dung">{t("tracking:share.list")}</h2>
        {links.length === 0 && <p>{t("tracking:share.none")}</p>}
        {links.map((link) => (
          <LiveLink key={link.id} caseCode={caseCode} link={link} />
        ))}
      </section>
    </>
  );
}

function Made({ made: { label, address, qr } }: { made: NewShareLink }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="moi" role="status">
      <h2 id="moi">{t("tracking:share.made", { label })}</h2>
      <Qr qr={qr} title={t("tracking:share.qr")} />
      <div className="field">
        <label htmlFor="dia-chi">{t("tracking:share.address")}</label>
        <textarea id="dia-chi" className="input" rows={3} readOnly value={address} spellCheck={false} />
      </div>
      <p>{t("tracking:share.made.once")}</p>
    </section>
  );
}

function MakeForm({
  caseCode,
  failure,
  again,
}: {
  caseCode: string;
  failure: ShareFailure | undefined;
  again: boolean;
}) {
  const t = useT();
  return (
    <form method="post" action={`/ho-so/${caseCode}/chia-se`} noValidate className="stack">
      <TextLine
        name="label"
        label={t("tracking:share.label")}
        hint={t("tracking:share.label.hint")}
        error={failure && say(t, failure.error)}
        type="text"
        className="input input-medium"
        autoComplete="off"
        maxLength={200}
        defaultValue={failure?.typed ?? ""}
      />
      <button type="submit" className={again ? "button button-secondary" : "button"}>
        {t("tracking:share.make")}
      </button>
    </form>
  );
}

function LiveLink({
  caseCode,
  link: { id, label, createdAt, lastSeenAt },
}: {
  caseCode: string;
  link: ShareLink;
}) {
  const t = useT();
  return (
    <div className="card">
      <h3>{label}</h3>
      <p>
        {t("tracking:share.created", { at: formatDateTime(createdAt) })}.{" "}
        {lastSeenAt
          ? t("tracking:share.seen", { at: formatDateTime(lastSeenAt) })
          : t("tracking:share.unseen")}
        .
      </p>
      <form method="post" action={`/ho-so/${caseCode}/chia-se`}>
        <button
          type="submit"
          className="button button-secondary"
          name="revoke"
          value={id}
          aria-label={t("tracking:share.revokeOf", { label })}
        >
          {t("tracking:share.revoke")}
        </button>
      </form>
    </div>
  );
}
