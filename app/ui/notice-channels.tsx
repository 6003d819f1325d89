/** How a person wants to be told: three choices, first to last, that need no script to be put in order. */
import type { FormFailure } from "../forms/read-form.ts";
import type { Preferences } from "../notifications/preferences.server.ts";
import { useT } from "../texts/texts.tsx";
import { Select } from "./desk/controls.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Notice } from "./notice.tsx";
import { SummaryList } from "./summary-list.tsx";

const places = ["first", "second", "third"] as const;
const channels = ["sms", "vneid", "mail"] as const;

type Props = { page: Preferences; saved: boolean; failure: FormFailure | undefined };

export function NoticeChannels({ page, saved, failure }: Props) {
  const t = useT();
  const options = channels.map((value) => ({ value, label: t(`inbox:channel.${value}`) }));
  return (
    <>
      <ErrorSummary
        errors={Object.entries(failure?.errors ?? {}).map(([field, text]) => ({ field, text: t(text) }))}
      />
      <a className="back-link" href="/thong-bao">
        {t("inbox:title")}
      </a>
      {saved && !failure && (
        <p className="notice notice-good" role="status">
          {t("inbox:ways.saved")}
        </p>
      )}
      <h1>{t("inbox:ways.title")}</h1>
      <p>{t("inbox:ways.lead")}</p>
      <p>{t("inbox:ways.quiet", { from: page.quietFrom, to: page.quietTo })}</p>
      <section aria-labelledby="lien-lac">
        <h2 id="lien-lac">{t("inbox:ways.now")}</h2>
        <SummaryList
          rows={[
            { label: t("inbox:channel.sms"), value: page.phone ?? t("inbox:address.none") },
            { label: t("inbox:channel.vneid"), value: t("inbox:address.vneid") },
            { label: t("inbox:channel.mail"), value: page.email ?? t("inbox:address.none") },
          ]}
        />
        <Notice tone="neutral">
          <p>{t("inbox:ways.change")}</p>
        </Notice>
      </section>
      <form method="post" className="stack" noValidate>
        {places.map((place, index) => (
          <Select
            key={place}
            name={place}
            label={t(`inbox:ways.${place}`)}
            options={options}
            value={failure ? (failure.typed[place] ?? "") : (page.channels[index] ?? "")}
            empty={t(index === 0 ? "inbox:ways.choose" : "inbox:ways.none")}
            error={failure?.errors[place]}
          />
        ))}
        <button type="submit" className="button">
          {t("inbox:ways.save")}
        </button>
      </form>
    </>
  );
}
