/** "Who can see this dossier and why": the rule that opens dossiers, asked about everybody, and the record of who has read it. */
import { renderToStaticMarkup } from "react-dom/server";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officerRules } from "#app/identity/officer-rules.server.ts";
import { loader } from "#app/routes/officer/who-can-see.tsx";
import { dossierHead, officerViewer } from "#app/testing/desk.ts";
import { call, leadsTo, officerSignedIn, serveFrom } from "#app/testing/handlers.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { TextsProvider } from "#app/texts/texts.tsx";
import { WhoCanSee } from "#app/ui/desk/who-can-see.tsx";
import { birth } from "#machines/birth/index.ts";
import { giveReason } from "./give-reason.server.ts";
import { getWhoCanSee } from "./who-can-see.server.ts";
import type { OfficerLine, WhoCanSeePage } from "./who-can-see.ts";

let portal: TestPortal;
let served: { release: () => void };
let dossier: Awaited<ReturnType<typeof dossierHead>>;
const t = translator("vi");

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  served = serveFrom(portal);
  dossier = await dossierHead(
    portal,
    await openSample(portal, birth, await addCitizen(portal), "B01electronic"),
  );
}, 60_000);
afterAll(async () => {
  served.release();
  await portal.close();
});

const read = async (code = "reception-a", after: string | null = null): Promise<WhoCanSeePage> =>
  getWhoCanSee(portal, await officerViewer(portal, code), dossier, after, t);
const open = async (code: string) =>
  call(loader, `/can-bo/ho-so/${dossier.caseCode}/ai-xem-duoc`, {
    ...{ cookie: await officerSignedIn(portal, code), params: { caseCode: dossier.caseCode } },
  });
const lines = ({ agencies }: WhoCanSeePage): Record<string, OfficerLine> =>
  Object.fromEntries(agencies.flatMap(({ officers }) => officers.map((one) => [one.name, one])));

describe("the list of officers", () => {
  it("names everybody at the dossier's agencies and those who oversee them, by agency, with the rule that decides", async () => {
    const page = await read();
    expect(page.agencies.map(({ id }) => id)).toEqual(["H55.01.954", "H55.01.954.1", "H55.01.954.2", "H55"]);
    const known = Object.entries(lines(page)).map(
      ([name, { level, because }]) => `${name}: ${level}, ${because}`,
    );
    expect(known.sort()).toEqual([
      "Cán bộ chính sách A: agency, cơ quan có phần việc, nhưng thuộc người khác",
      "Cán bộ cư trú A: own, có phần việc của mình trong hồ sơ",
      "Cán bộ hộ tịch A: own, có phần việc của mình trong hồ sơ",
      "Cán bộ tiếp nhận A: own, tiếp nhận hồ sơ và trả kết quả",
      "Kiểm toán: province, theo dõi các cơ quan trong tỉnh",
      "Lãnh đạo Công an A: own, có phần việc của mình trong hồ sơ",
      "Lãnh đạo UBND A: own, có phần việc của mình trong hồ sơ",
      "Quản lý tỉnh: province, theo dõi các cơ quan trong tỉnh",
      "Viên chức BHXH A: own, có phần việc của mình trong hồ sơ",
    ]);
  });

  it("says the same of each officer as the policy does when that officer opens the dossier", async () => {
    const said = lines(await read());
    const officers = await portal.sql<
      { code: string; name: string }[]
    >`select code, name from officers where active`;
    for (const { code, name } of officers) {
      const viewer = await officerViewer(portal, code);
      const request = new Request(`http://localhost:3000/can-bo/ho-so/${dossier.caseCode}`);
      const permission = { to: "dossier.process", caseCode: dossier.caseCode } as const;
      const asked = { services: portal, viewer, permission, request, requestId: "test" };
      const answer = await officerRules["dossier.process"](asked).then(
        () => "own",
        (thrown: Response) => (thrown.status === 404 ? "none" : "reason"),
      );
      const level = said[name]?.level ?? "none";
      expect(answer, code).toBe(level === "agency" || level === "province" ? "reason" : level);
    }
  });

  it("follows who stands in for whom today", async () => {
    const [welfare, civil] = [
      await officerViewer(portal, "welfare-a"),
      await officerViewer(portal, "civil-status-a"),
    ];
    await portal.sql`insert into absences (id, officer_id, cover_officer_id, agency_id, from_day, to_day, entered_by, entered_at)
      values (${uuidv7()}, ${civil.id}, ${welfare.id}, ${civil.agencyId}, '2026-11-16', '2026-11-17', ${civil.id}, ${monday})`;
    expect(lines(await read())["Cán bộ chính sách A"]).toMatchObject({
      level: "own",
      standsIn: "Cán bộ hộ tịch A",
    });
    portal.setTime(new Date("2026-11-18T08:00:00+07:00"));
    expect(lines(await read())["Cán bộ chính sách A"]).toMatchObject({ level: "agency", standsIn: "" });
    portal.setTime(monday);
  });

  it("leaves out officers who have left", async () => {
    await portal.sql`update officers set active = false where code = 'auditor'`;
    expect(lines(await read())).not.toHaveProperty("Kiểm toán");
    await portal.sql`update officers set active = true where code = 'auditor'`;
  });
});

