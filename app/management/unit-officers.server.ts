/** The officers of one unit: what each holds, what of it is late, what each did lately, and who is away. */
import type { TransactionSql } from "postgres";
import { localDay } from "../calendar/local-time.ts";

export type UnitOfficer = {
  id: string;
  name: string;
  roles: string[];
  /** Parts claimed or assigned now. */
  held: number;
  late: number;
  /** Decisions of the last seven days by kind. */
  acts: Record<string, number>;
  away: { until: string; cover: string } | null;
};

const actsFor = 7 * 86_400_000;

/** `now`: legal time; claims run by real time. */
export async function readUnitOfficers(
  sql: TransactionSql,
  unitId: string,
  now: Date,
): Promise<UnitOfficer[]> {
  const today = localDay(now);
  const [officers, held, acts, away] = await Promise.all([
    sql<{ id: string; name: string; roles: string[] }[]>`
      select id, name, roles from officers where agency_id = ${unitId} and active order by name, id limit 200`,
    sql<{ officerId: string; held: number; late: number }[]>`
      select p.officer_id as "officerId", count(*)::int as held,
        count(*) filter (where not c.paused and c.due_at < ${now})::int as late
      from part_claims p join dossier_components c on c.dossier_id = p.dossier_id and c.component = p.component
      where p.agency_id = ${unitId} and p.expires_at > ${new Date()} and c.closed_at is null group by 1`,
    sql<{ officerId: string; type: string; acts: number }[]>`
      select officer_id as "officerId", type, count(*)::int as acts from officer_acts
      where agency_id = ${unitId} and at > ${new Date(now.getTime() - actsFor)} group by 1, 2 order by 3 desc, 2`,
    sql<{ officerId: string; until: string; cover: string }[]>`
      select distinct on (a.officer_id) a.officer_id as "officerId", a.to_day::text as until, o.name as cover
      from absences a join officers o on o.id = a.cover_officer_id
      where a.agency_id = ${unitId} and a.to_day >= ${today} and a.from_day <= ${today} and a.ended_at is null
      order by a.officer_id, a.to_day desc`,
  ]);
  return officers.map(({ id, name, roles }) => {
    const own = held.find(({ officerId }) => officerId === id);
    const absence = away.find(({ officerId }) => officerId === id);
    return {
      ...{ id, name, roles, held: own?.held ?? 0, late: own?.late ?? 0 },
      acts: Object.fromEntries(
        acts.flatMap((one) => (one.officerId === id ? [[one.type, one.acts] as const] : [])),
      ),
      away: absence ? { until: absence.until, cover: absence.cover } : null,
    };
  });
}
