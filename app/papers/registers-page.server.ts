/** Registers that an agency has made, newest first, and the request for another one. */
import { z } from "zod";
import { formatDateTime, localDay } from "#app/calendar/local-time.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { Month, type RegisterRequest, registerWork } from "./issue-register.server.ts";

const pageSize = 12;
/** Months that can be asked for, the running one first. */
const monthsBack = 12;

export type RegisterLine = {
  id: string;
  serial: string;
  month: string;
  madeAt: string;
  ready: boolean;
  superseded: boolean;
};
export type RegistersPage = {
  agency: string;
  months: { value: string; label: string }[];
  registers: RegisterLine[];
  next: string | undefined;
  first: string | undefined;
};

const labelOf = (month: string): string => month.split("-").reverse().join("/");

export async function getRegistersPage(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  search: URLSearchParams,
): Promise<RegistersPage> {
  const after = Cursor.safeParse(search.get("sau")?.split("_"));
  const [from, id] = after.success ? after.data : [new Date("9999-12-31"), lastId];
  const [now, read] = await Promise.all([
    services.clock.now(),
    asOfficer(services, viewer, async (sql) => ({
      agencies: await sql<{ name: string }[]>`select name from agencies where id = ${viewer.agencyId}`,
      rows: await sql<(Omit<RegisterLine, "month" | "madeAt"> & { seq: number; issuedAt: Date })[]>`
        select id, serial, seq, issued_at as "issuedAt", file_key is not null as ready, superseded_at is not null as superseded
        from issued_papers where agency_id = ${viewer.agencyId} and paper = 'dossierRegister' and (issued_at, id) < (${from}, ${id}::uuid)
        order by issued_at desc, id desc limit ${pageSize + 1}`,
    })),
  ]);
  const shown = read.rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    agency: read.agencies[0]?.name ?? "",
    months: monthsUntil(now).map((value) => ({ value, label: labelOf(value) })),
    registers: shown.map(({ seq, issuedAt, ...row }) => ({
      ...row,
      month: `${String(seq).slice(4)}/${String(seq).slice(0, 4)}`,
      madeAt: formatDateTime(issuedAt),
    })),
    next:
      read.rows.length > pageSize && last
        ? `/can-bo/so-theo-doi?sau=${last.issuedAt.toISOString()}_${last.id}`
        : undefined,
    first: after.success ? "/can-bo/so-theo-doi" : undefined,
  };
}

const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const Cursor = z.tuple([z.iso.datetime().transform((text) => new Date(text)), z.guid()]);

function monthsUntil(now: Date): string[] {
  const [year = 0, month = 0] = localDay(now).split("-").map(Number);
  return Array.from({ length: monthsBack }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
}

const Posted = z.object({ month: Month, commandId: z.uuid() });

/** Adds the job, once per form however often it is sent. `error`: text key. */
export async function askRegister(
  services: Pick<Services, "sql" | "clock">,
  { agencyId }: Pick<OfficerViewer, "agencyId">,
  form: FormData,
): Promise<{ done: true } | { error: string }> {
  const posted = Posted.safeParse(Object.fromEntries(form));
  const months = monthsUntil(await services.clock.now());
  if (!posted.success || !months.includes(posted.data.month))
    return { error: "papers:registers.error.month" };
  const { month, commandId } = posted.data;
  const request: RegisterRequest = { paperId: commandId, agencyId, month };
  // A form that comes again after its register was made finds it made; its job then does nothing.
  await services.sql`select portal.add_effect(${registerWork}, ${JSON.stringify(request)}, ${`register:${commandId}`})`;
  return { done: true };
}
