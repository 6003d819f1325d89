/** The form of phone, mail and delivery address after filing; complete without script. */
import { useT } from "../texts/texts.tsx";
import type { ContactPage } from "../tracking/contact-page.server.ts";
import { DeliveryFields } from "./delivery-fields.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { TextLine } from "./framed.tsx";
import { Notice } from "./notice.tsx";
import { ownText } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = {
  page: ContactPage;
  commandId: string;
  errors: Readonly<Record<string, string>>;
  /** It was saved just now. */
  done: boolean;
};

export function ContactForm({ page, commandId, errors, done }: Props) {
  const t = useT();
  const { procedure, caseCode } = page;
  const textOf = (key: string) => say(t, ownText(procedure, key));
  return (
    <>
      <ErrorSummary errors={Object.entries(errors).map(([field, key]) => ({ field, text: textOf(key) }))} />
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("tracking:share.back", { code: caseCode })}
      </a>
      <h1>{t("tracking:contact.title")}</h1>
      {done && (
        <p className="notice notice-good" role="status">
          {t("tracking:contact.saved")}
        </p>
      )}
      {page.open ? (
        <OpenForm page={page} commandId={commandId} errors={errors} textOf={textOf} />
      ) : (
        <Notice tone="neutral">
          <p>{t("tracking:contact.closed")}</p>
        </Notice>
      )}
    </>
  );
}

type FormProps = Omit<Props, "done"> & { textOf: (key: string) => string };

function OpenForm({ page, commandId, errors, textOf }: FormProps) {
  const t = useT();
  const { procedure, caseCode, phone, email, delivery, fixed } = page;
  const own = (name: "phone" | "email") => {
    const key = errors[name];
    return { name, label: t(`tracking:contact.${name}`), error: key && textOf(key) };
  };
  return (
    <form method="post" action={`/ho-so/${caseCode}/lien-he`} noValidate className="stack">
      {/* Enter presses the first button of a form: never the one that only shows a list. */}
      <button type="submit" hidden name="intent" value="save" tabIndex={-1} aria-hidden />
      <input type="hidden" name="commandId" value={commandId} />
      <p className="lead">{t("tracking:contact.lead")}</p>
      <section aria-labelledby="nhan-tin" className="form-section">
        <h2 id="nhan-tin">{t("tracking:contact.you")}</h2>
        <p>{t("tracking:contact.you.text")}</p>
        <Line {...own("phone")} value={phone} type="tel" />
        <Line {...own("email")} value={email} type="email" />
      </section>
      {page.news && <NewsSection news={page.news} errors={errors} textOf={textOf} />}
      {(delivery || fixed) && (
        <section aria-labelledby="noi-nhan" className="form-section">
          <h2 id="noi-nhan">{t("tracking:contact.delivery")}</h2>
          {delivery && <DeliveryFields procedure={procedure} form={delivery} errors={errors} />}
          {fixed && (
            <>
              <p>
                {t("tracking:contact.delivery.sent")} <strong>{fixed}</strong>
              </p>
              <p>
                {t("tracking:contact.delivery.other.text")}{" "}
                <a href={`/ho-so/${caseCode}/nhan-ket-qua`}>{t("tracking:contact.delivery.other")}</a>
              </p>
            </>
          )}
        </section>
      )}
      <button type="submit" className="button" name="intent" value="save">
        {t("tracking:contact.save")}
      </button>
    </form>
  );
}

type NewsProps = Pick<FormProps, "errors" | "textOf"> & { news: NonNullable<ContactPage["news"]> };

/** Somebody else who is told: left empty, the applicant is. */
function NewsSection({ news, errors, textOf }: NewsProps) {
  const t = useT();
  const line = (name: keyof typeof news) => {
    const key = errors[name];
    return {
      ...{ name, value: news[name], label: t(`tracking:contact.${name}`) },
      error: key && textOf(key),
    };
  };
  return (
    <section aria-labelledby="nguoi-nhan-tin" className="form-section">
      <h2 id="nguoi-nhan-tin">{t("tracking:contact.news")}</h2>
      <p>{t("tracking:contact.news.text")}</p>
      <Line {...line("newsName")} type="text" />
      <Line {...line("newsPhone")} type="tel" />
      <Line {...line("newsEmail")} type="email" />
    </section>
  );
}

type LineProps = {
  name: "phone" | "email" | "newsName" | "newsPhone" | "newsEmail";
  label: string;
  value: string;
  type: "tel" | "email" | "text";
  error: string | undefined;
};

const Line = ({ value, type, ...told }: LineProps) => (
  <TextLine
    {...told}
    className={type === "tel" ? "input input-medium" : "input"}
    type={type}
    defaultValue={value}
    maxLength={100}
    autoComplete={told.name.startsWith("news") ? "off" : type}
    spellCheck={false}
  />
);
