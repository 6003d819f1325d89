/** The work list's page as an officer gets it: filters in the address, links by role, and who was shown is recorded. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { officerViewer } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { translator } from "../texts/i18n.server.ts";
import { listHref, readFilters } from "./work-list-filters.ts";
import { getWorkListPage } from "./work-list-page.server.ts";

let portal: TestPortal;
let dossierId: string;
const t = translator("vi");

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  const sample = Object.keys(birth.samples)[0]!;
  dossierId = await openSample(portal, birth, await addCitizen(portal), sample);
});
afterAll(() => portal.close());

const page = async (code: string, search = "", requestId = "r") =>
  getWorkListPage(portal, await officerViewer(portal, code), new URLSearchParams(search), t, requestId);

it("shows the child with its day and a number of which only the end is seen, and records the reading", async () => {
  const { rows, tabs } = await page("reception-a", "", "list-1");
  expect(rows).toHaveLength(1);
  expect(rows[0]?.about).toEqual([
    expect.stringMatching(/^\d{2}\/\d{2}\/\d{4}$/),
    expect.stringMatching(/^•{8}\d{4}$/),
  ]);
  expect(tabs.map(({ count }) => count)).toEqual([1, 0, 0]);
  const [row] = await portal.sql`select purpose, dossier_ids from access_log where request_id = 'list-1'`;
  expect(row).toEqual({ purpose: "list", dossier_ids: [dossierId] });
  await page("reception-b", "", "list-2");
  expect(await portal.sql`select 1 from access_log where request_id = 'list-2'`).toEqual([]);
});

it("keeps filters in the address through tabs and pages, and takes them off one by one", async () => {
  const address = "phan=intake&dau=qua-han&tu=2026-11-01";
  const { chips, tabs, rows, clearHref } = await page("reception-a", address);
  expect(rows).toEqual([]);
  expect(chips.map(({ text }) => text)).toEqual([
    "Phần việc: Tiếp nhận hồ sơ",
    "Dấu hiệu: Quá hạn",
    "Nộp từ ngày: 01/11/2026",
  ]);
  expect(chips[1]?.withoutHref).toBe("/can-bo?phan=intake&tu=2026-11-01");
  expect(tabs[1]?.href).toBe("/can-bo?nhom=cho&phan=intake&dau=qua-han&tu=2026-11-01");
  expect(clearHref).toBe("/can-bo");
});

it("leaves out of an address what is no filter", () => {
  const bent = new URLSearchParams("nhom=x&phan=a b&nguoi=ai&dau='&noi=1&tu=31/02/2026&den=2026-13-01");
  expect(listHref(readFilters(bent))).toBe("/can-bo");
  const typed = readFilters(new URLSearchParams("tu=1/3/2026"));
  expect(typed.from).toBe("2026-03-01");
});

it("offers a province's communes to who oversees it, and its agencies in the rows", async () => {
  const { fields, rows, province, links } = await page("manager", "nhom=cho");
  expect(province).toBe(true);
  const place = fields.find(({ name }) => name === "noi");
  expect(place?.kind === "choice" && place.options.length).toBeGreaterThan(50);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every(({ agency }) => agency?.includes("Ngân Sơn"))).toBe(true);
  expect(links.map(({ href }) => href)).not.toContain("/can-bo/ban-tin");
});

it("gives what was found in the list's place when somebody searches", async () => {
  const { search, rows } = await page("reception-a", "tim=khongcoten");
  expect(rows).toEqual([]);
  expect(search).toMatchObject({ understood: true, results: [] });
});
