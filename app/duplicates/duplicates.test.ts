/** The radar on a real database: who meets, what is kept, what officers may see of it and say about it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import { formWith, send } from "#app/testing/counter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { atDemoB, fileBirth, runRadar } from "#app/testing/duplicates.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { getDuplicatesPage } from "./duplicates-page.server.ts";
import { judgeDuplicate } from "./judge.server.ts";
import { readDuplicateMark } from "./read-candidates.server.ts";
import { rewritePeople } from "./write-people.server.ts";

let portal: TestPortal;
let mother: string;
let father: string;
const t = translator("vi");
type Head = Awaited<ReturnType<typeof fileBirth>>;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addCitizen(portal);
  father = await addCitizen(portal, "019090000123", "NGUYỄN VĂN MẪU");
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.setTime(monday);
  await portal.sql`delete from duplicate_candidates`;
  await portal.sql`delete from dossier_person_keys`;
  await portal.sql`delete from dossier_people`;
});

const noNotice = { way: "none", code: "", motherPersonalId: "", oldPaper: false, surrogacy: false };
/** The same child, filed by hand by somebody whose keyboard had no marks, who mixed up day and month. */
const again = {
  birthNotice: noNotice,
  child: { familyName: "NGUYEN", middleName: "", givenName: "NGHIEM", birthDate: "2026-10-11" },
};
const candidates = (id: string) => portal.sql<
  {
    dossierId: string;
    otherDossierId: string;
    role: string;
    score: number;
    reasons: { field: string; code: string }[];
    foundAt: Date;
  }[]
>`select dossier_id as "dossierId", other_dossier_id as "otherDossierId", role, score, reasons, found_at as "foundAt"
  from duplicate_candidates where dossier_id = ${id} or other_dossier_id = ${id}`;
const page = async (code: string, dossier: Head) =>
  getDuplicatesPage(portal, await officerViewer(portal, code), dossier, randomUUID(), t);
async function pair(changes: Parameters<typeof fileBirth>[2] = again) {
  const first = await fileBirth(portal, mother);
  const second = await fileBirth(portal, father, changes, new Date("2026-11-16T09:30:00+07:00"));
  return { first, second };
}

it("keeps people and keys with the opening and leaves the comparison to the worker [cap C3]", async () => {
  const { id } = await fileBirth(portal, mother);
  const people =
    await portal.sql`select role, full_name from dossier_people where dossier_id = ${id} order by role`;
  expect(people.map(({ role }) => role)).toEqual(["applicant", "child", "father", "mother"]);
  const kept = JSON.stringify(await portal.sql`select * from dossier_people where dossier_id = ${id}`);
  expect(kept).not.toMatch(/019192000456|019090000123|00001\.GCS/);
  const jobs =
    await portal.sql`select task_id from graphile_worker._private_jobs where key = ${`${id}:duplicates`}`;
  expect(jobs).toHaveLength(1);
});

it("finds a child that is filed again with other marks and a mixed-up date, once however often it looks", async () => {
  const { first, second } = await pair();
  for (const id of [second.id, first.id, second.id]) await runRadar(portal, id);
  const found = await candidates(first.id);
  expect(found).toMatchObject([
    { dossierId: second.id, otherDossierId: first.id, role: "child", foundAt: monday },
  ]);
  expect(found[0]?.score).toBeGreaterThan(700);
  expect(found[0]?.reasons).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: "birthDate", code: "dayMonthSwapped" }),
      expect.objectContaining({ field: "mother.number", code: "same" }),
    ]),
  );
});

it("does not take twins for one child", async () => {
  const { second } = await pair({
    birthNotice: { way: "typed", code: "00002.GCS.19001.26" },
    child: { middleName: "THỊ", givenName: "KIỂM", sex: "female" },
  });
  await runRadar(portal, second.id);
  expect(await candidates(second.id)).toEqual([]);
});

it("shows a mother whose two births are too close together, though the children differ", async () => {
  const { second } = await pair({
    birthNotice: noNotice,
    child: { middleName: "THỊ", givenName: "KIỂM", sex: "female", birthDate: "2026-07-28" },
  });
  await runRadar(portal, second.id);
  expect(await candidates(second.id)).toMatchObject([{ role: "mother" }]);
  const { candidates: shown } = await page("civil-status-a", second);
  expect(shown).toMatchObject([{ who: "Người mẹ", twice: true }]);
  expect(shown[0]?.reasons[0]).toMatchObject({
    own: "28/07/2026",
    other: "10/11/2026",
    relation: "Quá gần để là hai lần sinh",
  });
});

it("takes back a candidate when the family corrects what was typed wrong", async () => {
  const { second } = await pair();
  await runRadar(portal, second.id);
  await portal.sql`update dossier_answers set values = values || '{"givenName": "KIỂM", "middleName": "THỊ", "sex": "female", "birthDate": "2024-03-02"}'
    where dossier_id = ${second.id} and page = 'child'`;
  await portal.sql.begin((tx) => rewritePeople(tx, portal, second.id, birth));
  await runRadar(portal, second.id);
  expect(await candidates(second.id)).toEqual([]);
});

