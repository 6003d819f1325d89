/** Morning digests: once a working day and agency, whoever looks first; what is new, due and late; read by the own agency only. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { officerViewer } from "#app/testing/desk.ts";
import { addListRows } from "#app/testing/desk-rows.ts";
import { addCitizen, createTestPortal, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "../texts/i18n.server.ts";
import { digestWatch, digestWork, makeDigests } from "./digest.server.ts";
import { countFresh, getDigestPage } from "./digest-page.server.ts";

let portal: TestPortal;
const t = translator("vi");
const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);
const monday = "2026-11-16";

beforeAll(async () => {
  portal = await createTestPortal();
  const applicant = await addCitizen(portal);
  const { agencyId } = await officerViewer(portal, "reception-a");
  const rows = { agencyId, component: "intake", turn: "receptionOfficer", bucket: "act" } as const;
  await addListRows(portal, applicant, { ...rows, from: 1, count: 40 });
  const set = (numbers: number[], due: Date, started: Date) => portal.sql`
    update dossier_components set due_at = ${due}, started_at = ${started} where sort_key in ${portal.sql(numbers.map((i) => i * 60_000))}`;
  const old = at("2026-11-10", "09:00");
  const all = Array.from({ length: 40 }, (_, i) => i + 1);
  await set(all, at("2026-11-25", "17:00"), old);
  await set([1, 2], at("2026-11-13", "17:00"), old);
  await set([3], at(monday, "17:00"), old);
  await set([4, 5, 6], at("2026-11-17", "17:00"), old);
  await set([7, 8], at("2026-11-25", "17:00"), at(monday, "07:00"));
  const { id } = await officerViewer(portal, "civil-status-a");
  const cover = await officerViewer(portal, "reception-a");
  await portal.sql`insert into absences (id, officer_id, cover_officer_id, agency_id, from_day, to_day, entered_by, entered_at)
    values (gen_random_uuid(), ${id}, ${cover.id}, ${agencyId}, ${monday}, '2026-11-18', ${id}, ${old})`;
});
afterAll(() => portal.close());

const jobs = () =>
  portal.sql`select count(*)::int as n from graphile_worker._private_jobs where key like ${`${digestWork}:%`}`;
const page = async (code: string, day: string | null = null) =>
  getDigestPage(portal, await officerViewer(portal, code), day, t, "digest");

it("is asked for once at half past seven of a working day, by whichever worker sees the hour first", async () => {
  const [one, two] = [digestWatch(portal), digestWatch(portal)];
  portal.setTime(at("2026-11-15", "08:00"));
  await Promise.all([one.look(), two.look()]);
  portal.setTime(at(monday, "07:29"));
  await Promise.all([one.look(), two.look()]);
  expect(await jobs()).toEqual([{ n: 0 }]);
  portal.setTime(at(monday, "07:30"));
  await Promise.all([one.look(), two.look(), digestWatch(portal).look()]);
  expect(await jobs()).toEqual([{ n: 1 }]);
});

it("is empty before there is one, and says when it comes", async () => {
  expect((await page("reception-a")).day).toBeUndefined();
});

it("names what came in, what is due today and on the next working day, what is late and who is away, once however often the job runs", async () => {
  await Promise.all([makeDigests(portal, { day: monday }), makeDigests(portal, { day: monday })]);
  expect(await makeDigests(portal, { day: monday })).toBe(0);
  const { day, sections, away } = await page("reception-a");
  expect(day).toBe("16/11/2026");
  expect(sections.map(({ id, count }) => [id, count])).toEqual([
    ["fresh", 2],
    ["today", 1],
    ["next", 3],
    ["late", 2],
  ]);
  expect(sections[0]?.parts[0]).toMatchObject({
    dossiers: [
      { href: "/can-bo/ho-so/G00.00.00-261116-000007" },
      { href: "/can-bo/ho-so/G00.00.00-261116-000008" },
    ],
    ...{ more: 0, moved: 0 },
  });
  expect(away).toEqual(["Cán bộ hộ tịch A vắng đến hết ngày 18/11/2026; Cán bộ tiếp nhận A làm thay"]);
  const viewer = await officerViewer(portal, "reception-a");
  expect(await countFresh(portal, viewer, at(monday, "10:00"))).toBe(2);
  expect(await countFresh(portal, viewer, at("2026-11-17", "10:00"))).toBe(0);
});

it("goes on from the digest before, and keeps earlier days", async () => {
  portal.setTime(at("2026-11-17", "07:30"));
  await portal.sql`update dossier_components set started_at = ${at(monday, "15:00")} where sort_key = ${20 * 60_000}`;
  await makeDigests(portal, { day: "2026-11-17" });
  const today = await page("reception-a");
  expect(today.sections[0]?.count).toBe(1);
  expect(today.since).toBe("07:30 16/11/2026");
  const before = await page("reception-a", monday);
  expect(before.sections[0]?.count).toBe(2);
  expect(before.earlier.map(({ text, current }) => [text, current])).toEqual([
    ["17/11/2026", false],
    ["16/11/2026", true],
  ]);
});

it("is read by the own agency only, counts what went elsewhere without naming it, and is recorded", async () => {
  const other = await page("reception-b");
  expect(other.sections.every(({ count }) => count === 0)).toBe(true);
  const { agencyId } = await officerViewer(portal, "reception-b");
  await portal.sql`update dossier_components set agency_id = ${agencyId} where sort_key = ${7 * 60_000}`;
  await portal.sql`update dossiers set intake_agency_id = ${agencyId} where case_code like '%-000007'`;
  const { sections } = await page("reception-a", monday);
  expect(sections[0]?.parts[0]).toMatchObject({
    count: 2,
    moved: 1,
    dossiers: [{ caseCode: "G00.00.00-261116-000008" }],
  });
  const [row] =
    await portal.sql`select purpose from access_log where request_id = 'digest' order by at desc limit 1`;
  expect(row).toEqual({ purpose: "list" });
});
