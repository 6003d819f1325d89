/** Usual durations on a real database: per unit, else per province, else nothing; once a legal day; and whether they came true. */
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { addDays, momentOf } from "#app/calendar/local-time.ts";
import { addWorkingDays } from "#app/calendar/working-time.ts";
import { getDossierClock, withClock } from "#app/dossiers/clock.server.ts";
import { getDossierView } from "#app/dossiers/dossier-view.server.ts";
import { findTrackedCase } from "#app/dossiers/track-case.server.ts";
import { dossierHead, officerViewer } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { getCalibration } from "./calibration.server.ts";
import { computeUsualDurations } from "./usual-durations.server.ts";
import { usualWatch } from "./usual-watch.server.ts";

let portal: TestPortal;
let mother: string;
const first = "birthRegistration";
/** Monday, with ten weeks behind it in which nobody was off. */
const today = new Date("2026-11-16T09:00:00+07:00");
const filedOn = "2026-11-02";

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addCitizen(portal);
  const owner = postgres(portal.ownerUrl, { max: 1 });
  await owner`update parameters set value = '5' where key = 'usualLeastSamples'`;
  await owner.end();
});
afterAll(() => portal.close());

/** A dossier filed on that Monday morning whose first part ended so many working days later. */
async function finished(days: number, agencyId: string, filed = filedOn): Promise<string> {
  const calendar = await getCalendar(portal.sql);
  const id = await openSample(portal, birth, mother, "B01electronic", momentOf(filed, "09:00"));
  const end = momentOf(addWorkingDays(calendar, filed, days), "16:00");
  await portal.sql`update dossier_components set state = 'done', closed_at = ${end}, agency_id = ${agencyId}
    where dossier_id = ${id} and component = ${first}`;
  return id;
}
const rows = () => portal.sql`
  select agency_id, p50, p90, samples from usual_durations where procedure = 'birth' and component = ${first} order by agency_id`;

const [unitA, neighbour] = ["H55.01.954", "H55.01.957"];

it("[cap E4] keeps p50 and p90 of each unit with enough finished parts, and of its province; parts too old do not count", async () => {
  portal.setTime(today);
  const provinces = await portal.sql<{ id: string; province: string }[]>`
    select id, province_code as province from agencies where id in (${unitA}, ${neighbour}) order by id`;
  expect(new Set(provinces.map(({ province }) => province)).size).toBe(1);
  for (const days of [0, 1, 1, 2, 4]) await finished(days, unitA);
  await finished(9, neighbour);
  await finished(8, unitA, addDays("2026-11-16", -203));
  await computeUsualDurations(portal);
  expect(await rows()).toEqual([
    { agency_id: "H55", p50: 1, p90: 9, samples: 6 },
    { agency_id: unitA, p50: 1, p90: 4, samples: 5 },
  ]);
  await computeUsualDurations(portal);
  expect(await rows()).toHaveLength(2);
});

it("[cap E4] shows the unit's usual day beside the legal one, the province's where the unit is new, and no invented one", async () => {
  const id = await openSample(portal, birth, mother, "B01electronic", today);
  const usualOf = async () => {
    const view = withClock(await getDossierView(portal, id), await getDossierClock(portal, id));
    return view.parts.find(({ component }) => component === first)?.usual;
  };
  const by = (day: string) => momentOf(day, "17:00");
  expect(await usualOf()).toEqual({ p50: 1, by: by("2026-11-20"), passed: false });
  await portal.sql`update dossier_components set agency_id = ${neighbour} where dossier_id = ${id} and component = ${first}`;
  // Nine working days, the 24th being off.
  expect(await usualOf()).toEqual({ p50: 1, by: by("2026-11-30"), passed: false });
  await portal.sql`update dossier_components set agency_id = (select id from agencies where ward_code = '31900' and kind = 'communePeoplesCommittee')
    where dossier_id = ${id} and component = ${first}`;
  expect(await usualOf()).toBeNull();
  await portal.sql`update dossier_components set agency_id = ${unitA} where dossier_id = ${id} and component = ${first}`;
  const { caseCode } = await dossierHead(portal, id);
  const tracked = await findTrackedCase(portal, caseCode);
  expect(tracked?.parts.find(({ component }) => component === first)?.usual?.by).toEqual(by("2026-11-20"));
  portal.setTime(new Date("2026-11-23T09:00:00+07:00"));
  expect((await usualOf())?.passed).toBe(true);
  portal.setTime(today);
});

it("[cap E4] writes down at filing what was said, and tells the manager how much of it came true", async () => {
  const said = async (id: string) => {
    const [row] = await portal.sql<
      { forecast: Record<string, string> }[]
    >`select forecast from dossiers where id = ${id}`;
    return row?.forecast;
  };
  const [kept, late, paused] = [
    await openSample(portal, birth, mother, "B01electronic", today),
    await openSample(portal, birth, mother, "B01electronic", today),
    await openSample(portal, birth, mother, "B01electronic", today),
  ];
  expect((await said(kept))?.[`usual:${first}`]).toBe(momentOf("2026-11-20", "17:00").toISOString());
  expect((await said(kept))?.[first]).toBe(momentOf("2026-11-16", "17:00").toISOString());
  const end = (id: string, day: string) => portal.sql`
    update dossier_components set state = 'done', closed_at = ${momentOf(day, "10:00")} where dossier_id = ${id} and component = ${first}`;
  await end(kept, "2026-11-20");
  await end(late, "2026-11-23");
  await end(paused, "2026-11-27");
  await portal.sql`insert into clock_intervals (id, workflow_id, region, reason, started_at, ended_at)
    values (gen_random_uuid(), ${paused}, ${first}, 'supplement', ${momentOf("2026-11-17", "10:00")}, ${momentOf("2026-11-19", "10:00")})`;
  portal.setTime(new Date("2026-11-30T09:00:00+07:00"));
  const report = await getCalibration(portal, await officerViewer(portal, "manager"));
  expect(report.rows).toEqual([
    {
      key: `birth:${first}`,
      part: { key: `birth:component.${first}.name` },
      ...{ said: 2, kept: 1, share: 50, paused: 1 },
    },
  ]);
  portal.setTime(today);
});

it("[cap E4] is computed once a legal day, from 01:00 on, however many workers look, and once after a clock jump", async () => {
  const jobs = async () => {
    const found = await portal.sql<{ key: string }[]>`
      select j.key from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'usualDurations' order by j.id`;
    return found.map(({ key }) => key.split(":")[1]);
  };
  const workers = [1, 2, 3].map(() => usualWatch(portal));
  const look = async (at: string) => {
    portal.setTime(new Date(at));
    await Promise.all(workers.map((worker) => worker.look()));
    return jobs();
  };
  expect(await look("2026-11-17T00:59:59+07:00")).toEqual(["2026-11-15"]);
  expect(await look("2026-11-17T01:00:00+07:00")).toEqual(["2026-11-15", "2026-11-16"]);
  expect(await look("2026-11-17T23:00:00+07:00")).toHaveLength(2);
  expect(await look("2026-12-17T09:00:00+07:00")).toEqual(["2026-11-15", "2026-11-16", "2026-12-16"]);
});