it("puts both dossiers side by side with reasons in words, and logs whose were read", async () => {
  const { first, second } = await pair();
  await runRadar(portal, second.id);
  const viewer = await officerViewer(portal, "civil-status-a");
  const requestId = randomUUID();
  const shown = await getDuplicatesPage(portal, viewer, second, requestId, t);
  expect(shown.mayJudge).toBe(true);
  expect(shown.candidates).toMatchObject([
    {
      who: "Trẻ được khai sinh",
      other: { caseCode: first.caseCode, href: `/can-bo/ho-so/${first.caseCode}` },
    },
  ]);
  const row = (field: string) => shown.candidates[0]?.reasons.find((one) => one.field === field);
  expect(row("birthDate")).toMatchObject({
    own: "11/10/2026",
    other: "10/11/2026",
    relation: "Đảo ngày và tháng",
  });
  expect(row("fullName")).toMatchObject({
    own: "NGUYEN NGHIEM",
    other: "NGUYỄN VĂN NGHIỆM",
    label: "Họ tên",
  });
  expect(row("mother.number")).toMatchObject({
    label: "Số định danh của mẹ",
    own: undefined,
    relation: "Giống nhau",
  });
  const [log] = await portal.sql`select dossier_ids, fields from access_log where request_id = ${requestId}`;
  expect(log?.dossier_ids).toEqual([second.id, first.id]);
  expect(log?.fields).toContain("birthDate");
  expect(await readDuplicateMark(portal, viewer, first)).toMatchObject({ undecided: 1, same: 0 });
});

it("gives of another commune's dossier only code, agency, phone and reasons without values", async () => {
  const { first, second } = await pair({ ...again, ...atDemoB });
  await runRadar(portal, second.id);
  const shown = await page("civil-status-a", first);
  expect(shown.candidates).toHaveLength(1);
  const { other, reasons } = shown.candidates[0]!;
  expect(Object.keys(other).sort()).toEqual(["agency", "caseCode", "phone"]);
  expect(other).toMatchObject({ caseCode: second.caseCode, phone: expect.stringMatching(/\d/) });
  expect(reasons.length).toBeGreaterThan(3);
  expect(reasons.every((one) => one.other === undefined && one.relation !== "")).toBe(true);
  expect(JSON.stringify(shown)).not.toMatch(/NGHIEM|11\/10\/2026/);
});

it("keeps candidates from officers of neither dossier, and people from every officer, below the policy too", async () => {
  const { second } = await pair();
  await runRadar(portal, second.id);
  const [own, stranger] = await Promise.all(
    ["civil-status-a", "civil-status-b"].map((code) => officerViewer(portal, code)),
  );
  const all = (viewer: NonNullable<typeof own>) =>
    asOfficer(portal, viewer, (sql) => sql`select id from duplicate_candidates`);
  expect(await all(own!)).toHaveLength(1);
  expect(await all(stranger!)).toEqual([]);
  for (const table of ["dossier_people", "dossier_person_keys"])
    await expect(asOfficer(portal, own!, (sql) => sql`select * from ${sql(table)}`)).rejects.toThrow(
      "permission denied",
    );
});

it("records an officer's word for both dossiers, and tells a second one who comes later", async () => {
  const { first, second } = await pair();
  await runRadar(portal, second.id);
  const [found] = (await page("civil-status-a", second)).candidates;
  const judge = async (code: string, dossier: Head, fields: Record<string, string>) =>
    judgeDuplicate(
      portal,
      await officerViewer(portal, code),
      dossier,
      formWith(Object.entries({ candidateId: found!.id, seen: "", note: "Đã gọi gia đình", ...fields })),
      randomUUID(),
    );
  expect(await judge("civil-status-a", second, { note: " " })).toMatchObject({
    errors: { verdict: "duplicates:error.verdict", note: "duplicates:error.note" },
  });
  expect(await judge("civil-status-a", second, { verdict: "same" })).toEqual({ done: true });
  expect(await judge("civil-status-a", second, { verdict: "same" })).toEqual({ done: true });
  expect(await judge("leader-ubnd-a", first, { verdict: "different" })).toEqual({ overtaken: true });
  const viewer = await officerViewer(portal, "leader-ubnd-a");
  for (const dossier of [first, second])
    expect(await readDuplicateMark(portal, viewer, dossier)).toMatchObject({
      undecided: 0,
      decided: 1,
      same: 1,
    });
  expect((await page("leader-ubnd-a", first)).candidates).toMatchObject([
    { verdict: "same", note: "Đã gọi gia đình", decided: expect.stringContaining("16/11/2026") },
  ]);
  await runRadar(portal, first.id);
  expect(await judge("leader-ubnd-a", first, { verdict: "different", seen: "same" })).toEqual({ done: true });
  const elsewhere = await fileBirth(portal, father, { ...atDemoB, child: { givenName: "XA" } });
  await expect(judge("civil-status-b", elsewhere, { verdict: "same" })).rejects.toMatchObject({
    status: 404,
  });
});

it("says of a dossier that ended without a result that the family may have filed again", async () => {
  const { first, second } = await pair();
  const reception = await officerActor(portal, "reception-a");
  await send(portal, first.id, reception, { type: "dossier.refuse", ground: "other" });
  await runRadar(portal, second.id);
  expect((await page("civil-status-a", second)).candidates[0]?.other.open).toMatchObject({ ended: true });
});

it("looks again at a dossier that was passed on to another commune", async () => {
  const { first, second } = await pair();
  await portal.sql`delete from graphile_worker._private_jobs where key like ${`%:duplicates`}`;
  await send(portal, second.id, await officerActor(portal, "reception-a"), {
    type: "dossier.forward",
    wardCode: "31900",
  });
  const jobs = await portal.sql<
    { key: string }[]
  >`select key from graphile_worker._private_jobs where key like ${`%:duplicates`}`;
  expect(jobs.map(({ key }) => key)).toEqual([`${second.id}:duplicates`]);
  await runRadar(portal, second.id);
  expect(await candidates(first.id)).toHaveLength(1);
});
