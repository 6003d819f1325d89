/** The daily list for the carrier: what waits, what was given, by whom; no more of the receiver than the commune. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CitizenViewer } from "../identity/viewer.ts";
import { startCarrier, work } from "../testing/carrier.ts";
import { certificate, fileForCounter, formWith, register } from "../testing/counter.ts";
import { officerViewer } from "../testing/desk.ts";
import { addViewer, monday } from "../testing/test-portal.ts";
import { translator } from "../texts/i18n.server.ts";
import { giveToCarrier, takeBack } from "./give-to-carrier.server.ts";
import { getHandOverList } from "./hand-over-list.server.ts";

let carrier: Awaited<ReturnType<typeof startCarrier>>;
let mother: CitizenViewer;

beforeAll(async () => {
  carrier = await startCarrier();
  carrier.portal.setTime(monday);
  mother = await addViewer(carrier.portal);
}, 120_000);
afterAll(() => carrier.close());

async function ordered(): Promise<{ id: string; itemNumber: string }> {
  const { portal } = carrier;
  const channels = { [certificate]: "post" as const };
  const { id } = await fileForCounter(portal, mother, { channels, address: true });
  await register(portal, id);
  await work(portal);
  const [row] = await portal.sql<{ id: string; itemNumber: string; state: string }[]>`
    select id, item_number as "itemNumber", state from parcels where dossier_id = ${id}`;
  expect(row?.state).toBe("ordered");
  return row as { id: string; itemNumber: string };
}
const list = async (code = "reception-a", day: string | null = null) =>
  getHandOverList(
    carrier.portal,
    await officerViewer(carrier.portal, code),
    { after: null, day, requestId: "give" },
    translator("vi"),
  );
const items = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).rows.map(({ itemNumber }) => itemNumber);
const ticked = (...ids: string[]) => formWith(ids.map((id) => ["parcel", id] as const));

it("goes from those that wait to the list of the day, with who gave it, and leaves the others waiting", async () => {
  const { portal } = carrier;
  const [one, two] = [await ordered(), await ordered()];
  const officer = await officerViewer(portal, "reception-a");
  const before = await list();
  expect(before.total).toEqual({ count: 2, cash: 0 });
  expect(JSON.stringify(before)).not.toContain("THỬ");
  expect(before.rows[0]?.place).toContain("Xã Ngân Sơn");
  // Nobody gives away what lies elsewhere.
  expect(await giveToCarrier(portal, await officerViewer(portal, "reception-b"), ticked(one.id))).toBe(0);
  expect(await giveToCarrier(portal, officer, ticked())).toBeUndefined();
  expect(await giveToCarrier(portal, officer, ticked(one.id))).toBe(1);
  expect(await giveToCarrier(portal, officer, ticked(one.id))).toBe(0);
  expect(await items()).toEqual([two.itemNumber]);
  expect((await list("reception-a", "2026-11-16")).rows).toMatchObject([
    { itemNumber: one.itemNumber, given: "09:00, Cán bộ tiếp nhận A" },
  ]);
  expect(await items("reception-a", "2026-11-15")).toEqual([]);
  expect(await items("reception-b", "2026-11-16")).toEqual([]);

  expect(await takeBack(portal, await officerViewer(portal, "reception-b"), ticked(one.id))).toBe(0);
  expect(await takeBack(portal, officer, ticked(one.id))).toBe(1);
  expect((await items()).toSorted()).toEqual([one.itemNumber, two.itemNumber].toSorted());
});

it("cannot be taken back once the carrier has scanned it, and stays on the list of its day", async () => {
  const { portal } = carrier;
  const officer = await officerViewer(portal, "reception-a");
  const one = await ordered();
  await giveToCarrier(portal, officer, ticked(one.id));
  await carrier.taken(await carrier.scan(one.itemNumber, "pickedUp"));
  expect(await takeBack(portal, officer, ticked(one.id))).toBe(0);
  expect((await list("reception-a", "2026-11-16")).rows).toMatchObject([
    { itemNumber: one.itemNumber, open: false },
  ]);
});
