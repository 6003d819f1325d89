/** The page of one part's claim as a browser without script uses it: plain forms, and who is shown what. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession } from "#app/identity/sessions.server.ts";
import { action, loader } from "#app/routes/officer/claim.tsx";
import { action as decides } from "#app/routes/officer/decide.tsx";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { addColleague } from "#app/testing/colleagues.ts";
import { actOf, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom } from "#app/testing/handlers.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { readClaim } from "./claims.server.ts";

let portal: TestPortal;
let server: { release: () => void };
let applicantId: string;
const part = "membership";
const cookies = new Map<string, string>();

beforeAll(async () => {
  portal = await createTestPortal([benefitCard]);
  server = serveFrom(portal);
  applicantId = await addCitizen(portal);
  await addColleague(portal, "civil-status-a", "civil-status-a2");
  for (const code of ["civil-status-a", "civil-status-a2", "welfare-a", "civil-status-b", "manager"]) {
    const { id } = await officerViewer(portal, code);
    cookies.set(code, (await openSession(portal, { kind: "officer", id, idToken: "" })).split(";")[0] ?? "");
  }
});
afterAll(async () => {
  server.release();
  await portal.close();
});

const received = async () => {
  const dossier = await dossierHead(portal, await openSample(portal, benefitCard, applicantId, "usual"));
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  return dossier;
};
type Head = Awaited<ReturnType<typeof received>>;
const path = ({ caseCode }: Head) => `/can-bo/ho-so/${caseCode}/nhan-viec?phan=${part}`;
const sent = (code: string, { caseCode }: Head) => ({
  cookie: cookies.get(code) ?? "",
  params: { caseCode },
});
const look = (code: string, dossier: Head) => call(loader, path(dossier), sent(code, dossier));
const post = (code: string, dossier: Head, form: Record<string, string>) =>
  call(action, path(dossier), { ...sent(code, dossier), form });
const holder = async ({ id }: Head) => (await readClaim(portal.sql, id, part))?.holder.name;

it("takes a part, gives it back, passes it on and takes it over with plain forms", async () => {
  const dossier = await received();
  expect(await look("civil-status-a", dossier)).toMatchObject({ page: { mayWork: true } });
  expect(leadsTo(await post("civil-status-a", dossier, { intent: "take" }))).toContain(dossier.caseCode);
  expect(await holder(dossier)).toBe("Cán bộ hộ tịch A");
  expect(await look("civil-status-a", dossier)).toMatchObject({
    page: { claim: { mine: true }, colleagues: [{ label: expect.stringContaining("civil-status-a2") }] },
  });
  const second = await officerViewer(portal, "civil-status-a2");
  const passed = { intent: "transfer", colleague: second.id, transferReason: "" };
  expect(await post("civil-status-a", dossier, passed)).toMatchObject({
    init: { status: 422 },
    data: { errors: { transferReason: "claims:error.reason" }, typed: { colleague: second.id } },
  });
  await post("civil-status-a", dossier, { ...passed, transferReason: "Chị đã làm với gia đình" });
  expect(await holder(dossier)).toContain("civil-status-a2");
  expect(await post("civil-status-a", dossier, { intent: "take" })).toMatchObject({ init: { status: 422 } });
  const over = { intent: "takeOver", takeOverFrom: second.id };
  expect(await post("civil-status-a", dossier, { ...over, takeOverReason: " vội " })).toMatchObject({
    init: { status: 422 },
  });
  await post("civil-status-a", dossier, { ...over, takeOverReason: "Chị ấy đã về" });
  await post("civil-status-a", dossier, { intent: "release" });
  expect(await holder(dossier)).toBeUndefined();
});

it("is nobody's of another commune, and shows overseers and other desks only who works on it", async () => {
  const dossier = await received();
  expect(await look("civil-status-b", dossier)).toMatchObject({ status: 404 });
  expect(await post("civil-status-b", dossier, { intent: "take" })).toMatchObject({ status: 404 });
  expect(await look("welfare-a", dossier)).toMatchObject({ page: { mayWork: false } });
  expect(await post("welfare-a", dossier, { intent: "take" })).toMatchObject({ status: 403 });
  expect(leadsTo(await post("manager", dossier, { intent: "take" }))).toContain("/ly-do");
  expect(await post("civil-status-a", dossier, { intent: "steal" })).toMatchObject({ status: 400 });
  expect(await holder(dossier)).toBeUndefined();
});

it("a dossier that went to another commune takes no words along: the refused form is given back [cap C2]", async () => {
  const dossier = await received();
  await portal.sql`update dossier_components set agency_id = 'H12.31.900' where dossier_id = ${dossier.id}`;
  await portal.sql`update dossiers set intake_agency_id = 'H12.31.900' where id = ${dossier.id}`;
  const { caseCode } = dossier;
  const form = { commandId: "x", seq: "1", reason: "Những lời đã viết rất lâu" };
  const address = `/can-bo/ho-so/${caseCode}/quyet-dinh?viec=part.sendBack&phan=${part}`;
  const answer = await call(decides, address, { ...sent("civil-status-a", dossier), form });
  expect(answer).toMatchObject({ status: 404 });
  expect(await (answer as Response).json()).toEqual({ words: ["Những lời đã viết rất lâu"] });
});
