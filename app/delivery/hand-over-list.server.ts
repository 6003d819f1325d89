/** Parcels that lie at an agency for the carrier: the list that goes with them, read under row-level security. */
import { formatDateTime } from "../calendar/local-time.ts";
import { recordAccess } from "../dossiers/access-log.server.ts";
import { getProcedure } from "../dossiers/decide-page.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";

/** What one person hands over at once; more follow on the next page. */
export const pageSize = 100;

export type HandOverRow = {
  id: string;
  itemNumber: string;
  caseCode: string;
  contents: string;
  receiver: string;
  place: string;
  /** Đồng; 0 = nothing to collect. */
  cash: number;
  ordered: string;
};
export type HandOverList = {
  at: string;
  agency: string;
  rows: HandOverRow[];
  nextHref: string | undefined;
  firstHref: string | undefined;
};

type Row = {
  id: string;
  dossierId: string;
  procedure: string;
  caseCode: string;
  resultId: string;
  itemNumber: string | null;
  receiver: string | null;
  ward: string | null;
  province: string | null;
  cash: number;
  since: Date;
};

/** Receivers' names are shown, so that reading the list is recorded. */
export async function getHandOverList(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  { after, requestId }: { after: string | null; requestId: string },
  t: Translate,
): Promise<HandOverList> {
  const start = readCursor(after);
  const [now, { found, agency }] = await Promise.all([
    services.clock.now(),
    asOfficer(services, viewer, async (sql) => {
      const [[own], rows] = await Promise.all([
        sql<{ name: string }[]>`select name from agencies where id = ${viewer.agencyId}`,
        sql<Row[]>`
          select p.id, d.id as "dossierId", d.procedure, d.case_code as "caseCode", p.result_id as "resultId", p.item_number as "itemNumber",
            s.delivery ->> 'receiver' as receiver, w.name as ward, v.name as province, p.cash_on_delivery as cash, p.updated_at as since
          from parcels p join dossier_components c on c.dossier_id = p.dossier_id and c.component = p.component
            join dossiers d on d.id = p.dossier_id join dossier_sources s on s.dossier_id = d.id
            left join places w on w.code = s.delivery ->> 'wardCode' left join places v on v.code = w.parent_code
          where p.state = 'ordered' and c.agency_id = ${viewer.agencyId} and (p.updated_at, p.id) > (${start.since}, ${start.id})
          order by p.updated_at, p.id limit ${pageSize + 1}`,
      ]);
      return { found: rows, agency: own?.name ?? "" };
    }),
  ]);
  const shown = found.slice(0, pageSize);
  if (shown.length > 0)
    await recordAccess(services, {
      ...{ viewer, purpose: "process", rule: "parcels.handOver", requestId },
      fields: ["delivery.receiver", "delivery.wardCode"],
      dossierIds: [...new Set(shown.map(({ dossierId }) => dossierId))],
    });
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  const href = "/can-bo/giao-buu-chinh";
  return {
    at: formatDateTime(now),
    agency,
    rows: shown.map((row) => ({
      ...{ id: row.id, caseCode: row.caseCode, cash: row.cash },
      itemNumber: row.itemNumber ?? "",
      contents: officerWords(getProcedure(services, row.procedure), t).result(row.resultId),
      receiver: row.receiver ?? "",
      place: [row.ward, row.province].filter(Boolean).join(", "),
      ordered: formatDateTime(row.since),
    })),
    nextHref: last && `${href}?${new URLSearchParams({ sau: `${last.since.getTime()}~${last.id}` })}`,
    firstHref: after ? href : undefined,
  };
}

/** A cursor that somebody bent begins at the first page. */
function readCursor(text: string | null): { since: Date; id: string } {
  const found = /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  const [, since = "0", id = "00000000-0000-0000-0000-000000000000"] = found ?? [];
  return { since: new Date(Number(since)), id };
}
