/** A part behind which one source alone stands: another officer looks at it before it can be signed. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { actOf, deskPage, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { listSecondLooks } from "../desk/special-tasks.server.ts";
import { getOfficerDossierPage } from "./officer-dossier-page.server.ts";
import { readTimeline } from "./timeline.server.ts";

let portal: TestPortal;
let applicantId: string;
const t = translator("vi");
const part = "membership";
const look = actOf("part.corroborate", part);
const sign = actOf("part.sign", part);

beforeAll(async () => {
  portal = await createTestPortal([benefitCard]);
  applicantId = await addCitizen(portal);
});
afterAll(() => portal.close());

async function received(sample = "oneSource") {
  const dossier = await dossierHead(portal, await openSample(portal, benefitCard, applicantId, sample));
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  return dossier;
}
type Head = Awaited<ReturnType<typeof received>>;
const listed = async (code: string) =>
  (await listSecondLooks(portal, await officerViewer(portal, code), t, [benefitCard])).map(
    ({ caseCode }) => caseCode,
  );
const pageOf = async (code: string, dossier: Head) =>
  getOfficerDossierPage(
    portal,
    await officerViewer(portal, code),
    dossier,
    { requestId: "r", done: null },
    t,
  );
const possible = async (code: string, dossier: Head, act = look) =>
  (await deskPage(portal, code, dossier, act)).possible;

it("cannot be signed before another officer has looked, and the officers' page says who may", async () => {
  const dossier = await received();
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", part));
  expect(await possible("leader-ubnd-a", dossier, sign)).toBe(false);
  const before = await pageOf("leader-ubnd-a", dossier);
  expect(before.standing.warnings).toHaveLength(1);
  expect(before.standing.warnings[0]).toContain("Công chức tiếp nhận");
  expect(await possible("civil-status-a", dossier)).toBe(false);
  expect(await postAct(portal, "reception-a", dossier, look)).toEqual({ done: true });
  expect((await pageOf("leader-ubnd-a", dossier)).standing.warnings[0]).toContain("Cán bộ tiếp nhận A");
  expect(await postAct(portal, "leader-ubnd-a", dossier, sign)).toEqual({ done: true });
  const [atDesk, atHome] = await Promise.all([
    readTimeline(portal, dossier.id, "officer"),
    readTimeline(portal, dossier.id, "family"),
  ]);
  const key = "dossier:timeline.part.corroborate";
  expect(atDesk.some(({ what }) => what.key === key)).toBe(true);
  expect(atHome.some(({ what }) => what.key === key)).toBe(false);
});

it("is a task for every officer who may look, at any agency of the dossier, until one has looked", async () => {
  const dossier = await dossierHead(portal, await openSample(portal, benefitCard, applicantId, "oneSource"));
  // Reception comes first: nobody looks at what is not accepted.
  expect(await listed("reception-a")).not.toContain(dossier.caseCode);
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  expect(await listed("reception-a")).toContain(dossier.caseCode);
  for (const code of ["civil-status-a", "leader-ubnd-a", "reception-b", "insurance-a"])
    expect(await listed(code), code).not.toContain(dossier.caseCode);
  await postAct(portal, "reception-a", dossier, look);
  expect(await listed("reception-a")).not.toContain(dossier.caseCode);
});

it("who has looked neither proposes nor signs, and a second look is not taken twice", async () => {
  const dossier = await received();
  await postAct(portal, "reception-a", dossier, look);
  const both = {
    ...(await officerViewer(portal, "reception-a")),
    roles: ["civilStatusOfficer", "receptionOfficer"],
  };
  await portal.sql`update officers set roles = ${portal.sql.json(both.roles)} where id = ${both.id}`;
  expect(await possible("reception-a", dossier, actOf("part.propose", part))).toBe(false);
  await portal.sql`update officers set roles = '["receptionOfficer"]' where id = ${both.id}`;
  expect(await possible("reception-a", dossier)).toBe(false);
});

it("an agency of another case finds the dossier too, and reads what the part reads as long as it is asked", async () => {
  const id = await openSample(portal, benefitCard, applicantId, "insured");
  await portal.sql`update workflows set snapshot = jsonb_set(snapshot, '{context,parts,membership,corroboration}', '{"by": null}') where id = ${id}`;
  const dossier = await dossierHead(portal, id);
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  expect(await listed("insurance-a")).toContain(dossier.caseCode);
  const fields = async () =>
    (await pageOf("insurance-a", dossier)).sections.flatMap(({ rows }) => rows.map(({ field }) => field));
  expect(await fields()).toContain("reader.birthDate");
  expect(await postAct(portal, "insurance-a", dossier, look)).toEqual({ done: true });
  expect(await fields()).not.toContain("reader.birthDate");
});

it("leaves parts with two sources alone", async () => {
  const dossier = await received("usual");
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", part));
  expect((await pageOf("leader-ubnd-a", dossier)).standing.warnings).toEqual([]);
  expect(await possible("reception-a", dossier)).toBe(false);
  expect(await postAct(portal, "leader-ubnd-a", dossier, sign)).toEqual({ done: true });
});
