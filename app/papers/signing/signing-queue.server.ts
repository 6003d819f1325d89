/**
 * Papers of a manager's province that wait for their signature: how many, since when, and each with its last error, the next one due
 * first. Hand-written SQL over the index of the waiting ones, paged by key, read under row-level security.
 */
import { z } from "zod";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";

export const pageSize = 25;

export type Waiting = {
  id: string;
  serial: string;
  paper: string;
  procedure: string | null;
  caseCode: string | null;
  agencyName: string;
  issuedAt: Date;
  attempts: number;
  error: string | null;
  signAfter: Date;
};
export type SigningQueue = {
  rows: Waiting[];
  next: string | undefined;
  count: number;
  failing: number;
  oldest: Date | null;
};

export function readSigningQueue(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  after?: string,
): Promise<SigningQueue> {
  const start = readCursor(after);
  const province = `${viewer.agencyId}.`;
  return asOfficer(services, viewer, async (sql) => {
    const [totals] = await sql<{ count: number; failing: number; oldest: Date | null }[]>`
      select count(*)::int as count, (count(*) filter (where signing_error is not null))::int as failing, min(issued_at) as oldest
      from issued_papers where signed_at is null and sign_after is not null and starts_with(agency_id, ${province})`;
    const rows = await sql<Waiting[]>`
      select p.id, p.serial, p.paper, d.procedure, d.case_code as "caseCode", a.name as "agencyName", p.issued_at as "issuedAt",
        p.signing_attempts as attempts, p.signing_error as error, p.sign_after as "signAfter"
      from issued_papers p join agencies a on a.id = p.agency_id left join dossiers d on d.id = p.dossier_id
      where p.signed_at is null and p.sign_after is not null and starts_with(p.agency_id, ${province})
        and (p.sign_after, p.id) > (${start.signAfter}, ${start.id})
      order by p.sign_after, p.id limit ${pageSize + 1}`;
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return {
      rows: rows.slice(0, pageSize),
      next: last && [last.signAfter.getTime(), last.id].join("~"),
      ...(totals ?? { count: 0, failing: 0, oldest: null }),
    };
  });
}

/** A cursor that somebody bent begins at the first page. */
function readCursor(text: string | undefined): { signAfter: Date; id: string } {
  const [, at = "0", id = "00000000-0000-0000-0000-000000000000"] =
    /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "") ?? [];
  return { signAfter: new Date(Number(at)), id };
}

const Retry = z.object({ paperId: z.union([z.literal("all"), z.uuid()]) });
/** Papers that one press of the button brings forward. */
const atOnce = 500;

/** Makes one waiting paper, or the waiting papers of the province, due now; the sweep hands them over. How many. @throws Response 400 */
export async function signAgain(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  form: FormData,
): Promise<number> {
  const read = Retry.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Response(null, { status: 400 });
  const { paperId } = read.data;
  const now = await clock.now();
  const due = await sql`
    update issued_papers set sign_after = ${now} where id in (
      select id from issued_papers where signed_at is null and sign_after > ${now} and starts_with(agency_id, ${`${viewer.agencyId}.`})
        and ${paperId === "all" ? sql`true` : sql`id = ${paperId}`}
      order by sign_after limit ${atOnce} for update skip locked) returning id`;
  return due.length;
}
