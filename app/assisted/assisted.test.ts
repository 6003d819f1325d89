/** Filing for a person at the desk, through the route handlers: who is let into the draft, until when, and what stands in the history. */
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { birth } from "#machines/birth/index.ts";
import { createDraft } from "../dossiers/create-draft.server.ts";
import { submitDraft } from "../dossiers/submit-draft.server.ts";
import { readTimeline } from "../dossiers/timeline.server.ts";
import { rememberCitizen } from "../identity/people.server.ts";
import { loader as root } from "../root.tsx";
import { loader as attachment } from "../routes/api/attachment.ts";
import { loader as receipt } from "../routes/dossiers/receipt.tsx";
import { loader as check } from "../routes/filing/check-answers.tsx";
import { action as remove } from "../routes/filing/delete-draft.tsx";
import { action as offer } from "../routes/filing/hand-over.tsx";
import { loader as form } from "../routes/filing/printed-form.tsx";
import { loader as sibling } from "../routes/filing/sibling.tsx";
import { loader as step } from "../routes/filing/step.tsx";
import { action as submit } from "../routes/filing/submit.tsx";
import { action as take } from "../routes/filing/take-over.tsx";
import { loader as taskList } from "../routes/filing/task-list.tsx";
import { action as begin } from "../routes/officer/assist.tsx";
import { action as end, loader as filing } from "../routes/officer/assisted.tsx";
import { down, startBirthDrafts } from "../testing/birth-drafts.ts";
import { call, leadsTo, officerSignedIn, serveFrom, signedIn } from "../testing/handlers.ts";
import { officerActor } from "../testing/test-portal.ts";
import { currentStatement } from "./statement.ts";

const { portal, answers, read, fill, begin: beginOwn, viewer: mother, close } = await startBirthDrafts();
const { release } = serveFrom(portal);
// A colleague at the same counter.
const own = await officerActor(portal, "reception-a");
await portal.sql`insert into officers (id, code, name, agency_id, roles, active)
  values (${uuidv7()}, 'reception-a2', 'Cán bộ tiếp nhận A2', ${own.agencyId}, '["receptionOfficer"]'::jsonb, true)`;
const officer = await officerSignedIn(portal, "reception-a");
const colleague = await officerSignedIn(portal, "reception-a2");
const elsewhere = await officerSignedIn(portal, "reception-b");
const civilStatus = await officerSignedIn(portal, "civil-status-a");
// Nobody has more than five.
afterEach(async () => {
  await portal.sql`delete from attachments where draft_id in (select id from drafts where submitted_at is null)`;
  await portal.sql`delete from drafts where submitted_at is null`;
});
afterAll(async () => {
  release();
  await close();
});

const card = { personalId: "019192000456", fullName: "Trần Thị Thử", birthDate: "14/03/1992" };
const agreed = { procedure: birth.slug, statement: currentStatement, consentWay: "spoken" };
const file = (fields: Record<string, string>, cookie = officer) =>
  call(begin, "/can-bo/nop-ho", { cookie, form: { intent: "begin", ...card, ...agreed, ...fields } });

/** A draft that the officer has begun for the person of the card. */
async function begun(cookie = officer): Promise<string> {
  const draftId = uuidv7();
  expect(leadsTo(await file({ draftId }, cookie))).toBe(`/ho-so/nhap/${draftId}`);
  return draftId;
}
const open = (draftId: string, cookie = officer) =>
  call(taskList, `/ho-so/nhap/${draftId}`, { cookie, params: { draftId } });
const declare = async (draftId: string, cookie = officer) =>
  call(submit, `/ho-so/nhap/${draftId}/nop`, {
    cookie,
    params: { draftId },
    form: {
      commandId: crypto.randomUUID(),
      declared: "on",
      revision: String((await read(draftId)).revision),
    },
  });
const row = async (draftId: string) =>
  (await portal.sql`select * from assisted_filings where draft_id = ${draftId}`)[0];
/** Other children than the first: the register would tell of a dossier that is there already. */
let child = 0;
const fillFor = (draftId: string) => fill(draftId, birth.samples.B01, `01001.GCS.19${++child}01.26`);

