/** Phone, mail and delivery address after filing: who may change them until when, and where old values are kept. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parcelOrder } from "#app/delivery/parcel-order.server.ts";
import { readTimeline } from "#app/dossiers/timeline.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { action, loader } from "#app/routes/dossiers/contact.tsx";
import { dossierHead } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import {
  addViewer,
  createTestPortal,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { changeContact } from "./change-contact.server.ts";

let portal: TestPortal;
let server: { release: () => void };
let mother: CitizenViewer;
let stranger: CitizenViewer;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addViewer(portal);
  stranger = await addViewer(portal, "019192000999", "LÝ THỊ XA LẠ");
  server = serveFrom(portal);
});
afterAll(async () => {
  server.release();
  await portal.close();
});

/** B01, its certificate by post. */
async function byPost(): Promise<{ id: string; procedure: string; caseCode: string }> {
  const sample = Object.entries(birth.samples).find(
    ([, { answers }]) => birth.facts(answers, {}).delivery !== null,
  );
  if (!sample) throw new Error("No sample goes by post");
  return dossierHead(portal, await openSample(portal, birth, mother.id, sample[0]));
}
const post = async (code: string, values: Record<string, string>, who = mother) =>
  call(action, `/ho-so/${code}/lien-he`, {
    ...{ cookie: await signedIn(portal, who.id), params: { caseCode: code } },
    form: { commandId: randomUUID(), intent: "save", ...values },
  });
const dataOf = (answer: unknown) => {
  if (answer && typeof answer === "object" && "data" in answer) return answer.data;
  throw new Error("No page came back");
};
const address = (more: Record<string, string> = {}) => ({
  "delivery.receiver": "Nông Thị Nhận",
  "delivery.phone": "0912 345 678",
  "delivery.provinceCode": "19",
  "delivery.wardCode": "01954",
  "delivery.detail": "Thôn Nà Ngần",
  ...more,
});
const citizen = async () => {
  const [row] = await portal.sql`select phone, email from citizens where id = ${mother.id}`;
  return row;
};
const eventsOf = (id: string) =>
  portal.sql<
    { event: unknown }[]
  >`select event from workflow_events where workflow_id = ${id} and type = 'contact.change' order by seq`;
const send = (workflowId: string, actor: Actor, event: { type: string; [key: string]: unknown }) =>
  applyEvent(portal, { workflowId, commandId: uuidv7(), actor, event });

it("changes phone, mail and address at once; the event names the fields and no value, officers read what held before", async () => {
  const { id, caseCode } = await byPost();
  const before = await portal.sql`select values from dossier_answers where dossier_id = ${id} order by page`;
  const answer = await post(caseCode, { phone: "0987 654 321", email: "thu@vidu.vn", ...address() });
  expect(leadsTo(answer)).toBe(`/ho-so/${caseCode}/lien-he?xong`);
  expect(await citizen()).toEqual({ phone: "0987654321", email: "thu@vidu.vn" });
  const [{ delivery } = {}] = await portal.sql`select delivery from dossier_sources where dossier_id = ${id}`;
  expect(delivery).toMatchObject({ receiver: "NÔNG THỊ NHẬN", phone: "0912345678", detail: "Thôn Nà Ngần" });
  expect((await eventsOf(id)).map(({ event }) => event)).toEqual([
    { type: "contact.change", fields: ["phone", "email", "delivery"] },
  ]);
  const [atDesk] = await readTimeline(portal, id, "officer");
  expect(atDesk?.note).toMatch(
    /Số điện thoại trước: 0900 000 001\nThư điện tử trước: \(không có\)\nNơi nhận trước: .+/,
  );
  const [atHome] = await readTimeline(portal, id, "family");
  expect(atHome).toMatchObject({ what: { key: "dossier:timeline.contact.change" }, note: null });
  expect(await portal.sql`select values from dossier_answers where dossier_id = ${id} order by page`).toEqual(
    before,
  );
});

it("a form sent twice counts once, and what did not change is no event", async () => {
  const { id, caseCode } = await byPost();
  const commandId = randomUUID();
  const form = { commandId, phone: "0900 000 002", email: "", ...address() };
  const answers = await Promise.all([post(caseCode, form), post(caseCode, form)]);
  expect(answers.map(leadsTo)).toEqual(Array(2).fill(`/ho-so/${caseCode}/lien-he?xong`));
  expect(await eventsOf(id)).toHaveLength(1);
  await post(caseCode, { phone: "0900000002", email: "" });
  expect(await eventsOf(id)).toHaveLength(1);
});

