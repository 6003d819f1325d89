/** The desk's search on a real database: names, days, codes and numbers, closed dossiers too, and never another agency's. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import { actOf, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import { addListRows } from "#app/testing/desk-rows.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import { translator } from "../texts/i18n.server.ts";
import { findDossiers, pageSize } from "./search.server.ts";
import { fillSearch, rewriteSearch } from "./search-index.server.ts";
import { numberKeys } from "./search-keys.server.ts";
import { getSearchPage } from "./search-page.server.ts";
import { readSearch, tokensOf } from "./search-tokens.ts";

let portal: TestPortal;
let applicant: string;
let reception: OfficerViewer;
let dossier: Awaited<ReturnType<typeof dossierHead>>;
const sample = Object.keys(birth.samples)[0]!;
const people = birth.people!(birth.samples[sample]!.answers);
const child = people.find((person) => person.about)!;
const mother = people.find(({ role }) => role === "mother")!;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  applicant = await addCitizen(portal);
  reception = await officerViewer(portal, "reception-a");
  dossier = await dossierHead(portal, await openSample(portal, birth, applicant, sample));
});
afterAll(() => portal.close());

async function found(typed: string, viewer = reception, after?: string): Promise<string[]> {
  const search = readSearch(typed, numberKeys(portal));
  return search ? (await findDossiers(portal, viewer, search, after)).found.map(({ id }) => id) : [];
}
const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");

it("finds a filed dossier by the child's name with and without marks, in any order, by a beginning, and by the mother's", async () => {
  const name = child.fullName;
  const begun = plain(name).slice(0, -1);
  for (const typed of [name, plain(name), name.normalize("NFD"), name.toLowerCase(), begun])
    expect(await found(typed)).toEqual([dossier.id]);
  expect(await found(name.split(" ").reverse().join(" "))).toEqual([dossier.id]);
  expect(await found(plain(mother.fullName))).toEqual([dossier.id]);
  expect(await found(`${plain(name)} khongcoten`)).toEqual([]);
});

it("finds it by day, by case code and its last six digits, and by a personal number that is kept as a key only", async () => {
  const [year, month, day] = child.birthDate!.split("-");
  expect(await found(`${day}/${month}/${year}`)).toEqual([dossier.id]);
  expect(await found(`${day}${month}${year}`)).toEqual([dossier.id]);
  expect(await found(dossier.caseCode)).toEqual([dossier.id]);
  expect(await found(mother.personalId!)).toEqual([dossier.id]);
  expect(await found("019192999999")).toEqual([]);
  const rows = await portal.sql<{ token: string }[]>`select token from dossier_search`;
  expect(rows.map(({ token }) => token).join(" ")).not.toContain(mother.personalId);
});

it("finds nothing of another commune, and lets no officer read the words themselves", async () => {
  const foreign = await officerViewer(portal, "reception-b");
  expect(await found(plain(child.fullName), foreign)).toEqual([]);
  expect(await found(dossier.caseCode, foreign)).toEqual([]);
  const asked = asOfficer(
    portal,
    foreign,
    (sql) =>
      sql`select portal.find_dossiers('01954', '{}', '{}', ${plain(child.fullName).toLowerCase().split(" ")[0]!}, true, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 10)`,
  );
  expect(await asked).toEqual([]);
  const stolen = asOfficer(portal, reception, (sql) => sql`select * from dossier_search`);
  await expect(stolen).rejects.toThrow(/permission denied/);
});

it("finds closed dossiers for the counter, and for who oversees the province", async () => {
  await portal.sql`update dossiers set closed_at = updated_at where id = ${dossier.id}`;
  expect(await found(plain(child.fullName))).toEqual([dossier.id]);
  expect(await found(plain(child.fullName), await officerViewer(portal, "manager"))).toEqual([dossier.id]);
  await portal.sql`update dossiers set closed_at = null where id = ${dossier.id}`;
});

it("follows corrected answers, and forgets the old name", async () => {
  await portal.sql`update dossier_answers set values = jsonb_set(values, '{givenName}', '"QUỲNH"') where dossier_id = ${dossier.id} and page = 'child'`;
  await portal.sql.begin((tx) => rewriteSearch(tx, portal, dossier.id, birth));
  expect(await found("quynh")).toEqual([dossier.id]);
  const [row] = await portal.sql`select subject_name as name from dossiers where id = ${dossier.id}`;
  expect(row?.name).toMatch(/QUỲNH$/);
  const given = plain(child.fullName).split(" ").at(-1)!;
  const others = people.slice(1).some(({ fullName }) => plain(fullName).split(" ").includes(given));
  if (!others) expect(await found(given)).toEqual([]);
});

it("lets the commune to which a dossier was passed on find it [birth B28]", async () => {
  const [ward] = await portal.sql<{ code: string; agency: string }[]>`
    select ward_code as code, id as agency from agencies where kind = 'communePeoplesCommittee' and province_code = '19' and ward_code <> '01954' order by 1 limit 1`;
  const there: OfficerViewer = { ...reception, agencyId: ward!.agency };
  expect(await found("quynh", there)).toEqual([]);
  await postAct(portal, "reception-a", dossier, actOf("dossier.forward"), [
    ["ward", ward!.code],
    ["reason", "Lý do bằng lời dễ hiểu"],
  ]);
  expect(await found("quynh", there)).toEqual([dossier.id]);
});

it("shows the newest first, page by page without a gap, in a commune with many of the same name", async () => {
  const count = pageSize * 2 + 7;
  const of = {
    agencyId: reception.agencyId,
    component: "intake",
    turn: "receptionOfficer",
    bucket: "act",
  } as const;
  await addListRows(portal, applicant, { ...of, from: 1, count });
  const ids = Array.from(
    { length: count },
    (_, i) => `00000000-0000-7000-8000-${String(i + 1).padStart(12, "0")}`,
  );
  await fillSearch(
    portal.sql,
    ids.map((dossierId, i) => ({
      dossierId,
      scopes: ["01954"],
      tokens: tokensOf(
        `G00.00.00-261116-${i}`,
        [{ role: "child", fullName: i % 2 ? "TRẦN VĂN ẤN" : "TRẦN THỊ ANH" }],
        numberKeys(portal),
      ),
    })),
  );
  const search = readSearch("trần an", numberKeys(portal))!;
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await findDossiers(portal, reception, search, after);
    seen.push(...page.found.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(seen).toEqual([...ids].reverse());
  expect(await found("trần văn an")).toHaveLength(pageSize);
  expect(await found("thi an van")).toEqual([]);
});

it("records who was shown, and never what was typed", async () => {
  const t = translator("vi");
  const typed = mother.personalId!;
  const filed = await openSample(portal, birth, applicant, sample);
  const page = await getSearchPage(portal, reception, { typed, after: undefined, requestId: "search-1" }, t);
  expect(page).toMatchObject({ understood: true, results: [{ key: filed }], nextHref: undefined });
  const [shown] = page.results;
  expect(shown?.about.join(" ")).not.toContain(mother.personalId);
  const [row] =
    await portal.sql`select purpose, rule, dossier_ids, fields::text from access_log where request_id = 'search-1'`;
  expect(row).toMatchObject({
    purpose: "search",
    rule: "workList.read",
    dossier_ids: [filed],
  });
  await getSearchPage(portal, reception, { typed: "khongcoten", after: undefined, requestId: "search-2" }, t);
  expect(await portal.sql`select 1 from access_log where request_id = 'search-2'`).toEqual([]);
  const nothing = await getSearchPage(
    portal,
    reception,
    { typed: "?!", after: undefined, requestId: "search-3" },
    t,
  );
  expect(nothing.understood).toBe(false);
});