describe("who the person is", () => {
  const look = (fields: Record<string, string>) =>
    call(begin, "/can-bo/nop-ho", { cookie: officer, form: { intent: "person", ...fields } });

  it("is found by the whole card only, and what differs is not told", async () => {
    expect(await look(card)).toMatchObject({ data: { person: { personalId: card.personalId } } });
    const wrong = [
      { ...card, fullName: "Trần Thị Thu" },
      { ...card, birthDate: "15/03/1992" },
    ];
    for (const typed of wrong)
      expect(await look(typed)).toMatchObject({
        data: { person: undefined, failure: { problem: "noMatch", errors: {} } },
        init: { status: 422 },
      });
    expect(await look({ ...card, personalId: "0900000001" })).toMatchObject({
      data: { failure: { errors: { personalId: "assisted:error.personalId" } } },
    });
    const looks = await portal.sql`select fields from access_log where rule = 'counter.file'`;
    expect(looks).toHaveLength(3);
    expect(JSON.stringify(looks)).not.toContain(card.personalId);
  });

  it("cannot be said while the register is down, and nobody dead files", async () => {
    const kept = answers["/registers/population/query"] as Record<string, unknown>;
    answers["/registers/population/query"] = { ...kept, alive: false };
    expect(await look(card)).toMatchObject({ data: { failure: { problem: "noMatch" } } });
    answers["/registers/population/query"] = undefined;
    expect(await look(card)).toMatchObject({ data: { failure: { problem: "noMatch" } } });
    answers["/registers/population/query"] = down;
    expect(await look(card)).toMatchObject({ data: { failure: { problem: "unavailable" } } });
    answers["/registers/population/query"] = kept;
  });

  it("is asked anew with the consent: the fields of the second form prove nothing", async () => {
    const draftId = uuidv7();
    expect(await file({ draftId, fullName: "NGUYỄN THỊ KHÁC" })).toMatchObject({
      data: { failure: { problem: "noMatch" } },
    });
    expect(await row(draftId)).toBeUndefined();
  });

  it("is a matter of the reception alone", async () => {
    expect(await file({ draftId: uuidv7() }, civilStatus)).toMatchObject({ status: 403 });
    expect(leadsTo(await file({ draftId: uuidv7() }, await signedIn(portal, mother.id)))).toContain(
      "/can-bo/",
    );
  });
});

describe("consent", () => {
  it("[cap A15] is required: without it there is no draft", async () => {
    const draftId = uuidv7();
    const failed = await file({ draftId, consentWay: "" });
    expect(failed).toMatchObject({
      data: {
        person: { personalId: card.personalId },
        failure: { errors: { consentWay: "assisted:error.consentWay" } },
      },
      init: { status: 422 },
    });
    expect(await file({ draftId, statement: "2020-01" })).toMatchObject({
      data: { failure: { errors: { statement: "assisted:error.statement" } } },
    });
    expect(await row(draftId)).toBeUndefined();
    expect(await portal.sql`select 1 from drafts where id = ${draftId}`).toHaveLength(0);
  });

  it("[cap A15] is kept with what was read to the person, how they agreed, and before whom", async () => {
    const draftId = await begun();
    expect(await row(draftId)).toMatchObject({
      officer_id: own.id,
      agency_id: own.agencyId,
      consent_statement: `${currentStatement}.vi`,
      consent_way: "spoken",
      ended_at: null,
    });
    expect((await read(draftId)).citizenId).toBe(mother.id);
    expect(leadsTo(await file({ draftId }))).toBe(`/ho-so/nhap/${draftId}`);
  });

  it("makes the row of a person whom the portal does not know, without a VNeID level: the one that a later sign-in finds", async () => {
    const kept = answers["/registers/population/query"] as Record<string, unknown>;
    const person = { personalId: "019192000999", fullName: "PHAN THỊ MỚI", birthDate: "1992-03-14" };
    answers["/registers/population/query"] = { ...kept, ...person };
    const draftId = uuidv7();
    await file({ draftId, ...person, birthDate: "14/03/1992" });
    answers["/registers/population/query"] = kept;
    const [citizen] = await portal.sql`
      select id, level_of_assurance, phone from citizens where personal_id = ${person.personalId}`;
    expect(citizen).toMatchObject({ level_of_assurance: 0, phone: null });
    expect((await read(draftId)).citizenId).toBe(citizen?.id);
    expect(await open(draftId)).toMatchObject({ assisted: true });
    const claims = { sub: "x", gender: "female", level_of_assurance: 2 } as const;
    const names = { personal_id: person.personalId, name: person.fullName, birthdate: person.birthDate };
    expect(await rememberCitizen(portal, { ...claims, ...names })).toBe(citizen?.id);
  });
});

