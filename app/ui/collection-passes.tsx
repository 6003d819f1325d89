/** The applicant's page of passes for others: make one, see its code once, take it back. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { NewPass, Pass, PassFailure } from "../delivery/passes.server.ts";
import { useT } from "../texts/texts.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { TextLine } from "./framed.tsx";
import { lastDay } from "./last-day.ts";
import type { Tone } from "./part-words.ts";
import { PrintButton } from "./print-button.tsx";
import { ownText } from "./procedure-words.ts";
import { Qr } from "./qr.tsx";
import { Tag } from "./tag.tsx";
import { say } from "./words.ts";

type Props = {
  caseCode: string;
  procedure: string;
  passes: readonly Pass[];
  mayMake: boolean;
  revoked: boolean;
  commandId: string;
  answer: NewPass | PassFailure | undefined;
};

export function CollectionPasses(props: Props) {
  const t = useT();
  const { caseCode, procedure, passes, mayMake, revoked, answer } = props;
  const failure = answer && "errors" in answer ? answer : undefined;
  const made = answer && "address" in answer ? answer : undefined;
  const errors = Object.entries(failure?.errors ?? {});
  return (
    <>
      <ErrorSummary
        errors={errors.map(([field, key]) => ({ field, text: say(t, ownText(procedure, key)) }))}
      />
      <a className="back-link" href={`/ho-so/${caseCode}/nhan-ket-qua`}>
        {t("counter:receive.title")}
      </a>
      <h1>{t("counter:pass.title")}</h1>
      {revoked && !answer && (
        <p className="notice notice-good" role="status">
          {t("counter:pass.revoked")}
        </p>
      )}
      {made ? (
        <Made made={made} />
      ) : (
        <p className="lead">{t(mayMake ? "counter:pass.lead" : "counter:pass.none")}</p>
      )}
      {mayMake && !made && <MakeForm {...props} failure={failure} />}
      <section aria-labelledby="da-tao" className="no-print">
        <h2 id="da-tao">{t("counter:pass.list")}</h2>
        {passes.length === 0 && <p>{t("counter:pass.list.none")}</p>}
        {passes.map((pass) => (
          <OnePass key={pass.id} caseCode={caseCode} pass={pass} />
        ))}
      </section>
    </>
  );
}

function Made({ made: { holderName, expiresAt, address, code, qr } }: { made: NewPass }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="moi">
      <h2 id="moi">{t("counter:pass.made", { name: holderName })}</h2>
      <Qr qr={qr} title={t("counter:pass.qr")} />
      <p>{t("counter:pass.code")}</p>
      <p className="case-code case-code-large">{code}</p>
      <div className="field">
        <label htmlFor="dia-chi">{t("counter:pass.address")}</label>
        <textarea id="dia-chi" className="input" rows={3} readOnly value={address} spellCheck={false} />
      </div>
      <p>{t("counter:pass.made.until", { date: lastDay(expiresAt) })}</p>
      <p>
        <strong>{t("counter:pass.made.once")}</strong>
      </p>
      <PrintButton label={t("counter:print")} />
    </section>
  );
}

type FormProps = Pick<Props, "caseCode" | "procedure" | "commandId"> & { failure: PassFailure | undefined };

function MakeForm({ caseCode, procedure, commandId, failure }: FormProps) {
  const t = useT();
  const shared = (name: "holderName" | "holderPersonalId", hint?: string) => {
    const error = failure?.errors[name];
    return {
      name,
      hint,
      error: error && say(t, ownText(procedure, error)),
      value: failure?.typed[name] ?? "",
    };
  };
  return (
    <form method="post" action={`/ho-so/${caseCode}/nhan-ket-qua/nguoi-nhan-ho`} className="stack" noValidate>
      <input type="hidden" name="commandId" value={commandId} />
      <Text {...shared("holderName")} label={t("counter:pass.holderName")} />
      <Text
        {...shared("holderPersonalId", t("counter:pass.holderPersonalId.hint"))}
        label={t("counter:pass.holderPersonalId")}
        numeric
      />
      <button type="submit" className="button">
        {t("counter:pass.make")}
      </button>
    </form>
  );
}

type TextProps = {
  name: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: string;
  numeric?: true;
};

function Text({ value, numeric, ...told }: TextProps) {
  return (
    <TextLine
      {...told}
      className={numeric ? "input input-medium" : "input"}
      type="text"
      inputMode={numeric ? "numeric" : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      defaultValue={value}
    />
  );
}

const tones: Record<Pass["state"], Tone> = { live: "good", used: "info", revoked: "bad", expired: "neutral" };

function OnePass({ caseCode, pass }: { caseCode: string; pass: Pass }) {
  const t = useT();
  const { id, holderName, createdAt, expiresAt, state } = pass;
  return (
    <div className="card">
      <h3>{holderName}</h3>
      <p className="cluster">
        <Tag tone={tones[state]}>{t(`counter:pass.state.${state}`)}</Tag>
        <span>{t("counter:pass.created", { at: formatDateTime(createdAt), until: lastDay(expiresAt) })}</span>
      </p>
      {state === "live" && (
        <form method="post" action={`/ho-so/${caseCode}/nhan-ket-qua/nguoi-nhan-ho`}>
          <button
            type="submit"
            className="button button-secondary"
            name="revoke"
            value={id}
            aria-label={t("counter:pass.revokeOf", { name: holderName })}
          >
            {t("counter:pass.revoke")}
          </button>
        </form>
      )}
    </div>
  );
}
