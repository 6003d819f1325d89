/** Differences from partners' books, and parcels with which something is wrong, for a manager's province: open ones first, newest first, paged by key. */
import { randomUUID } from "node:crypto";
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { MoneyIncidentKind } from "../payments/money-incidents.server.ts";
import type { PayoutIncidentKind } from "../payouts/payout-incidents.server.ts";
import { partnerName } from "../registries/stuck-page.server.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import type { DifferenceKind } from "./compare.ts";
import { closedByHand } from "./settle-incident.server.ts";

const pageSize = 25;

type Incident = {
  id: string;
  partner: string;
  day: string;
  idempotencyKey: string;
  kind: DifferenceKind | MoneyIncidentKind | PayoutIncidentKind | "noScan" | "contradiction";
  operation: string;
  caseCode: string | null;
  workflowId: string | null;
  itemNumber: string | null;
  resolution: string | null;
  openedAt: Date;
  closedAt: Date | null;
};
export type ShownIncident = {
  id: string;
  partner: string;
  operation: string;
  day: string;
  kind: string;
  caseCode: string;
  /** Number of the parcel that it is about, else the key that both books know. */
  key: string;
  item: boolean;
  opened: string;
  /** Undefined while it is open. */
  closed: string | undefined;
  /** What was found out when it was closed by hand. */
  resolution: string | undefined;
  /** What the manager may do about it now. */
  act: "declareLost" | "close" | undefined;
  commandId: string;
};
export type IncidentsPage = {
  rows: ShownIncident[];
  nextHref: string | undefined;
  firstHref: string | undefined;
};

/** What belongs to no case of ours may belong to any province, so every manager sees it. */
export async function getIncidentsPage(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  search: URLSearchParams,
  t: Translate,
): Promise<IncidentsPage> {
  const after = search.get("sau") ?? undefined;
  const start = readCursor(after);
  const found = await asOfficer(
    services,
    viewer,
    (sql) => sql<Incident[]>`
      select i.id, i.partner, to_char(i.day, 'YYYY-MM-DD') as day, i.idempotency_key as "idempotencyKey", i.kind, i.operation,
        i.case_code as "caseCode", i.workflow_id as "workflowId", p.item_number as "itemNumber", i.resolution,
        i.opened_at as "openedAt", i.closed_at as "closedAt"
      from incidents i left join dossiers d on d.id = i.dossier_id left join parcels p on p.id = i.workflow_id
      where (i.dossier_id is null or starts_with(d.intake_agency_id, ${`${viewer.agencyId}.`}))
        and (i.closed_at is null, i.opened_at, i.id) < (${start.open}, ${start.openedAt}, ${start.id})
      order by (i.closed_at is null) desc, i.opened_at desc, i.id desc limit ${pageSize + 1}`,
  );
  const last = found.length > pageSize ? found[pageSize - 1] : undefined;
  return {
    rows: found.slice(0, pageSize).map((row) => show(row, t)),
    nextHref: last && `/quan-ly/su-co?${new URLSearchParams({ sau: writeCursor(last) })}`,
    firstHref: after && "/quan-ly/su-co",
  };
}

function show(row: Incident, t: Translate): ShownIncident {
  return {
    id: row.id,
    partner: partnerName(row.partner, t),
    operation: operationName(row.operation, t),
    day: formatDate(row.day),
    kind: t(`officer:incidents.kind.${row.kind}`),
    caseCode: row.caseCode ?? t("officer:incidents.noCase"),
    key: row.itemNumber ?? row.idempotencyKey,
    item: row.itemNumber !== null,
    opened: formatDateTime(row.openedAt),
    closed: row.closedAt ? formatDateTime(row.closedAt) : undefined,
    resolution: row.resolution ?? undefined,
    act: actOn(row),
    commandId: randomUUID(),
  };
}

/** Only what is about a parcel is settled here; the others end when the books agree. */
function actOn({ kind, workflowId, closedAt }: Incident): ShownIncident["act"] {
  if (closedAt || !workflowId) return undefined;
  if (kind === "noScan") return "declareLost";
  return closedByHand.some((one) => one === kind) ? "close" : undefined;
}

function operationName(operation: string, t: Translate): string {
  const name = t(`officer:operation.${operation}`);
  return name.endsWith(`operation.${operation}`) ? t("officer:operation.other") : name;
}

type Cursor = { open: boolean; openedAt: Date; id: string };
const first: Cursor = {
  open: true,
  openedAt: new Date("9999-01-01T00:00:00Z"),
  id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

const writeCursor = ({ closedAt, openedAt, id }: Incident) =>
  [closedAt === null ? "1" : "0", openedAt.getTime(), id].join("~");

/** A cursor that somebody bent begins at the first page. */
function readCursor(text: string | undefined): Cursor {
  const found = /^([01])~(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  if (!found) return first;
  const [, open, openedAt = "", id = ""] = found;
  return { open: open === "1", openedAt: new Date(Number(openedAt)), id };
}