describe("the draft", () => {
  it("[cap A15] is open to the officer who files it, and to nobody else of any desk", async () => {
    const draftId = await begun();
    expect(await open(draftId)).toMatchObject({ assisted: true, limited: true, sibling: undefined });
    for (const cookie of [colleague, elsewhere, civilStatus]) {
      expect(await open(draftId, cookie)).toMatchObject({ status: 404 });
      expect(await call(check, "", { cookie, params: { draftId } })).toMatchObject({ status: 404 });
      expect(await declare(draftId, cookie)).toMatchObject({ status: 404 });
      expect(await call(remove, "", { cookie, params: { draftId }, form: {} })).toMatchObject({
        status: 404,
      });
      expect(await call(offer, "", { cookie, params: { draftId }, form: {} })).toMatchObject({ status: 404 });
    }
    for (const cookie of [colleague, elsewhere])
      expect(await call(filing, "", { cookie, params: { draftId } })).toMatchObject({ status: 404 });
    expect(await portal.sql`select 1 from drafts where id = ${draftId}`).toHaveLength(1);
  });

  it("[cap A15] is the only one: the person's own drafts stay closed, whatever a form says", async () => {
    const theirs = await beginOwn();
    await begun();
    expect(await open(theirs)).toMatchObject({ status: 404 });
    expect(await file({ draftId: theirs })).toMatchObject({ status: 422 });
    expect(await row(theirs)).toBeUndefined();
    expect(await open(theirs)).toMatchObject({ status: 404 });
    expect(await call(sibling, "", { cookie: officer, params: { draftId: theirs } })).toMatchObject({
      status: 403,
    });
  });

  it("keeps nothing in the officer's browser and takes nothing from it [cap A15]", async () => {
    const draftId = await begun();
    await fillFor(draftId);
    const page = await call(step, "", { cookie: officer, params: { draftId, step: "nguoi-yeu-cau" } });
    const own = await call(step, "", {
      cookie: await signedIn(portal, mother.id),
      params: { draftId, step: "nguoi-yeu-cau" },
    });
    expect(page).toMatchObject({ view: { kept: false } });
    expect(JSON.stringify(page)).not.toContain("autoComplete");
    expect(own).toMatchObject({ view: { kept: true } });
    expect(JSON.stringify(own)).toContain("autoComplete");
  });

  it("records each look with the officer as the reader, and shows every page for whom it is", async () => {
    const draftId = await begun();
    await open(draftId);
    await call(check, "", { cookie: officer, params: { draftId } });
    const looks = await portal.sql`
      select viewer_kind, viewer_id, purpose, rule from access_log where dossier_ids @> ${portal.sql.json([draftId])}`;
    expect(looks).toHaveLength(2);
    expect(looks[0]).toEqual({
      viewer_kind: "officer",
      viewer_id: own.id,
      purpose: "assisted",
      rule: "draft.edit",
    });
    expect(await call(root, `/ho-so/nhap/${draftId}/tre`, { cookie: officer })).toMatchObject({
      assisting: { draftId, fullName: "TRẦN THỊ THỬ" },
    });
    expect(await call(root, `/ho-so/nhap/${draftId}/tre`, { cookie: colleague })).toMatchObject({
      assisting: undefined,
    });
  });

  it("lets the officer print its forms, and look at its files while it lasts", async () => {
    const draftId = await begun();
    await fillFor(draftId);
    const id = uuidv7();
    await portal.sql`insert into attachments (id, draft_id, paper, file_name, media_type, size, sha256, storage_key, uploaded_at)
      values (${id}, ${draftId}, 'birthNotice', 'a.pdf', 'application/pdf', 3, 'x', ${id}, now())`;
    await portal.files.put(id, "pdf");
    const printed = (await call(check, "", { cookie: officer, params: { draftId } })) as {
      view: { forms: { href: string }[] };
    };
    const slug = printed.view.forms[0]?.href.split("/").at(-1) ?? "";
    expect(await call(form, "", { cookie: officer, params: { draftId, form: slug } })).toHaveProperty("view");
    const picture = (cookie: string) => call(attachment, "", { cookie, params: { attachmentId: id } });
    expect(await picture(officer)).toMatchObject({ status: 200 });
    expect(await picture(colleague)).toMatchObject({ status: 404 });
    await call(end, "", { cookie: officer, params: { draftId }, form: { intent: "end" } });
    expect(await picture(officer)).toMatchObject({ status: 404 });
  });
});

