/** Who can see a dossier and why: officers by agency, people of the family's side, and the record of who has read it. */
import type {
  AccessRecord,
  AgencyLines,
  OfficerLine,
  PersonLine,
  WhoCanSeePage,
} from "#app/access/who-can-see.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import type { Tone } from "../part-words.ts";
import { Tag } from "../tag.tsx";
import { DeskTable } from "./desk-table.tsx";

const tones: Readonly<Record<OfficerLine["level"], Tone>> = {
  own: "good",
  agency: "wait",
  province: "wait",
  none: "neutral",
};

export function WhoCanSee({ page }: { page: WhoCanSeePage }) {
  const t = useT();
  return (
    <div className="stack">
      <a className="back-link" href={`/can-bo/ho-so/${page.caseCode}`}>
        {t("access:who.back")}
      </a>
      <h1>{t("access:who.title")}</h1>
      <p>{t("access:who.lead")}</p>
      <section aria-labelledby="can-bo" className="stack access-officers">
        <h2 id="can-bo">{t("access:who.officers")}</h2>
        {page.agencies.map((agency) => (
          <Agency key={agency.id} agency={agency} />
        ))}
        {page.more && (
          <p>{t("access:who.more", { count: page.agencies.flatMap((one) => one.officers).length })}</p>
        )}
      </section>
      <People people={page.people} />
      <Record record={page.record} />
    </div>
  );
}

function Agency({ agency }: { agency: AgencyLines }) {
  const t = useT();
  const columns = ["name", "roles", "level", "because"].map((column) => t(`access:who.column.${column}`));
  return (
    <section aria-labelledby={`co-quan-${agency.id}`}>
      <h3 id={`co-quan-${agency.id}`}>{agency.name}</h3>
      <DeskTable caption={agency.name} columns={columns}>
        {agency.officers.map(({ id, name, roles, standsIn, level, because }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={columns[1]}>
              {roles}
              {standsIn && ` (${t("access:who.standsIn", { names: standsIn })})`}
            </td>
            <td data-label={columns[2]}>
              <Tag tone={tones[level]}>{t(`access:level.${level}`)}</Tag>
            </td>
            <td data-label={columns[3]}>{because}</td>
          </tr>
        ))}
      </DeskTable>
    </section>
  );
}

function People({ people }: { people: readonly PersonLine[] }) {
  const t = useT();
  const columns = ["who", "sees"].map((column) => t(`access:who.column.${column}`));
  return (
    <section aria-labelledby="gia-dinh">
      <h2 id="gia-dinh">{t("access:who.people")}</h2>
      <DeskTable caption={t("access:who.people")} columns={columns}>
        {people.map(({ key, who, sees }) => (
          <tr key={key}>
            <th scope="row">{who}</th>
            <td data-label={columns[1]}>{sees}</td>
          </tr>
        ))}
      </DeskTable>
    </section>
  );
}

function Record({ record }: { record: AccessRecord }) {
  const t = useT();
  const columns = ["when", "who", "what", "purpose", "because"].map((column) => t(`access:record.${column}`));
  return (
    <section aria-labelledby="da-xem">
      <h2 id="da-xem">{t("access:record.title")}</h2>
      {record.rows.length === 0 ? (
        <p>{t("access:record.none")}</p>
      ) : (
        <DeskTable caption={t("access:record.title")} columns={columns}>
          {record.rows.map(({ id, when, who, agency, what, purpose, because, reason }) => (
            <tr key={id}>
              <th scope="row">{when}</th>
              <td data-label={columns[1]}>{agency ? `${who}, ${agency}` : who}</td>
              <td data-label={columns[2]}>{what}</td>
              <td data-label={columns[3]}>{reason ? `${purpose}: ${reason}` : purpose}</td>
              <td data-label={columns[4]}>{because || "–"}</td>
            </tr>
          ))}
        </DeskTable>
      )}
      <Pagination first={record.firstHref} next={record.nextHref} />
    </section>
  );
}