it("says every mistake beside what was typed, and lists communes without script", async () => {
  const { id, caseCode } = await byPost();
  const wrong = {
    phone: "12345",
    email: "thu",
    ...address({ "delivery.wardCode": "31900", "delivery.detail": "" }),
  };
  const answer = dataOf(await post(caseCode, wrong)) as {
    errors: Record<string, string>;
    page: { phone: string };
  };
  expect(Object.keys(answer.errors)).toEqual(expect.arrayContaining(["phone", "email", "delivery.detail"]));
  expect(answer.page.phone).toBe("12345");
  const foreign = dataOf(
    await post(caseCode, { phone: "0900000001", email: "", ...address({ "delivery.wardCode": "31900" }) }),
  );
  expect(foreign).toMatchObject({ errors: { "delivery.wardCode": "error.ward.required" } });
  const listed = dataOf(
    await post(caseCode, {
      intent: "refresh",
      phone: "1",
      email: "",
      ...address({ "delivery.provinceCode": "96" }),
    }),
  ) as { page: { delivery: { wards: { value: string }[] } }; errors: object };
  expect(listed.errors).toEqual({});
  expect(listed.page.delivery.wards.map(({ value }) => value)).toContain("31900");
  expect(await eventsOf(id)).toEqual([]);
});

it("is the applicant's alone: a stranger finds no such dossier", async () => {
  const { id, caseCode } = await byPost();
  const answer = await post(caseCode, { phone: "0900000009", email: "" }, stranger);
  expect(answer).toMatchObject({ status: 404 });
  const look = await call(loader, "/", {
    ...{ cookie: await signedIn(portal, stranger.id), params: { caseCode } },
  });
  expect(look).toMatchObject({ status: 404 });
  expect(await eventsOf(id)).toEqual([]);
});

it("an address is changed until the carrier is told of it, also when that happens while the page is read", async () => {
  const { id, caseCode } = await byPost();
  const page = async () =>
    call(loader, "/", { cookie: await signedIn(portal, mother.id), params: { caseCode } });
  expect(await page()).toMatchObject({ page: { open: true, delivery: { typed: {} } } });
  await send(id, await officerActor(portal, "reception-a"), { type: "dossier.receive" });
  const component = "birthRegistration";
  await send(id, await officerActor(portal, "civil-status-a"), { type: "part.propose", component });
  await send(id, await officerActor(portal, "leader-ubnd-a"), { type: "part.sign", component });
  const requestId = uuidv7();
  await send(id, { kind: "partner", id: "civilStatus" }, { type: "request.accepted", component, requestId });
  const after = await page();
  expect(after).toMatchObject({ page: { open: true } });
  expect(after).not.toHaveProperty("page.delivery");
  expect(after).toHaveProperty("page.fixed");
  expect(await post(caseCode, { phone: "0900000003", email: "", ...address() })).toMatchObject({
    status: 409,
  });
  expect(leadsTo(await post(caseCode, { phone: "0900000003", email: "" }))).toContain("?xong");
  expect((await eventsOf(id)).map(({ event }) => event)).toEqual([
    { type: "contact.change", fields: ["phone"] },
  ]);
});

it("what is refused under the dossier's lock writes neither values nor an event", async () => {
  const head = await byPost();
  const form = new FormData();
  const typed = { commandId: randomUUID(), phone: "0900 000 004", email: "", ...address() };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const before = await citizen();
  // The page was read before; the result becomes ready while the form is on its way.
  const slow = {
    ...portal,
    clock: {
      ...portal.clock,
      now: async () => {
        await portal.sql`update workflows set snapshot = jsonb_set(snapshot, array['context', 'results'],
          (select jsonb_object_agg(key, value || '{"ready": true, "channel": "post"}') from jsonb_each(snapshot #> array['context', 'results'])))
          where id = ${head.id}`;
        return portal.clock.now();
      },
    },
  };
  const refused = await changeContact(slow, mother, head, form).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ status: 409 });
  expect(await citizen()).toEqual(before);
  expect(await eventsOf(head.id)).toEqual([]);
});

it("the parcel ordered later carries the changed address", async () => {
  const { id, caseCode } = await byPost();
  await post(caseCode, { phone: "0900000001", email: "", ...address() });
  const parcelId = uuidv7();
  await portal.sql`insert into workflows (id, kind, machine_version, owner_id, snapshot, status, seq, opened_at, updated_at)
    values (${parcelId}, 'parcel', '1', ${id}, '{}', 'active', 1, ${await portal.clock.now()}, ${await portal.clock.now()})`;
  await portal.sql`insert into parcels (id, dossier_id, result_id, component, state, updated_at)
    values (${parcelId}, ${id}, 'birthCertificate', 'birthRegistration', 'ordering', ${await portal.clock.now()})`;
  const order = JSON.stringify(await parcelOrder(portal, parcelId));
  for (const told of ["NÔNG THỊ NHẬN", "0912345678", "Thôn Nà Ngần"]) expect(order).toContain(told);
});
