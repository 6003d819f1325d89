/** What the portal told the viewer's agency about this dossier. */
import type { AgencyNotice } from "#app/desk/agency-notices.server.ts";
import { useT } from "#app/texts/texts.tsx";

export function AgencyNotices({ notices }: { notices: readonly AgencyNotice[] }) {
  const t = useT();
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="nhac-co-quan">
      <h2 id="nhac-co-quan">{t("deskDossier:agencyNotices.title")}</h2>
      <ul className="timeline">
        {notices.map(({ id, what, part, when }) => (
          <li key={id}>
            <p className="timeline-when">
              {when} · {t("deskDossier:agencyNotices.part", { part })}
            </p>
            <p>{what}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