it("names the applicant and who was asked, and counts addresses and passes, without a number of anybody", async () => {
  for (const [hash, revoked] of [
    ["a", null],
    ["b", null],
    ["c", monday],
  ] as const)
    await portal.sql`insert into share_links (id, dossier_id, token_hash, label, created_at, revoked_at)
      values (${uuidv7()}, ${dossier.id}, ${hash}, 'Bà ngoại', ${monday}, ${revoked})`;
  const page = await read();
  expect(page.people[0]).toMatchObject({ key: "applicant", who: "TRẦN THỊ THỬ, người nộp hồ sơ" });
  expect(page.people.filter(({ key }) => key.startsWith("confirmer")).length).toBeGreaterThan(0);
  expect(page.people.find(({ key }) => key === "links")?.who).toBe("2 đường dẫn theo dõi do người nộp tạo");
  expect(JSON.stringify(page.people)).not.toMatch(/\d{9,}/);
});

describe("the record of who has read it", () => {
  it("is there for the dossier's officers, and for overseers once they have said why", async () => {
    expect(await open("insurance-a")).toHaveProperty("page");
    expect(await open("reception-b")).toMatchObject({ status: 404 });
    expect(leadsTo(await open("auditor"))).toContain("/ly-do");
    const form = new FormData();
    form.set("purpose", "inspection");
    form.set("reason", "Kiểm tra định kỳ tháng 11");
    await giveReason(portal, await officerViewer(portal, "auditor"), dossier, form);
    expect(await open("auditor")).toHaveProperty("page");
    const { record } = await read();
    expect(record.rows[0]).toMatchObject({
      ...{ who: "Kiểm toán", what: "Mở trang hồ sơ", purpose: "Thanh tra, kiểm tra, kiểm toán" },
      ...{ because: "theo dõi các cơ quan trong tỉnh", reason: "Kiểm tra định kỳ tháng 11" },
    });
    expect(record.rows[1]).toMatchObject({ who: "Viên chức BHXH A", purpose: "Xử lý hồ sơ", reason: "" });
  });

  it("goes back page by page without a gap, and begins anew when somebody bends the address", async () => {
    for (let index = 0; index < 60; index++)
      await portal.sql`insert into access_log (id, at, viewer_kind, viewer_id, purpose, rule, fields, dossier_ids, request_id)
        values (${uuidv7()}, ${new Date(monday.getTime() + Math.floor(index / 3))}, 'citizen', ${dossier.applicantId}, 'follow', 'dossier.follow', '[]',
          ${portal.sql.json([dossier.id])}, 'test')`;
    const [all] = await portal.sql<{ n: number }[]>`
      select count(*)::int as n from access_log where dossier_ids @> ${portal.sql.json([dossier.id])}`;
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { record } = await read("reception-a", after);
      seen.push(...record.rows.map(({ id }) => id));
      if (!record.nextHref) break;
      after = new URL(record.nextHref, "http://x").searchParams.get("sau");
    }
    expect(seen).toHaveLength(all?.n ?? 0);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await read("reception-a", "x'; --")).record.rows).toHaveLength(25);
  });
});

it("is a page that reads without a script, with a heading for each agency", async () => {
  const page = await read();
  const html = renderToStaticMarkup(
    <TextsProvider texts={{ t, language: "vi" }}>
      <WhoCanSee page={page} />
    </TextsProvider>,
  );
  expect(html.match(/<h1>/g)).toHaveLength(1);
  for (const { name } of page.agencies) expect(html).toContain(`>${name}</h3>`);
  expect(html).not.toContain("access:");
});
