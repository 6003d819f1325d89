/** [death D-B20] The person whom a dossier is about: told at once, by own channels; may object, and nothing is decided until a signer answers. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { sweepNotices } from "#app/notifications/due-notices.server.ts";
import { notify } from "#app/notifications/notify.server.ts";
import { action, loader } from "#app/routes/dossiers/object.tsx";
import { benefitCard, concernedId } from "#app/testing/benefit-card.ts";
import { actOf, deskPage, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { sendDue } from "#app/testing/notices.ts";
import { type Asked, startPartner } from "#app/testing/partner-server.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { jobOf } from "#app/workflow/effect-job.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import { listObjections } from "../desk/special-tasks.server.ts";
import { getDossierPage } from "./dossier-page.server.ts";
import { getOfficerDossierPage } from "./officer-dossier-page.server.ts";
import { readTimeline } from "./timeline.server.ts";

let portal: TestPortal;
let partner: Awaited<ReturnType<typeof startPartner>>;
let server: { release: () => void };
let applicant: CitizenViewer;
let person: CitizenViewer;
let stranger: CitizenViewer;
const t = translator("vi");
const why = ["reason", "Đã gặp trực tiếp và đối chiếu"] as const;

beforeAll(async () => {
  partner = await startPartner(({ key }: Asked) => ({
    status: 200,
    body: { status: "accepted", result: { messageId: `m-${key}` } },
  }));
  portal = await createTestPortal([benefitCard], { PARTNER_ORIGIN: partner.origin });
  applicant = await addViewer(portal);
  person = await addViewer(portal, concernedId, "ĐINH VĂN THỬ");
  stranger = await addViewer(portal, "019192000999", "LÝ THỊ XA LẠ");
  server = serveFrom(portal);
});
afterAll(async () => {
  server.release();
  await Promise.all([portal.close(), partner.close()]);
});
beforeEach(() => portal.setTime(monday));

const file = async (at = monday) =>
  dossierHead(portal, await openSample(portal, benefitCard, applicant.id, "usual", at));
type Head = Awaited<ReturnType<typeof file>>;

const look = async ({ caseCode }: Head, who = person) =>
  call(loader, `/phan-doi/${caseCode}`, {
    ...{ cookie: await signedIn(portal, who.id), params: { caseCode } },
  });
const objects = async ({ caseCode }: Head, who = person, commandId: string = randomUUID()) =>
  call(action, `/phan-doi/${caseCode}`, {
    ...{ cookie: await signedIn(portal, who.id), params: { caseCode } },
    form: { commandId },
  });
const eventsOf = async ({ id }: Head) =>
  (
    await portal.sql<
      { type: string }[]
    >`select type from workflow_events where workflow_id = ${id} order by seq`
  ).map(({ type }) => type);
/** Carries out what the machine wants to be told about this dossier, as the worker does. */
async function tellAll({ id }: Head) {
  const jobs = await portal.sql<{ payload: object }[]>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'notify' and payload ->> 'workflowId' = ${id} order by j.id`;
  for (const { payload } of jobs) await notify(portal, jobOf("notify", payload));
}
async function register(dossier: Head) {
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", "membership"));
  await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", "membership"));
  await applyEvent(portal, {
    workflowId: dossier.id,
    commandId: uuidv7(),
    actor: { kind: "partner", id: "library" },
    event: { type: "request.accepted", component: "membership", requestId: uuidv7() },
  });
}

describe("the person named in a dossier", () => {
  it("is told at once by VNeID and SMS, in the night too, and never by whom it was filed", async () => {
    const night = new Date("2026-11-16T23:30:00+07:00");
    portal.setTime(night);
    const dossier = await file(night);
    // The applicant's own SMS waits for the morning and holds nobody else up.
    await tellAll(dossier);
    partner.asked.length = 0;
    await sweepNotices(portal);
    await sendDue(portal);
    const told = partner.asked.map(({ path, body }) => ({ path, body: JSON.stringify(body) }));
    expect(told.map(({ path }) => path).sort()).toEqual(["/sms/messages", "/vneid/notices"]);
    for (const { body } of told) {
      expect(body).toContain(`/phan-doi/${dossier.caseCode}`);
      expect(body).not.toContain(applicant.fullName);
      expect(body).not.toContain(applicant.personalId);
    }
    expect(told.find(({ path }) => path === "/vneid/notices")?.body).toContain(concernedId);
    const rows = await portal.sql`
      select channel from notifications where dossier_id = ${dossier.id} and text = 'subject.filed' order by channel`;
    expect(rows.map(({ channel }) => channel)).toEqual(["sms", "vneid"]);
  });

  it("finds the page after signing in; for everybody else, the applicant too, there is none", async () => {
    const dossier = await file();
    const page = await look(dossier);
    expect(page).toMatchObject({ page: { state: "none", mayObject: true, registered: false } });
    expect(JSON.stringify(page)).not.toContain(applicant.fullName);
    for (const who of [applicant, stranger]) {
      expect(await look(dossier, who)).toMatchObject({ status: 404 });
      expect(await objects(dossier, who)).toMatchObject({ status: 404 });
    }
    const { caseCode } = dossier;
    const signIn = await call(loader, `/phan-doi/${caseCode}`, { params: { caseCode } });
    expect(leadsTo(signIn)).toContain("/dang-nhap?tiep=");
    await portal.sql`update citizens set level_of_assurance = 1 where id = ${person.id}`;
    expect(leadsTo(await look(dossier))).toBe("/dang-nhap/muc-do");
    await portal.sql`update citizens set level_of_assurance = 2 where id = ${person.id}`;
    expect(await eventsOf(dossier)).toEqual(["dossier.submit"]);
    const [seen] = await portal.sql`
      select count(*)::int as times from access_log where rule = 'dossier.object' and dossier_ids ? ${dossier.id}`;
    expect(seen?.times).toBe(1);
  });

  it("objects once: nothing is decided any more, and everybody concerned reads it", async () => {
    const dossier = await file();
    await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
    await postAct(portal, "civil-status-a", dossier, actOf("part.propose", "membership"));
    const commandId = randomUUID();
    const answers = await Promise.all([
      objects(dossier, person, commandId),
      objects(dossier, person, commandId),
    ]);
    expect(answers.map(leadsTo)).toEqual(Array(2).fill(`/phan-doi/${dossier.caseCode}`));
    expect((await eventsOf(dossier)).filter((type) => type === "subject.object")).toHaveLength(1);
    expect(await objects(dossier)).toMatchObject({ status: 409 });
    expect(
      (await deskPage(portal, "leader-ubnd-a", dossier, actOf("part.sign", "membership"))).possible,
    ).toBe(false);
    const signer = await officerViewer(portal, "leader-ubnd-a");
    const desk = await getOfficerDossierPage(portal, signer, dossier, { requestId: "r", done: null }, t);
    expect(desk.standing.warnings[0]).toContain("phản đối");
    expect(desk.acts.map(({ part }) => part)).toContain("Phản đối hồ sơ");
    expect((await listObjections(portal, signer, t)).map(({ caseCode }) => caseCode)).toContain(
      dossier.caseCode,
    );
    expect(await listObjections(portal, await officerViewer(portal, "leader-ubnd-b"), t)).toEqual([]);
    expect((await getDossierPage(portal, applicant, dossier)).view.objection).toBe("raised");
    expect(await look(dossier)).toMatchObject({ page: { state: "raised", until: expect.any(Date) } });
    const [first] = await readTimeline(portal, dossier.id, "family");
    expect(first).toMatchObject({
      what: { key: "dossier:timeline.subject.object" },
      who: { key: "common:role.subject" },
    });
  });

  it("reads why it was not accepted; the dossier goes on and a new objection is possible", async () => {
    const dossier = await file();
    await objects(dossier);
    const dismiss = actOf("objection.dismiss");
    await expect(postAct(portal, "reception-a", dossier, dismiss, [why])).rejects.toMatchObject({
      status: 403,
    });
    await expect(postAct(portal, "leader-police-a", dossier, dismiss, [why])).rejects.toMatchObject({
      status: 403,
    });
    expect(await postAct(portal, "leader-ubnd-a", dossier, dismiss, [why])).toEqual({ done: true });
    expect(await look(dossier)).toMatchObject({
      page: { state: "dismissed", reason: why[1], mayObject: true },
    });
    expect(await postAct(portal, "reception-a", dossier, actOf("dossier.receive"))).toEqual({ done: true });
    expect(leadsTo(await objects(dossier))).toContain("/phan-doi/");
  });

  it("is right: the signer stops the dossier", async () => {
    const dossier = await file();
    await objects(dossier);
    expect(await postAct(portal, "leader-ubnd-a", dossier, actOf("objection.uphold"))).toEqual({
      done: true,
    });
    expect(await look(dossier)).toMatchObject({ page: { state: "upheld", mayObject: false } });
    const [row] =
      await portal.sql`select outcome, closed_at is not null as closed from dossiers where id = ${dossier.id}`;
    expect(row).toEqual({ outcome: "NONE", closed: true });
  });

  it("is not let down by silence: a working day without an answer stops the dossier", async () => {
    const dossier = await file();
    await objects(dossier);
    portal.setTime(new Date("2026-11-18T09:00:00+07:00"));
    await runDueTimers(portal);
    expect(await look(dossier)).toMatchObject({ page: { state: "upheld" } });
  });

  it("may object after registration too; the agency is told that only it can undo that", async () => {
    const dossier = await file();
    await register(dossier);
    expect(await look(dossier)).toMatchObject({ page: { registered: true, mayObject: true } });
    await objects(dossier);
    expect(await postAct(portal, "leader-ubnd-a", dossier, actOf("objection.uphold"))).toEqual({
      done: true,
    });
    const signer = await officerViewer(portal, "leader-ubnd-a");
    const desk = await getOfficerDossierPage(portal, signer, dossier, { requestId: "r", done: null }, t);
    expect(desk.standing.warnings[0]).toContain("thu hồi");
  });
});
