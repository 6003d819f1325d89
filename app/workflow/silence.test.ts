/** What happens by itself and what lengthens a limit: ladder, apology, verification, forwarding, withdrawal; on a real database. */
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openLibraryCard,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { applyEvent } from "./apply-event.server.ts";
import { runDueTimers } from "./timers.server.ts";

let portal: TestPortal;
let applicant: Actor;
const officers: Record<string, Actor> = {};
const membership = { component: "membership" };
const at = (local: string) => new Date(`2026-11-${local}+07:00`);

beforeAll(async () => {
  portal = await createTestPortal();
  applicant = { kind: "citizen", id: await addCitizen(portal) };
  for (const code of ["reception-a", "civil-status-a", "leader-ubnd-a"])
    officers[code] = await officerActor(portal, code);
});
afterEach(() => portal.setTime(monday));
afterAll(() => portal.close());

const send = (
  workflowId: string,
  actor: Actor,
  event: { type: string; [key: string]: unknown },
  notes: { key: string; body: string; visibility: "family" | "officers" }[] = [],
) => applyEvent(portal, { workflowId, commandId: uuidv7(), actor, event, notes });
const as = (code: string) => officers[code]!;
const partOf = async (id: string, component = "membership") =>
  (
    await portal.sql`select * from dossier_components where dossier_id = ${id} and component = ${component}`
  )[0]!;
const statusOf = async (id: string) =>
  (await portal.sql`select national_status from dossiers where id = ${id}`)[0]!.national_status;
const firedOn = async (id: string) =>
  (
    await portal.sql<{ name: string; at: Date }[]>`select event ->> 'timer' as name, at from workflow_events
      where workflow_id = ${id} and type = 'timer.due' order by seq`
  ).map(({ name, at }) => [name, at.toISOString()]);

async function received(): Promise<string> {
  const id = await openLibraryCard(portal, applicant.kind === "citizen" ? applicant.id : "");
  await send(id, as("reception-a"), { type: "dossier.receive" });
  return id;
}

it("climbs the silence ladder rung by rung, each once and at its own hour, whenever the worker comes [case T10]", async () => {
  const id = await received();
  portal.setTime(at("19T10:00:00"));
  while ((await runDueTimers(portal)) > 0);
  expect(await firedOn(id)).toEqual([
    ["apologyDraft", at("16T17:00:00").toISOString()],
    ["lateMark", at("17T08:00:00").toISOString()],
  ]);
  expect((await partOf(id)).late_at).toEqual(at("17T08:00:00"));
  portal.setTime(at("30T10:00:00"));
  while ((await runDueTimers(portal)) > 0);
  expect((await firedOn(id)).filter(([name]) => name === "lateMark")).toHaveLength(1);
});

it("reminds the agency the working day before and on the morning of the due day", async () => {
  const id = await received();
  await send(id, as("civil-status-a"), { type: "part.propose", ...membership });
  await send(id, as("leader-ubnd-a"), { type: "part.sign", ...membership });
  await send(
    id,
    { kind: "partner", id: "library" },
    { type: "request.accepted", ...membership, requestId: uuidv7() },
  );
  portal.setTime(at("18T09:00:00"));
  while ((await runDueTimers(portal)) > 0);
  expect(await firedOn(id)).toEqual([
    ["agencyReminder", at("17T08:00:00").toISOString()],
    ["supervisorReminder", at("18T08:00:00").toISOString()],
  ]);
});

it("lengthens a part once by a signed apology, and never a second time [case T11]", async () => {
  const id = await received();
  const apology = { type: "apology.sign", ...membership, workingDays: 3 };
  await expect(send(id, as("civil-status-a"), apology)).rejects.toMatchObject({ reason: "policy" });
  await send(id, as("leader-ubnd-a"), apology);
  expect((await partOf(id)).due_at).toEqual(at("19T17:00:00"));
  await expect(send(id, as("leader-ubnd-a"), apology)).rejects.toMatchObject({ reason: "state" });
});