describe("the end", () => {
  const closed = async (draftId: string) => {
    expect(leadsTo(await open(draftId))).toBe(`/can-bo/nop-ho/${draftId}`);
    expect(leadsTo(await declare(draftId))).toBe(`/can-bo/nop-ho/${draftId}`);
    expect(await portal.sql`select 1 from dossiers where draft_id = ${draftId}`).toHaveLength(0);
    expect(await call(filing, "", { cookie: officer, params: { draftId } })).toMatchObject({
      page: { kind: "over" },
    });
  };

  it("[cap A15] comes at once when the officer ends it, and the browser is told to forget", async () => {
    const draftId = await begun();
    await fillFor(draftId);
    const ended = await call(end, "", { cookie: officer, params: { draftId }, form: { intent: "end" } });
    expect(ended instanceof Response && ended.headers.get("clear-site-data")).toBe('"storage"');
    await closed(draftId);
    expect(await open(draftId, await signedIn(portal, mother.id))).toMatchObject({ assisted: false });
  });

  it("[cap A15] comes by itself after two hours", async () => {
    const draftId = await begun();
    await fillFor(draftId);
    await portal.sql`update assisted_filings set expires_at = ${new Date(Date.now() - 1)} where draft_id = ${draftId}`;
    await closed(draftId);
    const { expires_at: expiresAt } = (await row(await begun())) as { expires_at: Date };
    expect(Math.round((expiresAt.getTime() - Date.now()) / 60_000)).toBe(120);
  });

  it("[cap A15] comes when the person goes on alone on a device of their own", async () => {
    const draftId = await begun();
    const offered = (await call(offer, `/ho-so/nhap/${draftId}/may-khac`, {
      cookie: officer,
      params: { draftId },
      form: {},
    })) as { data: { address: string } };
    const token = new URL(offered.data.address).pathname.split("/").at(-1) ?? "";
    expect(await open(draftId)).toMatchObject({ assisted: true });
    const taken = (cookie?: string) =>
      call(take, `/tiep-tuc/${token}`, { params: { token }, form: {}, ...(cookie ? { cookie } : {}) });
    expect(await taken(officer)).toMatchObject({ status: 403 });
    expect(leadsTo(await taken())).toBe(`/ho-so/nhap/${draftId}`);
    expect(leadsTo(await open(draftId))).toBe(`/can-bo/nop-ho/${draftId}`);
  });

  it("comes with the role: who is at the counter no longer has no draft open", async () => {
    const draftId = await begun();
    await portal.sql`update officers set roles = '["civilStatusOfficer"]'::jsonb where id = ${own.id}`;
    expect(leadsTo(await open(draftId))).toBe(`/can-bo/nop-ho/${draftId}`);
    await portal.sql`update officers set roles = '["receptionOfficer"]'::jsonb where id = ${own.id}`;
    await call(remove, "", { cookie: officer, params: { draftId }, form: {} });
    expect(await portal.sql`select 1 from drafts where id = ${draftId}`).toHaveLength(0);
  });
});

