/** The law's cases on the death group, through the door on a real database (test-cases.md, death-linked §6 and §8). */
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { death } from "#machines/death/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { applyEvent, EventRefused } from "./apply-event.server.ts";

let portal: TestPortal;
let son: Actor;
const officers: Record<string, Actor> = {};

beforeAll(async () => {
  portal = await createTestPortal([death]);
  son = { kind: "citizen", id: await addCitizen(portal, "019070000321", "PHẠM VĂN TRẢI NGHIỆM") };
  for (const code of [
    ...["reception-a", "civil-status-a", "leader-ubnd-a", "welfare-a"],
    ...["residence-a", "leader-police-a", "insurance-a", "civil-status-b"],
  ])
    officers[code] = await officerActor(portal, code);
});
afterEach(() => portal.setTime(monday));
afterAll(() => portal.close());

type Event = { type: string; [key: string]: unknown };
const send = (workflowId: string, actor: Actor, event: Event) =>
  applyEvent(portal, { workflowId, commandId: uuidv7(), actor, event, notes: [] });
const act = (id: string, code: string, type: string, component?: string, more: object = {}) =>
  send(id, officers[code]!, { type, ...(component && { component }), ...more });
const answer = (id: string, component: string) =>
  send(id, { kind: "partner", id: "register" }, { type: "request.accepted", component, requestId: uuidv7() });
const opened = (sample: string) => openSample(portal, death, son.id, sample);

const partsOf = async (id: string) =>
  Object.fromEntries(
    (
      await portal.sql<
        { component: string; state: string; agency: string; due: string | null; variant: string | null }[]
      >`
        select component, state, agency_id as agency, variant,
          to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') as due
        from dossier_components where dossier_id = ${id}`
    ).map(({ component, ...part }) => [component, part]),
  );
const dossierOf = async (id: string) => (await portal.sql`select * from dossiers where id = ${id}`)[0]!;

/** Registered as the commune does it when no hospital has written a notice. */
async function registered(sample: string): Promise<string> {
  const id = await opened(sample);
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "deathRegistration");
  await act(id, "reception-a", "part.corroborate", "deathRegistration");
  await act(id, "leader-ubnd-a", "part.sign", "deathRegistration");
  await answer(id, "deathRegistration");
  return id;
}
const grant = (amount: number) => ({
  grant: { benefit: "funeralSupport", amount, period: "once", people: 1 },
});

describe("limits by the primary object, received on Monday 16/11/2026 at nine", () => {
  it.each([
    [
      "[case D05] two procedures",
      "two",
      { deathRegistration: "16/11 17:00", residenceRemoval: "19/11 17:00" },
    ],
    [
      "[case D01] social protection",
      "D01",
      { deathRegistration: "16/11 17:00", residenceRemoval: "25/11 17:00", funeralBenefit: "25/11 17:00" },
    ],
    [
      "[case D03] a person of merit",
      "D03",
      { funeralBenefit: "11/12 17:00", residenceRemoval: "11/12 17:00" },
    ],
    [
      "[case D04] a pensioner with survivors",
      "D04",
      { residenceRemoval: "01/12 17:00", funeralBenefit: "01/12 17:00", survivorBenefit: "01/12 17:00" },
    ],
  ])("%s", async (_, sample, due) => {
    const id = await opened(sample);
    const parts = await partsOf(id);
    expect(
      Object.fromEntries(Object.keys(due).map((component) => [component, parts[component]?.due])),
    ).toEqual(due);
    const last = Object.values(due)
      .sort((a, b) => order(a) - order(b))
      .at(-1);
    const [{ linked }] = await portal.sql<[{ linked: string }]>`
      select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') as linked from dossiers where id = ${id}`;
    expect(linked).toBe(last);
  });
});

const order = (moment: string): number => Number(`${moment.slice(3, 5)}${moment.slice(0, 2)}`);

it("[case D04] gives the money to social insurance, and to the commune's committee where it pays", async () => {
  expect((await partsOf(await opened("D04"))).funeralBenefit).toMatchObject({
    agency: "H55.01.954.2",
    variant: "BHXH",
  });
  expect((await partsOf(await opened("D01"))).funeralBenefit).toMatchObject({
    agency: "H55.01.954",
    variant: "BTXH",
  });
});

