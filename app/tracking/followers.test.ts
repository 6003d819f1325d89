/** Who may follow a dossier besides its applicant: by an address, or named in it; and what everybody else gets. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { listDossiers } from "#app/dossiers/list-dossiers.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { loader as followed } from "#app/routes/dossiers/follow.tsx";
import { action as share, loader as shareList } from "#app/routes/dossiers/share.tsx";
import { loader as shared } from "#app/routes/public/shared.tsx";
import { loader as trackCase } from "#app/routes/public/track-case.tsx";
import { dossierHead } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { addViewer, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { makeShareLink } from "./share-links.server.ts";

let portal: TestPortal;
let server: { release: () => void };
let mother: CitizenViewer;
let father: CitizenViewer;
let stranger: CitizenViewer;
let dossierId: string;
let caseCode: string;
/** Statements sent by the pages since the last look. */
let statements = 0;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addViewer(portal);
  father = await addViewer(portal, "096085000222", "LÊ VĂN VÍ DỤ");
  stranger = await addViewer(portal, "019192000999", "LÝ THỊ XA LẠ");
  dossierId = await openSample(portal, birth, mother.id, "fatherElsewhere");
  caseCode = "G00.00.00-261116-000017";
  await portal.sql`update dossiers set case_code = ${caseCode} where id = ${dossierId}`;
  const counted = new Proxy(portal.sql, {
    apply: (target, self, args) => {
      statements += 1;
      return Reflect.apply(target, self, args);
    },
  });
  server = serveFrom({ ...portal, sql: counted });
});
afterAll(async () => {
  server.release();
  await portal.close();
});

/** He is asked for consent, too. */
const all = ["dwellingOwner", "father", "householdHead"];
const statusOf = (answer: unknown) => (answer instanceof Response ? answer.status : 200);
type Cost = { status: number; statements: number };
const cost = async (work: () => Promise<unknown>): Promise<Cost> => {
  statements = 0;
  const status = statusOf(await work());
  return { status, statements };
};
const personal = /TRẦN|LÊ VĂN|NGUYỄN|LÝ THỊ|0900|0192|0960|Thôn|@/;

const make = async (label: string) => {
  const answer = await call(share, `/ho-so/${caseCode}/chia-se`, {
    ...{ cookie: await signedIn(portal, mother.id), params: { caseCode }, form: { label } },
  });
  if (answer instanceof Response || !("data" in answer)) throw new Error("Nothing was made");
  return answer.data;
};
const open = (token: string) => call(shared, `/chia-se/${token}`, { params: { token } });
const tokenOf = (address: string) => address.split("/").at(-1) ?? "";

it("[cap E1] finds a case by its code as people type it, and costs every wrong code the same", async () => {
  const track = (typed: string) => call(trackCase, "/tra-cuu/x", { params: { caseCode: typed } });
  const found = await track(` ${caseCode.toLowerCase().replaceAll("-", " ")} `);
  expect(found).toMatchObject({ found: { caseCode } });
  expect(JSON.stringify(found)).not.toMatch(personal);
  const wrong = [
    "G00.00.00-261116-999998",
    "H21.129-250812-0001",
    "x",
    "G00.00.00-261116-0".padEnd(300, "9"),
  ];
  const costs: Cost[] = [];
  for (const typed of wrong) costs.push(await cost(() => track(typed)));
  expect(new Set(costs.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(costs[0])]));
  expect(costs[0]?.status).toBe(404);
});

it("[cap E12] gives a relative an address that shows the map and nobody's name, known to the database by its hash only", async () => {
  const made = await make("  Bà   ngoại ");
  if (!("address" in made)) throw new Error("Not made");
  expect(made).toMatchObject({ label: "Bà ngoại" });
  expect(made.address).toMatch(/^http:\/\/localhost:3000\/chia-se\/[0-9a-z-]{32}$/);
  const [row] = await portal.sql`select * from share_links where dossier_id = ${dossierId}`;
  expect(JSON.stringify(row)).not.toContain(tokenOf(made.address).replaceAll("-", ""));
  expect(row).toMatchObject({ label: "Bà ngoại", last_seen_at: null, revoked_at: null });
  const page = await open(tokenOf(made.address));
  expect(page).toMatchObject({ tracked: { procedure: "birth", nationalStatus: 1, next: { tone: "info" } } });
  expect(JSON.stringify(page)).not.toMatch(personal);
  expect(JSON.stringify(page)).not.toContain(caseCode);
  expect(JSON.stringify(page)).toContain("Ngân Sơn");
  const list = await call(shareList, "/", {
    ...{ cookie: await signedIn(portal, mother.id), params: { caseCode } },
  });
  expect(list).toMatchObject({ links: [{ label: "Bà ngoại", lastSeenAt: await portal.clock.now() }] });
});