describe("the filed dossier", () => {
  it("[cap A15] is the person's, marked with who typed it in, and tells it in its history", async () => {
    const draftId = await begun();
    await fillFor(draftId);
    const filed = await declare(draftId);
    expect(leadsTo(filed)).toBe(`/can-bo/nop-ho/${draftId}`);
    expect(filed instanceof Response && filed.headers.get("clear-site-data")).toBe('"storage"');
    const [dossier] = await portal.sql<{ id: string; caseCode: string; applicantId: string }[]>`
      select id, case_code as "caseCode", applicant_id as "applicantId" from dossiers where draft_id = ${draftId}`;
    if (!dossier) throw new Error("Nothing was filed");
    expect(dossier.applicantId).toBe(mother.id);
    expect(await row(draftId)).toMatchObject({ dossier_id: dossier.id, ended_at: expect.any(Date) });
    const [event] =
      await portal.sql`select event, actor from workflow_events where workflow_id = ${dossier.id} and seq = 1`;
    expect(event).toMatchObject({
      event: { type: "dossier.submit", assistedBy: own.id, assistedIn: own.agencyId },
      actor: { kind: "citizen", id: mother.id },
    });
    for (const audience of ["family", "officer"] as const) {
      const last = (await readTimeline(portal, dossier.id, audience)).at(-1);
      expect(last?.what).toMatchObject({
        key: "assisted:timeline",
        params: { officer: "Cán bộ tiếp nhận A", agency: expect.stringContaining("Ngân Sơn") },
      });
    }
    const page = await call(filing, "", { cookie: officer, params: { draftId } });
    expect(page).toMatchObject({
      page: { kind: "filed", caseCode: dossier.caseCode, sheet: { receives: true, mayTakeOriginals: true } },
    });
    const theirs = await signedIn(portal, mother.id);
    expect(await call(receipt, "", { cookie: theirs, params: { caseCode: dossier.caseCode } })).toMatchObject(
      {
        view: { caseCode: dossier.caseCode },
      },
    );
    // The officer's access is over; after an hour the printed sheet too.
    expect(leadsTo(await open(draftId))).toBe(`/can-bo/nop-ho/${draftId}`);
    await portal.sql`update assisted_filings set ended_at = ended_at - interval '61 minutes' where draft_id = ${draftId}`;
    expect(await call(filing, "", { cookie: officer, params: { draftId } })).toMatchObject({
      page: { kind: "filed", sheet: undefined },
    });
  });

  it("tells the officer of another dossier of the same child nothing but that it is there", async () => {
    const draftId = await begun();
    await fill(draftId, birth.samples.B01, `01001.GCS.19${child}01.26`);
    const again = await declare(draftId);
    expect(again).toMatchObject({ data: { kind: "duplicate" }, init: { status: 409 } });
    expect(JSON.stringify(again)).not.toContain("G00.00.00");
  });

  it("is not filed by an officer whose access ends in that very moment", async () => {
    const draftId = await begun();
    await fillFor(draftId);
    const draft = await read(draftId);
    await call(end, "", { cookie: officer, params: { draftId }, form: { intent: "end" } });
    const assistant = { officerId: own.id, agencyId: own.agencyId };
    const sent = { draft, procedure: birth, commandId: uuidv7(), declared: true, assistant };
    expect(await submitDraft(portal, sent)).toEqual({ kind: "ended" });
    expect(await portal.sql`select 1 from dossiers where draft_id = ${draftId}`).toHaveLength(0);
  });

  it("stays linked with the help when the person files it alone, and is not the desk's to read", async () => {
    const draftId = await begun();
    await fillFor(draftId);
    await call(end, "", { cookie: officer, params: { draftId }, form: { intent: "end" } });
    expect(leadsTo(await declare(draftId, await signedIn(portal, mother.id)))).toContain("/bien-nhan");
    const [event] = await portal.sql`
      select event from workflow_events e join dossiers d on d.id = e.workflow_id where d.draft_id = ${draftId} and seq = 1`;
    expect(event?.event).not.toHaveProperty("assistedBy");
    expect((await row(draftId))?.dossier_id).not.toBeNull();
    expect(await call(filing, "", { cookie: officer, params: { draftId } })).toMatchObject({
      page: { kind: "over" },
    });
  });

  it("counts the drafts of the person, not of the officer", async () => {
    for (let at = 0; at < 5; at++)
      expect(await createDraft(portal, mother, { draftId: uuidv7(), procedure: birth })).toBe("created");
    const draftId = uuidv7();
    expect(await file({ draftId })).toMatchObject({ data: { failure: { problem: "full" } } });
    expect(await row(draftId)).toBeUndefined();
  });
});
