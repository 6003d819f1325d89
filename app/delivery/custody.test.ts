/** Custody of paper originals: each hand it goes through is a line, the agency sees what it keeps, and no dossier closes over one. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { birth } from "#machines/birth/index.ts";
import { readAtCounter } from "../assisted/at-counter.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { certificate, fileForCounter, formWith, register, visitCounter } from "../testing/counter.ts";
import { officerViewer } from "../testing/desk.ts";
import { addViewer, createTestPortal, monday, type TestPortal } from "../testing/test-portal.ts";
import { translator } from "../texts/i18n.server.ts";
import { getKeptOriginals, pageSize } from "./kept-originals.server.ts";
import { getOriginalsPage, moveKept, takeOriginal } from "./originals.server.ts";

let portal: TestPortal;
let mother: CitizenViewer;
const t = translator("vi");

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addViewer(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

type Dossier = Awaited<ReturnType<typeof fileForCounter>>;
async function take(dossier: Dossier, fields: Record<string, string> = {}): Promise<string> {
  const commandId = randomUUID();
  const form = formWith(Object.entries({ commandId, paper: "birthNotice", ...fields }));
  expect(await takeOriginal(portal, await officerViewer(portal, "reception-a"), dossier, form, t)).toEqual({
    done: true,
  });
  return commandId;
}
const move = async (dossier: Dossier, fields: Record<string, string>, code = "reception-a") =>
  moveKept(
    portal,
    await officerViewer(portal, code),
    dossier,
    formWith(Object.entries({ moveId: randomUUID(), intent: "move", ...fields })),
  );
const visit = (dossier: Dossier, ...fields: [string, string][]) => visitCounter(portal, dossier, fields);
const page = async (dossier: Dossier, code = "reception-a") =>
  getOriginalsPage(portal, await officerViewer(portal, code), dossier);
const kept = async (code: string, after: string | null = null) =>
  getKeptOriginals(portal, await officerViewer(portal, code), after);

it("[cap D10] tells who took an original in, to whom and where it went, and who got it back", async () => {
  const dossier = await fileForCounter(portal, mother);
  const original = await take(dossier, { place: "tủ 1, ngăn 2" });
  const colleague = await officerViewer(portal, "civil-status-a");
  portal.setTime(new Date("2026-11-16T10:00:00+07:00"));
  expect(await move(dossier, { original, toOfficer: colleague.id })).toEqual({ moved: true });
  portal.setTime(new Date("2026-11-16T11:00:00+07:00"));
  expect(await move(dossier, { original, place: "két sắt phòng hộ tịch" })).toEqual({ moved: true });
  expect((await kept("reception-a")).rows).toMatchObject([
    { id: original, caseCode: dossier.caseCode, holder: "Cán bộ hộ tịch A", place: "két sắt phòng hộ tịch" },
  ]);
  portal.setTime(new Date("2026-11-17T10:00:00+07:00"));
  expect(await visit(dossier, ["original", original])).toEqual({ done: true });
  const { moves } = await page(dossier);
  expect(moves).toMatchObject([
    { kind: "taken", officer: "Cán bộ tiếp nhận A", place: "tủ 1, ngăn 2" },
    { kind: "moved", officer: "Cán bộ tiếp nhận A", to: "Cán bộ hộ tịch A" },
    { kind: "moved", place: "két sắt phòng hộ tịch" },
    { kind: "returned", officer: "Cán bộ tiếp nhận A", toPerson: "applicant" },
  ]);
  const onDossier = await readAtCounter(portal, colleague, dossier);
  expect(onDossier.moves).toEqual(moves);
  expect((await kept("reception-a")).rows).toEqual([]);
  // The family reads that it is kept, not in which cabinet.
  const shown =
    await portal.sql`select key from event_notes where workflow_id = ${dossier.id} and visibility = 'family'`;
  expect(shown.map(({ key }) => key)).not.toContain("place");
});

it("[cap D10] moves nothing that is not there: to a stranger, by another desk, twice, or after it was given back", async () => {
  const dossier = await fileForCounter(portal, mother);
  const original = await take(dossier);
  const stranger = await officerViewer(portal, "reception-b");
  expect(await move(dossier, { original, toOfficer: stranger.id })).toMatchObject({
    errors: { toOfficer: "assisted:error.officer" },
  });
  expect(await move(dossier, { original })).toMatchObject({ errors: { place: "assisted:error.place" } });
  for (const code of ["reception-b", "civil-status-a", "residence-a"])
    await expect(move(dossier, { original, place: "x" }, code)).rejects.toMatchObject({ status: 403 });
  const moveId = randomUUID();
  expect(await move(dossier, { moveId, original, place: "tủ 3" })).toEqual({ moved: true });
  expect(await move(dossier, { moveId, original, place: "tủ 3" })).toEqual({ moved: true });
  expect((await page(dossier)).moves).toHaveLength(2);
  const other = await fileForCounter(portal, mother);
  await take(other);
  expect(await move(other, { original, place: "tủ 4" })).toMatchObject({
    errors: { original: "assisted:error.original" },
  });
  await visit(dossier, ["original", original]);
  await expect(move(dossier, { original, place: "tủ 5" })).rejects.toMatchObject({ status: 403 });
});

it("keeps custody lines as they were written, whoever asks to change them", async () => {
  await expect(portal.sql`update original_moves set place = 'x'`).rejects.toThrow(/permission denied/);
  await expect(portal.sql`delete from original_moves`).rejects.toThrow(/permission denied/);
});

it("[cap D10] does not close a dossier while one is out, and closes it with the last one", async () => {
  const dossier = await fileForCounter(portal, mother);
  const [first, second] = [await take(dossier), await take(dossier)];
  await register(portal, dossier.id);
  await visit(dossier, ["result", certificate], ["original", first]);
  const status = async () =>
    (await portal.sql`select status from workflows where id = ${dossier.id}`)[0]?.status;
  expect(await status()).toBe("active");
  await visit(dossier, ["original", second]);
  expect(await status()).toBe("done");
});

it("lists what an agency keeps, the oldest first, page by page, from the index", async () => {
  await portal.sql`update originals set returned_at = ${monday} where returned_at is null`;
  const dossier = await fileForCounter(portal, mother);
  const { agencyId } = await officerViewer(portal, "reception-a");
  const many = Array.from({ length: pageSize + 3 }, (_, at) => ({
    ...{
      id: uuidv7(),
      dossier_id: dossier.id,
      paper: "other",
      description: `Giấy ${at}`,
      agency_id: agencyId,
    },
    taken_at: new Date(monday.getTime() + at * 60_000),
  }));
  await portal.sql`insert into originals ${portal.sql(many)}`;
  const first = await kept("reception-a");
  expect(first.rows).toHaveLength(pageSize);
  expect(first.rows[0]).toMatchObject({ name: "Giấy 0", since: "16/11/2026" });
  const next = new URL(first.nextHref ?? "", "http://x").searchParams.get("sau");
  const second = await kept("reception-a", next);
  expect(second.rows.map(({ name }) => name)).toEqual([50, 51, 52].map((at) => `Giấy ${at}`));
  expect(second.nextHref).toBeUndefined();
  expect((await kept("reception-b")).rows).toEqual([]);
  const plan = await portal.sql.begin(async (tx) => {
    await tx`set local enable_seqscan = off`;
    return tx`explain select id from originals where agency_id = ${agencyId} and returned_at is null and (taken_at, id) > (${monday}, ${dossier.id})
      order by taken_at, id limit 51`;
  });
  expect(JSON.stringify(plan)).toContain("originals_kept");
  expect(JSON.stringify(plan)).not.toContain("Sort");
});
