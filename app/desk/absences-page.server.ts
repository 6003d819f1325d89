/** The page of absences: who is away now and soon in the viewer's agency or province, and who can be entered. */
import type { TransactionSql } from "postgres";
import type { Role } from "#machines/kernel/actors.ts";
import { formatDate, localDay } from "../calendar/local-time.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import { notCovered } from "../identity/standing-in.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { AbsencesPage } from "./absence-types.ts";
import { leads } from "./claim-moves.server.ts";

/** Most rows shown; the earliest first days come first. */
const shown = 100;

/** `agency`: chosen by a manager, who looks over all agencies of the province. */
export function getAbsencesPage(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  asked: string | null,
): Promise<AbsencesPage> {
  return asOfficer(services, viewer, async (sql) => {
    const now = await services.clock.now();
    const today = localDay(now);
    const manager = viewer.roles.includes("manager");
    const agencies = manager ? await readAgencies(sql, viewer) : [];
    const agency = agencies.some(({ value }) => value === asked) && asked ? asked : viewer.agencyId;
    const [rows, people] = await Promise.all([
      readAbsences(sql, manager ? null : viewer.agencyId, today),
      sql<Person[]>`
        select id as value, name as label, roles from officers where agency_id = ${agency} and active order by name, id limit 500`,
    ]);
    const able = people.filter(({ roles }) => !roles.some((role) => notCovered.includes(role)));
    const named = ({ value, label }: Person) => ({ value, label });
    const enters = (of: string) => leads(viewer, of) || (manager && of === viewer.agencyId);
    return {
      absences: rows.map(({ officerId, agencyId, fromDay, toDay, ...row }) => ({
        ...row,
        days: `${formatDate(fromDay)} – ${formatDate(toDay)}`,
        running: fromDay <= today,
        mayEnd: officerId === viewer.id || enters(agencyId),
      })),
      agencies,
      agency,
      officers: able.filter(({ value }) => value === viewer.id || enters(agency)).map(named),
      covers: able.map(named),
      today,
      viewerId: viewer.id,
    };
  });
}

type Person = { value: string; label: string; roles: Role[] };
type Row = {
  id: string;
  officer: string;
  officerId: string;
  cover: string;
  agencyId: string;
  fromDay: string;
  toDay: string;
  enteredBy: string;
};

/** Not over yet; of one agency, or of all that the viewer's role lets see. */
const readAbsences = (sql: TransactionSql, agencyId: string | null, today: string) => sql<Row[]>`
  select a.id, o.name as officer, a.officer_id as "officerId", c.name as cover, a.agency_id as "agencyId",
    a.from_day::text as "fromDay", a.to_day::text as "toDay", b.name as "enteredBy"
  from absences a join officers o on o.id = a.officer_id join officers c on c.id = a.cover_officer_id join officers b on b.id = a.entered_by
  where ${agencyId === null ? sql`true` : sql`a.agency_id = ${agencyId}`} and a.ended_at is null and a.to_day >= ${today}::date
  order by a.from_day, a.id limit ${shown}`;

/** Manned agencies of the manager's province. */
async function readAgencies(sql: TransactionSql, { agencyId }: OfficerViewer) {
  const rows = await sql<{ value: string; label: string }[]>`
    select a.id as value, a.name as label from agencies a
    where (a.id = ${agencyId} or starts_with(a.id, ${`${agencyId}.`})) and exists (select 1 from officers o where o.agency_id = a.id and o.active)
    order by a.name, a.id limit 1000`;
  return [...rows];
}
