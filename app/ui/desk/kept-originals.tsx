/** The agency's list of originals in keeping. */
import type { KeptPage } from "#app/delivery/kept-originals.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { say } from "../words.ts";
import { DeskTable } from "./desk-table.tsx";

export function KeptOriginals({ title, page }: { title: string; page: KeptPage }) {
  const t = useT();
  const columns = ["paper", "case", "since", "holder", "place"].map((column) => t(`assisted:kept.${column}`));
  return (
    <>
      <a className="back-link" href="/can-bo">
        {t("assisted:toDesk")}
      </a>
      <h1>{title}</h1>
      <p>{t("assisted:kept.lead")}</p>
      {page.rows.length === 0 ? (
        <p className="notice notice-neutral">{t("assisted:kept.none")}</p>
      ) : (
        <DeskTable caption={title} columns={columns}>
          {page.rows.map(({ id, caseCode, name, since, holder, place }) => (
            <tr key={id}>
              <th scope="row" data-label={columns[0]}>
                {say(t, name)}
              </th>
              <td data-label={columns[1]}>
                <a className="desk-code" href={`/can-bo/ho-so/${caseCode}/ban-chinh`}>
                  {caseCode}
                </a>
              </td>
              <td data-label={columns[2]}>{since}</td>
              <td data-label={columns[3]}>{holder}</td>
              <td data-label={columns[4]}>{place ?? t("assisted:kept.noPlace")}</td>
            </tr>
          ))}
        </DeskTable>
      )}
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}
