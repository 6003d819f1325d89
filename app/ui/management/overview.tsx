/** Load and lateness of a province or of one unit: totals, pictures with their tables, and where to go on. */
import { formatDate, formatDateTime } from "#app/calendar/local-time.ts";
import type { OverviewPage } from "#app/management/overview-page.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { LoadPicture } from "./load-picture.tsx";
import { Tiles } from "./tiles.tsx";
import { UnitDetails } from "./unit-details.tsx";
import { UnitTable } from "./unit-table.tsx";
import { Weeks } from "./weeks.tsx";

export function Overview({ page }: { page: OverviewPage }) {
  const t = useT();
  const language = useLanguage();
  const { total, rate, stuck } = page;
  return (
    <>
      <p className="hint">{t("management:overview.asOf", { at: formatDateTime(page.now) })}</p>
      {page.unit && page.many && (
        <p>
          <a href="/quan-ly">{t("management:overview.all")}</a>
        </p>
      )}
      <section aria-labelledby="tong">
        <h2 id="tong" className="visually-hidden">
          {t("management:overview.total")}
        </h2>
        <Tiles
          tiles={[
            {
              label: t("management:tile.late"),
              number: total.late,
              bad: total.late > 0,
              href: page.overdueHref,
            },
            { label: t("management:tile.today"), number: total.today },
            { label: t("management:tile.act"), number: total.act },
            { label: t("management:tile.wait"), number: total.wait },
            { label: t("management:tile.collect"), number: total.collect },
            {
              label: t("management:tile.rate"),
              number: rate === null ? "–" : `${rate.toLocaleString(language)} %`,
            },
          ]}
        />
      </section>
      {stuck && <Stuck stuck={stuck} />}
      {page.unit ? <UnitDetails page={page} /> : <LoadPicture page={page} />}
      <Weeks weeks={page.weeks} />
      {!page.unit && <UnitTable page={page} since={formatDate(page.since)} />}
    </>
  );
}

function Stuck({ stuck: { count, more } }: { stuck: { count: number; more: boolean } }) {
  const t = useT();
  return (
    <section className={count > 0 ? "notice notice-wait" : "notice notice-neutral"} aria-labelledby="bi-ket">
      <h2 id="bi-ket">{t("management:stuck.title")}</h2>
      <p>
        {count === 0
          ? t("management:stuck.none")
          : t(more ? "management:stuck.more" : "management:stuck.some", { count })}{" "}
        {count > 0 && <a href="/quan-ly/ket">{t("management:stuck.open")}</a>}
      </p>
    </section>
  );
}
