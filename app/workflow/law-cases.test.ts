/** The law's cases on the birth group, through the door on a real database (test-cases.md, birth-linked §7). */
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { applyEvent } from "./apply-event.server.ts";

let portal: TestPortal;
let mother: Actor;
let father: Actor;
const officers: Record<string, Actor> = {};
const at = (local: string) => new Date(`2026-11-${local}+07:00`);

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = { kind: "citizen", id: await addCitizen(portal) };
  father = { kind: "citizen", id: await addCitizen(portal, "019090000123", "NGUYỄN VĂN MẪU") };
  for (const code of [
    "reception-a",
    "civil-status-a",
    "leader-ubnd-a",
    "residence-a",
    "leader-police-a",
    "insurance-a",
  ])
    officers[code] = await officerActor(portal, code);
});
afterEach(() => portal.setTime(monday));
afterAll(() => portal.close());

type Event = { type: string; [key: string]: unknown };
type Note = { key: string; body: string; visibility: "family" | "officers" };
const send = (workflowId: string, actor: Actor, event: Event, notes: Note[] = []) =>
  applyEvent(portal, { workflowId, commandId: uuidv7(), actor, event, notes });
const act = (id: string, code: string, type: string, component?: string, more: object = {}) =>
  send(id, officers[code]!, { type, ...(component && { component }), ...more });
const answer = (id: string, component: string, type = "request.accepted", more: object = {}) =>
  send(id, { kind: "partner", id: "register" }, { type, component, requestId: uuidv7(), ...more });
const statesOf = async (id: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await portal.sql<
        { component: string; state: string }[]
      >`select component, state from dossier_components where dossier_id = ${id}`
    ).map(({ component, state }) => [component, state]),
  );
const dossierOf = async (id: string) => (await portal.sql`select * from dossiers where id = ${id}`)[0]!;
const dueOf = async (id: string, component: string): Promise<Date> =>
  (
    await portal.sql<
      { due_at: Date }[]
    >`select due_at from dossier_components where dossier_id = ${id} and component = ${component}`
  )[0]!.due_at;
const consentOf = async (id: string) =>
  (await portal.sql<{ id: string }[]>`select id from confirmation_requests where dossier_id = ${id}`)[0]!.id;
const requestsOf = async (id: string, operation: string) =>
  portal.sql`select 1 from graphile_worker.jobs j where j.key like ${`${id}:%`} and j.task_identifier = 'request'
    and exists (select 1 from graphile_worker._private_jobs p where p.id = j.id and p.payload -> 'params' ->> 'operation' = ${operation})`;

const opened = () => openSample(portal, birth, mother.id, "B01electronic");
async function registered(): Promise<string> {
  const id = await opened();
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "birthRegistration");
  await act(id, "leader-ubnd-a", "part.sign", "birthRegistration");
  await answer(id, "birthRegistration");
  return id;
}

it("[case B21] [birth B16] a confirmer refuses: the residence waits for the family's choice, birth and card go on", async () => {
  const id = await registered();
  await send(id, father, { type: "confirmation.refuse", requestId: await consentOf(id) });
  expect(await statesOf(id)).toMatchObject({
    birthRegistration: "done",
    permanentResidence: "waiting.choice",
    healthCard: "open",
  });
  const [told] =
    await portal.sql`select 1 from graphile_worker._private_jobs where key like ${`${id}:%`} and payload -> 'params' ->> 'text' = 'confirmation.missing'`;
  expect(told).toBeTruthy();
  await act(id, "insurance-a", "part.propose", "healthCard");
  await answer(id, "healthCard");
  await send(id, mother, { type: "part.drop", component: "permanentResidence" });
  expect(await dossierOf(id)).toMatchObject({ outcome: "PARTIAL", national_status: 9 });
});

it("[case B24] a supplement answered on day three moves every due date by the paused days", async () => {
  const id = await opened();
  const before = await dueOf(id, "healthCard");
  await act(id, "reception-a", "supplement.request", "intake", {
    items: [{ target: "paper:birthNotice", reason: "blurred" }],
  });
  portal.setTime(at("19T10:00:00"));
  await send(id, mother, { type: "supplement.answer", component: "intake" });
  expect(before).toEqual(at("19T17:00:00"));
  expect(await dueOf(id, "healthCard")).toEqual(at("25T17:00:00")); // three paused days, and 24/11 is a holiday
  expect(await dueOf(id, "birthRegistration")).toEqual(at("19T17:00:00"));
  expect(await dossierOf(id)).toMatchObject({ national_status: 1 });
});

