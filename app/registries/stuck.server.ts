/**
 * Requests to registers and the carrier that used up their tries and wait for a manager: parts and parcels, oldest first.
 *
 * Hand-written SQL, paged by key; read under row-level security and only within the manager's province.
 */
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";

export const pageSize = 25;

export type Stuck = {
  /** Dossier or parcel that waits. */
  workflowId: string;
  /** Component of a part; of a parcel `parcel` for its order, `cancel` for calling it off; of a payment `refund1` and so on, of a payout `order1` or `cancel1`. */
  component: string;
  /** Result that a parcel carries; null for a part. */
  resultId: string | null;
  caseCode: string;
  procedure: string;
  partner: string;
  since: Date;
  attempts: number;
  /** How the last try ended: `http 409`, `TimeoutError`, … */
  lastError: string | null;
  /** Reason code of a partner that said no. */
  refused: string | null;
  lastReply: string | null;
  /** Component that granted the money of a payout. */
  grantedBy: string | null;
  /** Seq of the part, so that only what was seen is sent again; null for a parcel. */
  seq: number | null;
};

export type StuckList = { rows: Stuck[]; next: string | undefined };

/** One page after the cursor `after` (`next` of the page before). */
export function readStuck(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  after?: string,
): Promise<StuckList> {
  const start = readCursor(after);
  return asOfficer(services, viewer, async (sql) => {
    const rows = await sql<Stuck[]>`
      with waiting as (
        select c.dossier_id as workflow_id, c.component, null as result_id, c.dossier_id, c.started_at as since, c.seq
        from dossier_components c where c.state = 'registering.failed'
        union all
        select p.id, case p.state when 'notCancelled' then 'cancel' else 'parcel' end, p.result_id, p.dossier_id, p.updated_at, null
        from parcels p where p.state in ('notOrdered', 'notCancelled')
        union all
        select p.id, a.stuck_refund, null, p.dossier_id, p.updated_at, null from payment_attempts a join payments p on p.id = a.payment_id
        where a.state = 'refunding' and a.stuck_refund is not null
        union all
        select y.id, case y.state when 'notCancelled' then 'cancel' else 'order' end || (select max(number) from payout_orders where payout_id = y.id),
          null, y.dossier_id, y.updated_at, null
        from payouts y where y.state in ('notOrdered', 'notCancelled')
      )
      select w.workflow_id as "workflowId", w.component, w.result_id as "resultId", d.case_code as "caseCode", d.procedure, w.since, w.seq,
        coalesce(r.partner, '') as partner, coalesce(r.attempts, 0) as attempts, r.last_error as "lastError", r.last_reply as "lastReply",
        r.response ->> 'reasonCode' as refused, (select component from payouts where id = w.workflow_id) as "grantedBy"
      from waiting w join dossiers d on d.id = w.dossier_id
      left join lateral (select partner, attempts, last_error, last_reply, response from partner_requests
        where workflow_id = w.workflow_id and component = w.component order by asked_at desc, id desc limit 1) r on true
      where starts_with(d.intake_agency_id, ${`${viewer.agencyId}.`})
        and (w.since, w.workflow_id, w.component) > (${start.since}, ${start.workflowId}, ${start.component})
      order by w.since, w.workflow_id, w.component limit ${pageSize + 1}`;
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return { rows: rows.slice(0, pageSize), next: last && writeCursor(last) };
  });
}

type Cursor = { since: Date; workflowId: string; component: string };
const first: Cursor = {
  since: new Date(0),
  workflowId: "00000000-0000-0000-0000-000000000000",
  component: "",
};

const writeCursor = ({ since, workflowId, component }: Stuck) =>
  [since.getTime(), workflowId, component].join("~");

/** A cursor that somebody bent begins at the first page. */
function readCursor(text: string | undefined): Cursor {
  const found = /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(\w{1,64})$/.exec(text ?? "");
  if (!found) return first;
  const [, since = "", workflowId = "", component = ""] = found;
  return { since: new Date(Number(since)), workflowId, component };
}
