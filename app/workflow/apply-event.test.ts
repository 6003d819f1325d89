/** The door, with the library card on a real database. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openLibraryCard,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { applyEvent, EventRefused, UnknownWorkflow } from "./apply-event.server.ts";
import { chainStart, seal } from "./history.ts";
import { runDueTimers } from "./timers.server.ts";

let portal: TestPortal;
let applicant: string;
let reception: Actor;
let officer: Actor;
let signer: Actor;
const card = { component: "card" };
const membership = { component: "membership" };

beforeAll(async () => {
  portal = await createTestPortal();
  applicant = await addCitizen(portal);
  reception = await officerActor(portal, "reception-a");
  officer = await officerActor(portal, "civil-status-a");
  signer = await officerActor(portal, "leader-ubnd-a");
});
afterAll(() => portal.close());

const send = (
  workflowId: string,
  actor: Actor,
  event: { type: string; [key: string]: unknown },
  more: object = {},
) => applyEvent(portal, { workflowId, commandId: uuidv7(), actor, event, ...more });
const partner: Actor = { kind: "partner", id: "library" };

const rowOf = async (id: string, component: string) => {
  const [row] =
    await portal.sql`select * from dossier_components where dossier_id = ${id} and component = ${component}`;
  return row!;
};
const dossierOf = async (id: string) => (await portal.sql`select * from dossiers where id = ${id}`)[0]!;

it("carries a dossier from submission to its last result, one event after another", async () => {
  const id = await openLibraryCard(portal, applicant, "adultByPost");
  expect((await dossierOf(id)).nationalStatus ?? (await dossierOf(id)).national_status).toBe(1);
  await send(id, reception, { type: "dossier.receive" });
  expect((await dossierOf(id)).national_status).toBe(2);
  await send(id, officer, { type: "part.propose", ...membership });
  await send(id, signer, { type: "part.sign", ...membership });
  expect((await rowOf(id, "card")).turn).toBe("otherPart");
  const requestId = uuidv7();
  await send(id, partner, { type: "request.accepted", ...membership, requestId });
  expect(await rowOf(id, "membership")).toMatchObject({ state: "done", bucket: null });
  expect(await rowOf(id, "card")).toMatchObject({ state: "open", bucket: "act", turn: "officer" });
  await send(id, officer, { type: "part.propose", ...card });
  await send(id, partner, { type: "request.accepted", ...card, requestId: uuidv7() });
  expect(await dossierOf(id)).toMatchObject({ national_status: 9, outcome: "FULL" });
  await send(id, { kind: "system", id: "test" }, { type: "result.delivered", resultId: "membershipCard" });
  expect((await dossierOf(id)).national_status).toBe(10);
});

it("keeps a history that seals each event with the one before it, and that nobody can change", async () => {
  const id = await openLibraryCard(portal, applicant);
  await send(id, reception, { type: "dossier.receive" });
  const events = await portal.sql`select * from workflow_events where workflow_id = ${id} order by seq`;
  expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
  let previous = chainStart;
  for (const e of events) {
    const sealed = {
      workflowId: id,
      seq: e.seq,
      type: e.type,
      event: e.event,
      actor: e.actor,
      commandId: e.command_id,
      at: e.at.toISOString(),
    };
    expect(e.hash).toBe(seal(previous, sealed));
    previous = e.hash;
  }
  await expect(portal.sql`update workflow_events set seq = 9 where workflow_id = ${id}`).rejects.toThrow(
    /permission denied/,
  );
  await expect(portal.sql`delete from workflow_events where workflow_id = ${id}`).rejects.toThrow(
    /permission denied/,
  );
});

it("counts a command that comes twice, even at the same moment, once", async () => {
  const id = await openLibraryCard(portal, applicant);
  const commandId = uuidv7();
  const command = { workflowId: id, commandId, actor: reception, event: { type: "dossier.receive" } };
  const answers = await Promise.all(Array.from({ length: 5 }, () => applyEvent(portal, command)));
  expect(answers.map(({ seq }) => seq)).toEqual([2, 2, 2, 2, 2]);
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
});

it("refuses an event that the machine does not allow now, and writes nothing", async () => {
  const id = await openLibraryCard(portal, applicant);
  await expect(send(id, officer, { type: "part.propose", ...membership })).rejects.toMatchObject({
    name: "EventRefused",
    reason: "state",
  });
  const [{ count } = { count: -1 }] =
    await portal.sql`select count(*)::int as count from workflow_events where workflow_id = ${id}`;
  expect(count).toBe(1);
});

it("refuses an officer of another agency, another role, and a citizen who is not the applicant", async () => {
  const id = await openLibraryCard(portal, applicant);
  const receive = { type: "dossier.receive" };
  await expect(send(id, await officerActor(portal, "reception-b"), receive)).rejects.toMatchObject({
    reason: "policy",
  });
  await expect(send(id, officer, receive)).rejects.toMatchObject({ reason: "policy" });
  await expect(
    send(id, { kind: "citizen", id: uuidv7() }, { type: "supplement.answer", component: "intake" }),
  ).rejects.toMatchObject({ reason: "policy" });
});

it("never lets the person who prepared a decision sign it", async () => {
  const id = await openLibraryCard(portal, applicant);
  const both: Actor = {
    ...(officer as Extract<Actor, { kind: "officer" }>),
    roles: ["civilStatusOfficer", "signer"],
  };
  await send(id, reception, { type: "dossier.receive" });
  await send(id, both, { type: "part.propose", ...membership });
  await expect(send(id, both, { type: "part.sign", ...membership })).rejects.toMatchObject({
    reason: "policy",
  });
  await send(id, signer, { type: "part.sign", ...membership });
});

it("refuses a decision on a part that has moved since the officer looked, but not one on another part", async () => {
  const id = await openLibraryCard(portal, applicant);
  const before = (await rowOf(id, "membership")).seq;
  await send(id, reception, { type: "dossier.receive" });
  const stale = { expected: { component: "membership", seq: before } };
  await expect(send(id, officer, { type: "part.propose", ...membership }, stale)).rejects.toMatchObject({
    reason: "moved",
  });
  const fresh = { expected: { component: "membership", seq: (await rowOf(id, "membership")).seq } };
  await send(id, officer, { type: "part.propose", ...membership }, fresh);
});

it("refuses what is not an event, and what is about nothing", async () => {
  const id = await openLibraryCard(portal, applicant);
  await expect(send(id, officer, { type: "part.propose", component: "nothing" })).rejects.toBeInstanceOf(
    EventRefused,
  );
  await expect(send(uuidv7(), reception, { type: "dossier.receive" })).rejects.toBeInstanceOf(
    UnknownWorkflow,
  );
});

it("stops the clock while the family owes something, and moves the due day by the paused days", async () => {
  const id = await openLibraryCard(portal, applicant);
  expect((await rowOf(id, "card")).due_at).toEqual(new Date("2026-11-18T17:00:00+07:00"));
  const items = [{ target: "paper:any", reason: "blurred" }];
  const notes = [{ key: "item:0", body: "Chụp lại rõ hơn", visibility: "family" as const }];
  await send(id, reception, { type: "supplement.request", component: "intake", items }, { notes });
  expect(await dossierOf(id)).toMatchObject({ national_status: 5 });
  expect(await rowOf(id, "intake")).toMatchObject({ bucket: "wait", turn: "applicant" });
  const [item] = await portal.sql`select * from supplement_items where dossier_id = ${id}`;
  expect(item).toMatchObject({ target: "paper:any", guidance: "Chụp lại rõ hơn", answered_at: null });

  portal.setTime(new Date("2026-11-18T10:00:00+07:00"));
  await send(id, { kind: "citizen", id: applicant }, { type: "supplement.answer", component: "intake" });
  expect((await rowOf(id, "card")).due_at).toEqual(new Date("2026-11-20T17:00:00+07:00"));
  portal.setTime(monday);
});

it("closes the dossier by itself when a supplement is not answered in seven working days [case B25]", async () => {
  const id = await openLibraryCard(portal, applicant);
  await send(id, reception, {
    type: "supplement.request",
    component: "intake",
    items: [{ target: "paper:any", reason: "blurred" }],
  });
  const [timer] = await portal.sql`select * from timers where workflow_id = ${id} and name = 'supplement'`;
  expect(timer?.due_at).toEqual(new Date("2026-11-27T00:00:00+07:00")); // 24/11 is a holiday
  portal.setTime(new Date("2026-12-01T09:00:00+07:00"));
  await runDueTimers(portal);
  expect(await dossierOf(id)).toMatchObject({ national_status: 3, outcome: "NONE" });
  const [event] =
    await portal.sql`select * from workflow_events where workflow_id = ${id} order by seq desc limit 1`;
  expect(event).toMatchObject({ type: "timer.due", at: new Date("2026-11-27T00:00:00+07:00") });
  portal.setTime(monday);
});

it("lets a due timer act before an event that comes later, even when no worker ran", async () => {
  const id = await openLibraryCard(portal, applicant);
  await send(id, reception, {
    type: "supplement.request",
    component: "intake",
    items: [{ target: "paper:any", reason: "blurred" }],
  });
  portal.setTime(new Date("2026-12-01T09:00:00+07:00"));
  await expect(
    send(id, { kind: "citizen", id: applicant }, { type: "supplement.answer", component: "intake" }),
  ).rejects.toBeInstanceOf(EventRefused);
  expect(await dossierOf(id)).toMatchObject({ national_status: 3 });
  portal.setTime(monday);
});

it("adds each effect as one job in the transaction of its event", async () => {
  const id = await openLibraryCard(portal, applicant);
  const jobs =
    await portal.sql`select task_identifier, key from graphile_worker.jobs where key like ${`${id}:%`} order by key`;
  expect(jobs.map(({ task_identifier }) => task_identifier)).toEqual(["notify", "notify"]);
  expect(new Set(jobs.map(({ key }) => key)).size).toBe(jobs.length);
});

it("runs as a role that is no superuser and owns nothing", async () => {
  const [role] =
    await portal.sql`select rolsuper, rolcreaterole, rolname from pg_roles where rolname = current_user`;
  expect(role).toEqual({ rolname: "portal_app", rolsuper: false, rolcreaterole: false });
  const [{ count } = { count: -1 }] =
    await portal.sql`select count(*)::int as count from pg_tables where tableowner = current_user`;
  expect(count).toBe(0);
});

it("writes what belongs to a step with it, undoes both together, and does neither twice", async () => {
  const id = await openLibraryCard(portal, applicant);
  const receive = (alongside: Parameters<typeof applyEvent>[1]["alongside"], commandId: string) =>
    send(id, reception, { type: "dossier.receive" }, { alongside, commandId });
  const seqOf = async () => (await portal.sql`select seq from workflows where id = ${id}`)[0]?.seq;
  const words = async () =>
    (await portal.sql`select delivery from dossier_sources where dossier_id = ${id}`)[0]?.delivery;
  const [commandId, before] = [uuidv7(), await words()];
  const write = (detail: string) => async (tx: typeof portal.sql) => {
    await tx`update dossier_sources set delivery = ${tx.json({ detail })} where dossier_id = ${id}`;
  };
  await expect(
    receive(async (tx) => {
      await write("hỏng")(tx as unknown as typeof portal.sql);
      throw new Error("not now");
    }, commandId),
  ).rejects.toThrow("not now");
  expect([await seqOf(), await words()]).toEqual([1, before]);
  const first = (tx: unknown) => write("một")(tx as typeof portal.sql);
  expect(await receive(first, commandId)).toEqual({ seq: 2, repeated: false });
  const second = (tx: unknown) => write("hai")(tx as typeof portal.sql);
  expect(await receive(second, commandId)).toEqual({ seq: 2, repeated: true });
  await expect(receive(second, uuidv7())).rejects.toThrow(EventRefused);
  expect(await words()).toEqual({ detail: "một" });
});