it("[case B27] [birth B19] the commune refuses the birth: all parts are refused and nothing goes to police or insurance", async () => {
  const id = await opened();
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.refuse", "birthRegistration", { ground: "other" });
  expect(await statesOf(id)).toMatchObject({
    birthRegistration: "refused",
    permanentResidence: "refused",
    healthCard: "refused",
  });
  expect(await dossierOf(id)).toMatchObject({ outcome: "NONE", national_status: 8 });
  for (const operation of ["registerBirth", "registerResidence", "issueCard"])
    expect(await requestsOf(id, operation)).toHaveLength(0);
});

it("[case B28] [birth B20] police refuse the residence: partial, and the other results are delivered", async () => {
  const id = await registered();
  await send(id, father, { type: "confirmation.agree", requestId: await consentOf(id) });
  await act(id, "residence-a", "part.propose", "permanentResidence");
  await act(id, "leader-police-a", "part.refuse", "permanentResidence", { ground: "ownerDisagrees" });
  await act(id, "insurance-a", "part.propose", "healthCard");
  await answer(id, "healthCard");
  expect(await dossierOf(id)).toMatchObject({ outcome: "PARTIAL", national_status: 9 });
  for (const resultId of ["birthCertificate", "healthCard"])
    await send(id, mother, { type: "result.open", resultId });
  expect(await dossierOf(id)).toMatchObject({ national_status: 10 });
});

it("[case L01] a dossier that was not accepted takes nothing more, from nobody", async () => {
  const id = await opened();
  await act(id, "reception-a", "dossier.refuse", undefined, { ground: "other" });
  expect(await dossierOf(id)).toMatchObject({ national_status: 3 });
  await expect(act(id, "reception-a", "dossier.receive")).rejects.toMatchObject({ reason: "state" });
  await expect(act(id, "civil-status-a", "part.propose", "birthRegistration")).rejects.toMatchObject({
    reason: "state",
  });
  expect(await dossierOf(id)).toMatchObject({ national_status: 3 });
});

it("[case X04] the register's answer makes the part done and keeps its numbers with the result code", async () => {
  const id = await opened();
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "birthRegistration");
  await act(id, "leader-ubnd-a", "part.sign", "birthRegistration");
  const requestId = uuidv7();
  const response = { personalId: "019226000001", registerNumber: "12", resultPaperCode: "KQ.G15.000031" };
  await portal.sql`insert into partner_requests (id, workflow_id, component, partner, operation, effect_key, job, status, attempts, response, asked_at)
    values (${requestId}, ${id}, 'birthRegistration', 'civilStatus', 'registerBirth', ${requestId}, '{}', 'accepted', 1, ${portal.sql.json(response)}, ${monday})`;
  await send(
    id,
    { kind: "partner", id: "civilStatus" },
    { type: "request.accepted", component: "birthRegistration", requestId },
  );
  const [part] =
    await portal.sql`select state, result from dossier_components where dossier_id = ${id} and component = 'birthRegistration'`;
  expect(part).toMatchObject({ state: "done", result: response });
  expect(String(part?.result.resultPaperCode)).toMatch(/^KQ\.[A-Z][0-9]{2}\.[0-9]{6}$/);
});

it("[birth B18] police ask for a supplement: only their part waits, the others go on", async () => {
  const id = await registered();
  await send(id, father, { type: "confirmation.agree", requestId: await consentOf(id) });
  const before = await dueOf(id, "healthCard");
  await act(id, "residence-a", "supplement.request", "permanentResidence", {
    items: [{ target: "paper:ct01", reason: "blurred" }],
  });
  expect(await dossierOf(id)).toMatchObject({ national_status: 5 });
  await act(id, "insurance-a", "part.propose", "healthCard");
  portal.setTime(at("18T10:00:00"));
  await send(id, mother, { type: "supplement.answer", component: "permanentResidence" });
  expect(await dueOf(id, "permanentResidence")).toEqual(at("23T17:00:00"));
  expect(await dueOf(id, "healthCard")).toEqual(before);
});

it("[birth B21] insurance finds an existing card: the officer decides with the register's answer", async () => {
  const id = await registered();
  await act(id, "insurance-a", "part.propose", "healthCard");
  await answer(id, "healthCard", "request.refused", { reason: "cardExists" });
  expect((await statesOf(id)).healthCard).toBe("open");
  await act(id, "insurance-a", "part.refuse", "healthCard", { ground: "cardExists" });
  expect((await statesOf(id)).healthCard).toBe("refused");
});

