/**
 * Were the usual days right? Of the parts that ended lately and whose usual day was said at filing, how many ended by it (capability E4).
 *
 * Parts whose clock stood still are counted apart: what was said could not know of the pause.
 */
import { addDays, localDay, momentOf } from "#app/calendar/local-time.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { partName } from "#app/ui/procedure-words.ts";
import type { Words } from "#app/ui/words.ts";
import { procedures } from "#machines/registry.ts";

export type Calibration = {
  /** Local day from which ended parts are counted. */
  since: string;
  rows: {
    key: string;
    part: Words;
    said: number;
    kept: number;
    /** Per cent, two decimals as all rates; null when nothing counts. */
    share: number | null;
    paused: number;
  }[];
};

const lookBackDays = 30;
/** More parts than one reading takes: the latest count. */
const partsAtMost = 20_000;

/** Regions whose pauses stop a part's clock. */
const stopping = Object.values(procedures).flatMap(({ id, components }) =>
  components.flatMap((component) =>
    [component.id, ...component.pausedWith].map((region) => ({
      procedure: id,
      component: component.id,
      region,
    })),
  ),
);

type Row = { procedure: string; component: string; said: number; kept: number; paused: number };

/** Of the manager's province, by part. */
export async function getCalibration(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
): Promise<Calibration> {
  const since = addDays(localDay(await services.clock.now()), -lookBackDays);
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<Row[]>`
      select procedure, component, count(*) filter (where not paused)::int as said, count(*) filter (where paused)::int as paused,
        count(*) filter (where not paused and closed_at <= usual)::int as kept
      from (
        select d.procedure, c.component, c.closed_at, (d.forecast ->> ('usual:' || c.component))::timestamptz as usual,
          exists (select 1 from clock_intervals i
              join jsonb_to_recordset(${sql.json(stopping)}) as s(procedure text, component text, region text)
                on s.procedure = d.procedure and s.component = c.component and s.region = i.region
            where i.workflow_id = c.dossier_id and i.started_at < c.closed_at) as paused
        from agencies a join dossier_components c on c.agency_id = a.id join dossiers d on d.id = c.dossier_id
        where a.province_code = (select province_code from agencies where id = ${viewer.agencyId}) and c.state = 'done'
          and c.closed_at >= ${momentOf(since, "00:00")} and jsonb_exists(d.forecast, 'usual:' || c.component)
        order by c.closed_at desc limit ${partsAtMost}) ended
      group by procedure, component order by procedure, component`,
  );
  return {
    since,
    rows: rows.map(({ procedure, component, said, kept, paused }) => ({
      key: `${procedure}:${component}`,
      part: partName(procedure, component),
      ...{ said, kept, paused },
      share: said === 0 ? null : Math.round((kept / said) * 10_000) / 100,
    })),
  };
}