it("gives the whole group the longer limit when something must be verified [case T07]", async () => {
  const id = await received();
  const before = (await partOf(id, "card")).due_at as Date;
  await send(id, as("civil-status-a"), { type: "verification.mark", ...membership }, [
    { key: "reason", body: "Cần đối chiếu giấy tờ", visibility: "family" },
  ]);
  expect((await partOf(id)).due_at).toEqual(at("18T17:00:00"));
  expect(((await partOf(id, "card")).due_at as Date).getTime() - before.getTime()).toBe(2 * 86_400_000);
  await expect(
    send(id, as("civil-status-a"), { type: "verification.mark", ...membership }),
  ).rejects.toMatchObject({ reason: "state" });
});

it("passes a dossier on to the competent commune without stopping any clock [birth B28]", async () => {
  const id = await openLibraryCard(portal, applicant.kind === "citizen" ? applicant.id : "");
  const due = (await partOf(id)).due_at;
  await send(id, as("reception-a"), { type: "dossier.forward", wardCode: "31900" });
  expect(await partOf(id)).toMatchObject({ agency_id: "H12.31.900", due_at: due });
  await expect(send(id, as("reception-a"), { type: "dossier.receive" })).rejects.toMatchObject({
    reason: "policy",
  });
  await send(id, await officerActor(portal, "reception-b"), { type: "dossier.receive" });
});

it("gives a dossier back at once when nobody has accepted it, all parts withdrawn [case B30]", async () => {
  const id = await openLibraryCard(portal, applicant.kind === "citizen" ? applicant.id : "");
  await send(id, applicant, { type: "dossier.withdraw" });
  expect(await partOf(id)).toMatchObject({ state: "withdrawn" });
  expect(await statusOf(id)).toBe(8);
});

it("asks reception once the dossier is accepted; work stops, and a declined request leads back to where it was", async () => {
  const id = await received();
  await send(id, applicant, { type: "dossier.withdraw" });
  expect(await statusOf(id)).toBe(7);
  await expect(send(id, as("civil-status-a"), { type: "part.propose", ...membership })).rejects.toMatchObject(
    { reason: "state" },
  );
  await send(id, as("reception-a"), { type: "withdrawal.decline", component: "intake" });
  expect(await statusOf(id)).toBe(2);
  await send(id, as("civil-status-a"), { type: "part.propose", ...membership });
  await expect(send(id, applicant, { type: "dossier.withdraw" })).rejects.toMatchObject({ reason: "state" });
});

it("grants a withdrawal that nobody answers in one working day", async () => {
  const id = await received();
  await send(id, applicant, { type: "dossier.withdraw" });
  portal.setTime(at("18T09:00:00"));
  while ((await runDueTimers(portal)) > 0);
  expect(await statusOf(id)).toBe(8);
  const [event] =
    await portal.sql`select at from workflow_events where workflow_id = ${id} and event ->> 'timer' = 'withdrawal'`;
  expect(event?.at).toEqual(at("17T17:00:00"));
});

it("lets the signer ask a second time, and nobody a third", async () => {
  const id = await received();
  const items = [{ target: "paper:any", reason: "blurred" }];
  const ask = { ...membership, items };
  await send(id, as("civil-status-a"), { type: "supplement.request", ...ask });
  await send(id, applicant, { type: "supplement.answer", ...membership });
  await expect(send(id, as("civil-status-a"), { type: "supplement.request", ...ask })).rejects.toMatchObject({
    reason: "state",
  });
  await send(id, as("leader-ubnd-a"), { type: "supplement.requestAgain", ...ask });
  await send(id, applicant, { type: "supplement.answer", ...membership });
  await expect(
    send(id, as("leader-ubnd-a"), { type: "supplement.requestAgain", ...ask }),
  ).rejects.toMatchObject({ reason: "state" });
});

it("keeps clock intervals of a part that never overlap and never end before they begin", async () => {
  const rows =
    await portal.sql`select a.id from clock_intervals a join clock_intervals b on a.workflow_id = b.workflow_id and a.region = b.region
    and a.reason = b.reason and a.id <> b.id and tstzrange(a.started_at, a.ended_at) && tstzrange(b.started_at, b.ended_at)`;
  expect(rows).toHaveLength(0);
  expect(await portal.sql`select 1 from clock_intervals where ended_at < started_at`).toHaveLength(0);
});
