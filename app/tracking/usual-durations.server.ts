/**
 * How long each unit usually takes for a part: p50 and p90 of the parts it finished lately (capability E4).
 *
 * Province by province in bounded batches, each province written at once. A unit with too few finished parts has no row of its own; the
 * row of its province's administration stands for all units of the province that do the same part, and may be missing too.
 */
import { findParameter, getCalendar } from "#app/calendar/calendar.server.ts";
import { addDays, localDay, momentOf } from "#app/calendar/local-time.ts";
import type { Calendar } from "#app/calendar/working-time.ts";
import type { Services } from "#app/services.server.ts";
import { type Interval, pausesOf } from "#app/workflow/clock-ledger.ts";
import { addTo, daysTaken, type Histogram, percentile, sizeOf } from "./days-taken.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds">;

/** Hold where a database was never seeded. */
const usual = { windowDays: 180, leastSamples: 20 };
/** Units read together, and the latest parts that count of each: more say nothing new. */
const unitsAtOnce = 20;
const partsAtMost = 2_000;

/** Computes every province anew. How many rows there are now. */
export async function computeUsualDurations(services: Needs): Promise<number> {
  const { sql } = services;
  const now = await services.clock.now();
  const day = localDay(now);
  const read = async (key: string, otherwise: number) =>
    Number((await findParameter(sql, key, day)) ?? otherwise);
  const [windowDays, leastSamples, calendar, provinces] = await Promise.all([
    read("usualWindowDays", usual.windowDays),
    read("usualLeastSamples", usual.leastSamples),
    getCalendar(sql),
    sql<{ id: string; code: string }[]>`
      select id, province_code as code from agencies where kind = 'provinceAdministration' order by id`,
  ]);
  const since = momentOf(addDays(day, -windowDays), "00:00");
  let rows = 0;
  for (const province of provinces) {
    const units = await countProvince(services, calendar, province.code, { since, now });
    rows += await writeProvince(services, province, rowsOf(units, province.id, leastSamples), now);
  }
  return rows;
}

/** `component`: with its case where it has one (`<id>/<case>`), because cases take different times. */
type Key = { agencyId: string; procedure: string; component: string };
type Counted = { key: Key; histogram: Histogram };
type Row = Key & { p50: number; p90: number; samples: number };

/** Days taken by unit and part, and by part for the province as a whole; only what reaches the least number of samples. */
function rowsOf(units: readonly Counted[], provinceId: string, leastSamples: number): Row[] {
  const together = new Map<string, Counted>();
  for (const { key, histogram } of units) {
    const whole = counted(together, { ...key, agencyId: provinceId });
    for (const [days, count] of histogram) addTo(whole, days, count);
  }
  return [...units, ...together.values()].flatMap(({ key, histogram }) => {
    const samples = sizeOf(histogram);
    if (samples < leastSamples) return [];
    return [{ ...key, p50: percentile(histogram, 0.5), p90: percentile(histogram, 0.9), samples }];
  });
}

function counted(all: Map<string, Counted>, key: Key): Histogram {
  const name = JSON.stringify([key.agencyId, key.procedure, key.component]);
  const known = all.get(name) ?? { key, histogram: new Map() };
  all.set(name, known);
  return known.histogram;
}

type Span = { since: Date; now: Date };
type Ended = Key & {
  submittedAt: Date;
  closedAt: Date;
  intervals: { region: string; reason: string; startedAt: string; endedAt: string | null }[] | null;
};

async function countProvince(
  { sql, kinds }: Needs,
  calendar: Calendar,
  provinceCode: string,
  { since, now }: Span,
): Promise<Counted[]> {
  const agencies = await sql<{ id: string }[]>`
    select id from agencies where province_code = ${provinceCode} and kind <> 'provinceAdministration' order by id`;
  const all = new Map<string, Counted>();
  for (let first = 0; first < agencies.length; first += unitsAtOnce) {
    const ids = agencies.slice(first, first + unitsAtOnce).map(({ id }) => id);
    const ended = await sql<Ended[]>`
      select c.agency_id as "agencyId", d.procedure, concat_ws('/', c.component, c.variant) as component, d.submitted_at as "submittedAt", c.closed_at as "closedAt",
        (select jsonb_agg(jsonb_build_object('region', i.region, 'reason', i.reason, 'startedAt', i.started_at, 'endedAt', i.ended_at))
          from clock_intervals i where i.workflow_id = c.dossier_id) as intervals
      from unnest(${ids}::text[]) as unit(id) cross join lateral (
        select dossier_id, component, variant, agency_id, closed_at from dossier_components
        where agency_id = unit.id and closed_at >= ${since} and closed_at <= ${now} and state = 'done'
        order by closed_at desc limit ${partsAtMost}) c
      join dossiers d on d.id = c.dossier_id`;
    for (const { submittedAt, closedAt, intervals, ...key } of ended) {
      const component = kinds(key.procedure).components.find(({ id }) => id === key.component.split("/")[0]);
      if (!component) continue;
      const pauses = pausesOf(component, (intervals ?? []).map(intervalOf));
      addTo(counted(all, key), daysTaken(calendar, { submittedAt, closedAt, pauses }));
    }
  }
  return [...all.values()];
}

const intervalOf = (one: NonNullable<Ended["intervals"]>[number]): Interval => ({
  region: one.region,
  reason: one.reason,
  startedAt: new Date(one.startedAt),
  endedAt: one.endedAt ? new Date(one.endedAt) : undefined,
});

/** In one transaction: readers see yesterday's rows or today's, never half of both. */
async function writeProvince(
  { sql }: Needs,
  province: { code: string },
  rows: readonly Row[],
  now: Date,
): Promise<number> {
  await sql.begin(async (tx) => {
    await tx`delete from usual_durations u using agencies a where a.id = u.agency_id and a.province_code = ${province.code}`;
    if (rows.length > 0)
      await tx`insert into usual_durations (agency_id, procedure, component, p50, p90, samples, computed_at)
        select r."agencyId", r.procedure, r.component, r.p50, r.p90, r.samples, ${now}
        from jsonb_to_recordset(${tx.json(rows as never)}) as r("agencyId" text, procedure text, component text,
          p50 double precision, p90 double precision, samples int)`;
  });
  return rows.length;
}
