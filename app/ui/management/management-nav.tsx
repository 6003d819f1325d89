/** The way between the pages of those who lead; which of them somebody sees is the policy's to say. */
import type { ManagementLinks } from "#app/management/links.ts";
import { useT } from "#app/texts/texts.tsx";

type Props = { links: ManagementLinks; current: ManagementLinks[number]["page"] };

export function ManagementNav({ links, current }: Props) {
  const t = useT();
  return (
    <nav aria-label={t("management:nav.label")} className="management-nav">
      <ul className="desk-tabs">
        {links.map(({ page, href }) => (
          <li key={page}>
            <a href={href} aria-current={page === current ? "page" : undefined}>
              {t(`management:nav.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
