/** The manager's table of on-time parts by unit, on real dossiers, and the promise kept with each of them. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dossierHead, officerViewer } from "#app/testing/desk.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { getDossierClock } from "./clock.server.ts";
import { getOfficerDossierPage } from "./officer-dossier-page.server.ts";
import { getOnTimeReport } from "./on-time.server.ts";

let portal: TestPortal;
let mother: Actor;
const at = (local: string) => new Date(`2026-11-${local}+07:00`);
beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = { kind: "citizen", id: await addCitizen(portal) };
});
afterAll(() => portal.close());

const send = (id: string, actor: Actor, event: { type: string; [key: string]: unknown }) =>
  applyEvent(portal, { workflowId: id, commandId: uuidv7(), actor, event });
const act = async (id: string, code: string, type: string, component?: string) =>
  send(id, await officerActor(portal, code), { type, ...(component && { component }) });
const answer = (id: string, component: string) =>
  send(id, { kind: "partner", id: "register" }, { type: "request.accepted", component, requestId: uuidv7() });

const report = async () => getOnTimeReport(portal, await officerViewer(portal, "manager"));
const unitOf = async (name: string) => (await report()).units.find((unit) => unit.name.startsWith(name));

/** Filed on Monday, registered at `when`. */
async function registered(when = monday): Promise<string> {
  portal.setTime(monday);
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "birthRegistration");
  await act(id, "leader-ubnd-a", "part.sign", "birthRegistration");
  portal.setTime(when);
  await answer(id, "birthRegistration");
  return id;
}

it("counts each unit's parts: on time, late, and still running", async () => {
  expect((await report()).units).toEqual([]);
  await registered();
  await registered(at("17T09:00:00"));
  expect(await unitOf("UBND")).toMatchObject({ onTime: 1, late: 1, open: 0, rate: 50, kept: 1, promised: 2 });
  expect(await unitOf("Công an")).toMatchObject({ onTime: 0, late: 0, open: 2, rate: null, promised: 0 });
  const [worst] = (await report()).units;
  expect(worst?.name).toMatch(/^UBND/);
});

it("leaves out the province next door, last month's parts, and what waits for a consent", async () => {
  await openSample(portal, birth, mother.id, "singleMother");
  portal.setTime(at("27T09:00:00"));
  const { units } = await report();
  expect(units.some(({ name }) => name.includes("Vĩnh Lợi"))).toBe(false);
  expect(await unitOf("Công an")).toMatchObject({ late: 0, open: 2 });
  expect(await unitOf("BHXH")).toMatchObject({ late: 2, open: 0 });
  portal.setTime(new Date("2026-12-01T09:00:00+07:00"));
  expect(await unitOf("UBND")).toBeUndefined();
  expect((await report()).since).toBe("2026-12-01");
});

it("[cap B16] keeps what was said before filing beside what came of it, for the family and at the desk", async () => {
  const id = await registered(at("18T09:00:00"));
  const clock = await getDossierClock(portal, id);
  const part = (component: string) => clock.parts.find((one) => one.component === component);
  expect(part("birthRegistration")).toMatchObject({
    forecast: at("16T17:00:00"),
    closedAt: at("18T09:00:00"),
  });
  expect(part("healthCard")).toMatchObject({ forecast: at("19T17:00:00"), closedAt: null });
  // The consent has been open for two working days.
  expect(part("permanentResidence")).toMatchObject({ forecast: at("19T17:00:00"), due: at("23T17:00:00") });
  const page = await getOfficerDossierPage(
    portal,
    await officerViewer(portal, "residence-a"),
    await dossierHead(portal, id),
    { requestId: "r", done: null },
    translator("vi"),
  );
  expect(page.clock).toEqual(clock);
  expect(page.view.parts.find(({ component }) => component === "permanentResidence")?.dueAt).toEqual(
    at("23T17:00:00"),
  );
});