it("[birth B22] an accepted dossier that the family asks back stands still, then ends with everything stopped", async () => {
  const id = await opened();
  await act(id, "reception-a", "dossier.receive");
  await send(id, mother, { type: "dossier.withdraw" });
  expect(await dossierOf(id)).toMatchObject({ national_status: 7, closed_at: null });
  await expect(act(id, "civil-status-a", "part.propose", "birthRegistration")).rejects.toMatchObject({
    reason: "state",
  });
  await act(id, "reception-a", "withdrawal.grant", "intake");
  expect(await dossierOf(id)).toMatchObject({ national_status: 8, outcome: "NONE" });
  expect(await statesOf(id)).toMatchObject({
    birthRegistration: "withdrawn",
    permanentResidence: "withdrawn",
    healthCard: "withdrawn",
  });
  expect(await requestsOf(id, "registerBirth")).toHaveLength(0);
  const [notice] = await portal.sql`select 1 from graphile_worker._private_jobs
    where key like ${`${id}:%`} and payload -> 'params' ->> 'paper' = 'stopNotice'`;
  expect(notice).toBeTruthy();
});

it("[birth B24] of a child who has died only the birth is registered; the other parts do not apply", async () => {
  const id = await openSample(portal, birth, mother.id, "childDied");
  expect(await statesOf(id)).toMatchObject({
    permanentResidence: "notApplicable",
    healthCard: "notApplicable",
    idCard: "notApplicable",
  });
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "birthRegistration");
  await act(id, "leader-ubnd-a", "part.sign", "birthRegistration");
  await answer(id, "birthRegistration");
  expect(await dossierOf(id)).toMatchObject({ outcome: "FULL", national_status: 9 });
});

it("[birth B24] a child dies before the registration: the family takes the dossier back and files the birth alone", async () => {
  const id = await opened();
  await act(id, "reception-a", "dossier.receive");
  // Nobody can drop single parts yet: they would be done for a child registered alive.
  for (const component of ["permanentResidence", "healthCard"])
    await expect(send(id, mother, { type: "part.withdraw", component })).rejects.toMatchObject({
      reason: "state",
    });
  await send(id, mother, { type: "dossier.withdraw" });
  await act(id, "reception-a", "withdrawal.grant", "intake");
  const alone = await openSample(portal, birth, mother.id, "childDied");
  expect(await statesOf(alone)).toMatchObject({
    birthRegistration: "waiting.otherPart",
    healthCard: "notApplicable",
  });
});

it("[birth B24] or the birth is registered first, and the family or the offices stop the parts that are open", async () => {
  const id = await registered();
  // The residence waits for a consent, so it is given back at once; the card is asked of its office.
  await send(id, mother, { type: "part.withdraw", component: "permanentResidence" });
  await send(id, mother, { type: "part.withdraw", component: "healthCard" });
  await act(id, "insurance-a", "withdrawal.grant", "healthCard");
  expect(await statesOf(id)).toMatchObject({ permanentResidence: "withdrawn", healthCard: "withdrawn" });
  expect(await dossierOf(id)).toMatchObject({ outcome: "PARTIAL", national_status: 9 });
  await send(id, mother, { type: "result.open", resultId: "birthCertificate" });
  expect(await dossierOf(id)).toMatchObject({ national_status: 10 });

  const other = await registered();
  await act(other, "insurance-a", "part.refuse", "healthCard", { ground: "other" });
  await send(other, father, { type: "confirmation.agree", requestId: await consentOf(other) });
  await act(other, "leader-police-a", "part.refuse", "permanentResidence", { ground: "other" });
  expect(await dossierOf(other)).toMatchObject({ outcome: "PARTIAL", national_status: 9 });
  for (const operation of ["registerResidence", "issueCard"])
    expect(await requestsOf(other, operation)).toHaveLength(0);
});

it("[birth B23] after registration the birth stays, and single open parts can be given back", async () => {
  const id = await registered();
  await expect(send(id, mother, { type: "dossier.withdraw" })).rejects.toMatchObject({ reason: "state" });
  await expect(
    send(id, mother, { type: "part.withdraw", component: "birthRegistration" }),
  ).rejects.toMatchObject({ reason: "state" });
  await send(id, mother, { type: "part.withdraw", component: "healthCard" });
  await act(id, "insurance-a", "withdrawal.grant", "healthCard");
  expect(await statesOf(id)).toMatchObject({ birthRegistration: "done", healthCard: "withdrawn" });
});

it("[birth B25] [birth B27] [birth B30] what must be verified gives every part of the group two more working days, once", async () => {
  const id = await opened();
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "verification.mark", "birthRegistration");
  expect(await dueOf(id, "birthRegistration")).toEqual(at("18T17:00:00"));
  expect(await dueOf(id, "healthCard")).toEqual(at("23T17:00:00"));
  await expect(act(id, "civil-status-a", "verification.mark", "birthRegistration")).rejects.toMatchObject({
    reason: "state",
  });
});