it("[case D26] [death D-B14] refuses all parts when the committee refuses", async () => {
  const id = await opened("D01");
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.refuse", "deathRegistration", { ground: "notProven" });
  const parts = await partsOf(id);
  expect(
    [parts.deathRegistration, parts.residenceRemoval, parts.funeralBenefit].map((one) => one?.state),
  ).toEqual(Array(3).fill("refused"));
  expect(await dossierOf(id)).toMatchObject({ national_status: 8, outcome: "NONE" });
});

it("[case D28] delivers the extract when the money is refused", async () => {
  const id = await registered("D01");
  await act(id, "residence-a", "part.propose", "residenceRemoval");
  await act(id, "leader-police-a", "part.sign", "residenceRemoval");
  await answer(id, "residenceRemoval");
  await act(id, "leader-ubnd-a", "part.refuse", "funeralBenefit", { ground: "notEligible" });
  expect(await dossierOf(id)).toMatchObject({ national_status: 9, outcome: "PARTIAL" });
});

it("[case D29] asks for papers about the money alone while the extract is there already", async () => {
  const id = await registered("D01");
  await act(id, "welfare-a", "supplement.request", "funeralBenefit", {
    items: [{ target: "paper:merit", reason: "unreadable" }],
  });
  expect(await dossierOf(id)).toMatchObject({ national_status: 5 });
  expect((await partsOf(id)).deathRegistration?.state).toBe("done");
});

it("lets only the agency of the chosen object decide about the money", async () => {
  const id = await registered("D01");
  await expect(act(id, "insurance-a", "part.propose", "funeralBenefit", grant(1))).rejects.toThrow(
    EventRefused,
  );
  await act(id, "welfare-a", "part.propose", "funeralBenefit", grant(10_800_000));
  await act(id, "leader-ubnd-a", "part.sign", "funeralBenefit");
  const insured = await registered("D04");
  await expect(act(insured, "welfare-a", "part.propose", "funeralBenefit", grant(1))).rejects.toThrow(
    EventRefused,
  );
  await act(insured, "insurance-a", "part.propose", "funeralBenefit", grant(25_300_000));
  expect((await partsOf(insured)).funeralBenefit?.state).toBe("registering.asked");
});

it("does not sign a death that one source alone tells of, before somebody else has looked", async () => {
  const id = await opened("D01");
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "deathRegistration");
  await expect(act(id, "leader-ubnd-a", "part.sign", "deathRegistration")).rejects.toThrow(EventRefused);
  for (const code of ["civil-status-a", "civil-status-b", "leader-ubnd-a"])
    await expect(act(id, code, "part.corroborate", "deathRegistration")).rejects.toThrow(EventRefused);
  await act(id, "residence-a", "part.corroborate", "deathRegistration");
  await act(id, "leader-ubnd-a", "part.sign", "deathRegistration");
});

it("signs at once what hospital and registers tell alike", async () => {
  const id = await opened("notice");
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "deathRegistration");
  await act(id, "leader-ubnd-a", "part.sign", "deathRegistration");
  expect((await partsOf(id)).deathRegistration?.state).toBe("registering.asked");
});

it("[death D-B20] lets only the person concerned object, and stops everything at once", async () => {
  const id = await opened("D01");
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "deathRegistration");
  const stranger: Actor = {
    kind: "citizen",
    id: await addCitizen(portal, "019165000654", "BÙI THỊ KIỂM CHỨNG"),
  };
  for (const actor of [stranger, son, officers["leader-ubnd-a"]!])
    await expect(send(id, actor, { type: "subject.object" })).rejects.toThrow(EventRefused);
  const alive: Actor = { kind: "citizen", id: await addCitizen(portal, "019040000888", "PHẠM VĂN THÍ ĐIỂM") };
  await send(id, alive, { type: "subject.object" });
  await expect(act(id, "reception-a", "part.corroborate", "deathRegistration")).rejects.toThrow(EventRefused);
  await expect(act(id, "reception-a", "objection.uphold")).rejects.toThrow(EventRefused);
  await act(id, "leader-ubnd-a", "objection.uphold");
  expect(await dossierOf(id)).toMatchObject({ national_status: 8, outcome: "NONE" });
});