it("[cap E12] a revoked address, an unknown one and a broken one get the same 404 for the same work", async () => {
  const made = await make("Ông nội");
  if (!("address" in made)) throw new Error("Not made");
  const token = tokenOf(made.address);
  expect(statusOf(await open(token.toUpperCase()))).toBe(200);
  const [link] = await portal.sql<{ id: string }[]>`select id from share_links where label = 'Ông nội'`;
  const revoke = (id: string, who: CitizenViewer, code = caseCode) =>
    signedIn(portal, who.id).then((cookie) =>
      call(share, "/", { cookie, params: { caseCode: code }, form: { revoke: id } }),
    );
  expect(statusOf(await revoke(link!.id, stranger))).toBe(404);
  const elsewhere = await openSample(portal, birth, mother.id, "B01electronic");
  const { caseCode: otherCode } = await dossierHead(portal, elsewhere);
  expect(statusOf(await revoke(link!.id, mother, otherCode))).toBe(404);
  expect(statusOf(await revoke("1", mother))).toBe(404);
  expect(statusOf(await open(token))).toBe(200);
  expect(leadsTo(await revoke(link!.id, mother))).toBe(`/ho-so/${caseCode}/chia-se?thu-hoi`);
  await revoke(link!.id, mother);
  const costs: Cost[] = [];
  for (const one of [token, "0000-0000-0000-0000-0000-0000-00", "khong-co", ""])
    costs.push(await cost(() => open(one)));
  expect(costs).toEqual(costs.map(() => ({ status: 404, statements: costs[0]?.statements })));
  const log = await portal.sql<{ rule: string }[]>`
    select rule from access_log where dossier_ids @> ${portal.sql.json([dossierId])} and purpose = 'share' order by at`;
  expect(log.map(({ rule }) => rule)).toEqual(["share.make", "share.make", "share.revoke"]);
});

it("[cap E12] an address needs a name, and at most ten are in use, also when many are asked for at once", async () => {
  expect(await make("   ")).toMatchObject({ error: { key: "tracking:share.error.label" } });
  expect(await make("x".repeat(61))).toMatchObject({ error: { key: "tracking:share.error.long" } });
  const asking = { viewer: mother, dossierId, requestId: "test" };
  const answers = await Promise.all(Array.from({ length: 14 }, () => makeShareLink(portal, asking, "Cô")));
  const live =
    await portal.sql`select 1 from share_links where dossier_id = ${dossierId} and revoked_at is null`;
  expect(live).toHaveLength(10);
  expect(answers.filter((one) => "error" in one).map((one) => "error" in one && one.error.key)).toEqual(
    Array(5).fill("tracking:share.error.many"),
  );
});

it("lets the other parent and who was asked for consent follow after signing in, and nobody else know that it exists", async () => {
  const follow = async (who: CitizenViewer | undefined, code = caseCode) =>
    call(followed, `/theo-doi/${code}`, {
      ...(who ? { cookie: await signedIn(portal, who.id) } : {}),
      params: { caseCode: code },
    });
  const page = await follow(father);
  expect(page).toMatchObject({ capacities: all, tracked: { caseCode } });
  expect(JSON.stringify(page)).not.toMatch(personal);
  expect(leadsTo(await follow(mother))).toBe(`/ho-so/${caseCode}`);
  expect(leadsTo(await follow(undefined))).toContain("/dang-nhap?tiep=");
  const cookie = await signedIn(portal, stranger.id);
  const asking = (code: string) => () => call(followed, "/", { cookie, params: { caseCode: code } });
  const refused = await cost(asking(caseCode));
  expect(refused).toEqual({ ...(await cost(asking("G00.00.00-261116-999999"))), status: 404 });
  const log =
    await portal.sql`select 1 from access_log where viewer_id = ${father.id} and rule = 'dossier.follow'`;
  expect(log).toHaveLength(1);
});

it("lists the dossiers of others that concern a person, without a name of anybody", async () => {
  const { related, dossiers } = await listDossiers(portal, father);
  expect(dossiers).toEqual([]);
  expect(related.map((one) => [one.caseCode, one.capacities])).toContainEqual([caseCode, all]);
  expect(JSON.stringify(related)).not.toMatch(personal);
  expect((await listDossiers(portal, mother)).related).toEqual([]);
  expect((await listDossiers(portal, stranger)).related).toEqual([]);
});

it("lists no dossier of others for an account whose number was not proven", async () => {
  expect((await listDossiers(portal, { ...father, levelOfAssurance: 1 })).related).toEqual([]);
});

it("follows a confirmer as long as that person is asked, and never one whom a broken-off request did not reach", async () => {
  const owner = await addViewer(portal, "019170000123", "HOÀNG VĂN CHỦ HỘ");
  const [request] = await portal.sql<{ id: string }[]>`
    select id from confirmation_requests where dossier_id = ${dossierId}`;
  await portal.sql`update confirmation_requests set personal_id = ${owner.personalId}, capacities = '["householdHead"]' where id = ${request!.id}`;
  const cookie = await signedIn(portal, owner.id);
  const ask = () => call(followed, "/", { cookie, params: { caseCode } });
  expect(await ask()).toMatchObject({ capacities: ["householdHead"] });
  await portal.sql`update confirmation_requests set consent = 'replaced' where id = ${request!.id}`;
  expect(statusOf(await ask())).toBe(404);
  await portal.sql`insert into confirmation_requests (id, dossier_id, personal_id, full_name, capacities, components, asked_at, consent)
    values (gen_random_uuid(), ${dossierId}, ${owner.personalId}, 'X', '["householdHead"]', '["permanentResidence"]', ${await portal.clock.now()}, 'pending')`;
  expect(statusOf(await ask())).toBe(404);
});
