/** Officers' acts on real dossiers: who may, what is recorded, and what happens when two act at once. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { openDossier } from "#app/workflow/open-dossier.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { decide } from "./decide.server.ts";
import { shapes } from "./decide-form.server.ts";
import { getDecisionPage } from "./decide-page.server.ts";
import { handOver } from "./hand-over.server.ts";
import { getHandOverPage } from "./hand-over-page.server.ts";
import { getOfficerDossierPage } from "./officer-dossier-page.server.ts";
import type { Act } from "./officer-dossier-types.ts";

let portal: TestPortal;
let applicantId: string;
const t = translator("vi");

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  applicantId = await addCitizen(portal);
});
afterAll(() => portal.close());

const officerOf = (code: string) => officerViewer(portal, code);

type Dossier = {
  id: string;
  caseCode: string;
  procedure: string;
  draftId: string;
  applicantId: string;
  submittedAt: Date;
};
let count = 0;

/** Files a sample of the birth group; `change` replaces answers of one page. */
async function file(
  sample = "B01",
  change: { page: string; values: object } = { page: "child", values: {} },
): Promise<Dossier> {
  const found = birth.samples[sample] ?? Object.values(birth.samples)[0];
  if (!found) throw new Error("Birth has no samples");
  const { sources } = found;
  const answers: Answers = {
    ...found.answers,
    [change.page]: { ...found.answers[change.page], ...change.values },
  };
  const [id, draftId] = [uuidv7(), uuidv7()];
  const caseCode = `G00.00.00-261116-${String(++count).padStart(6, "0")}`;
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${applicantId}, 'birth', '{}', '{}', 1, ${monday}, ${monday})`;
  await openDossier(portal, {
    dossierId: id,
    draft: { id: draftId, answers, sources },
    procedure: birth,
    applicantId,
    facts: birth.facts(answers, sources),
    caseCode,
    subjectKey: id,
    commandId: uuidv7(),
    submittedAt: monday,
  });
  return { id, caseCode, procedure: "birth", draftId, applicantId, submittedAt: monday };
}

const actOf = (type: string, component = "intake"): Act => ({ type, component, shape: shapes[type]! });

/** Opens the page of an act as this officer, fills it in and posts it. */
async function post(
  viewer: OfficerViewer,
  dossier: Dossier,
  act: Act,
  fields: [string, string][] = [],
  seen?: { seq: number; commandId?: string },
) {
  const page = await getDecisionPage(portal, viewer, dossier, act, t);
  const form = new FormData();
  form.append("commandId", seen?.commandId ?? randomUUID());
  form.append("seq", String(seen?.seq ?? page.seq));
  form.append("confirmed", "yes");
  for (const [name, value] of fields) form.append(name, value);
  return decide(portal, viewer, dossier, { act, page, form }, t);
}
const birthPart = "birthRegistration";
const refusal: [string, string][] = [
  ["ground", "other"],
  ["reason", "Thiếu căn cứ đăng ký"],
  ["way", "Bổ sung giấy chứng sinh rồi nộp lại"],
];
const eventsOf = (id: string) =>
  portal.sql`select type, event from workflow_events where workflow_id = ${id} order by seq`;

it("carries a birth from reception over the officer to the signer", async () => {
  const dossier = await file();
  expect(await post(await officerOf("reception-a"), dossier, actOf("dossier.receive"))).toEqual({
    done: true,
  });
  expect(await post(await officerOf("civil-status-a"), dossier, actOf("part.propose", birthPart))).toEqual({
    done: true,
  });
  expect(await post(await officerOf("leader-ubnd-a"), dossier, actOf("part.sign", birthPart))).toEqual({
    done: true,
  });
  const [part] =
    await portal.sql`select state from dossier_components where dossier_id = ${dossier.id} and component = ${birthPart}`;
  expect(part?.state).toBe("registering.asked");
});

it("refuses an officer of another commune and an officer of another role with 403", async () => {
  const dossier = await file();
  for (const code of ["reception-b", "civil-status-a", "residence-a"])
    await expect(post(await officerOf(code), dossier, actOf("dossier.receive"))).rejects.toMatchObject({
      status: 403,
    });
  expect(await eventsOf(dossier.id)).toHaveLength(1);
});

it("never lets the person who proposed sign, and does not show them the button", async () => {
  const dossier = await file();
  const both: OfficerViewer = {
    ...(await officerOf("civil-status-a")),
    roles: ["civilStatusOfficer", "signer"],
  };
  await post(await officerOf("reception-a"), dossier, actOf("dossier.receive"));
  await post(both, dossier, actOf("part.propose", birthPart));
  const page = await getDecisionPage(portal, both, dossier, actOf("part.sign", birthPart), t);
  expect(page.possible).toBe(false);
  await expect(post(both, dossier, actOf("part.sign", birthPart))).rejects.toMatchObject({ status: 403 });
});

it("says what changed when a colleague was quicker, and records nothing", async () => {
  const dossier = await file();
  const reception = await officerOf("reception-a");
  const { seq } = await getDecisionPage(portal, reception, dossier, actOf("dossier.refuse"), t);
  await post(reception, dossier, actOf("dossier.receive"));
  const late = await post(reception, dossier, actOf("dossier.refuse"), refusal, { seq });
  expect(late).toMatchObject({
    conflict: [{ what: "Tiếp nhận", who: "Cán bộ tiếp nhận A", when: "09:00 16/11/2026" }],
  });
  expect(await eventsOf(dossier.id)).toHaveLength(2);
});

it("counts a double click once and answers both the same", async () => {
  const dossier = await file();
  const reception = await officerOf("reception-a");
  const { seq } = await getDecisionPage(portal, reception, dossier, actOf("dossier.receive"), t);
  const seen = { seq, commandId: randomUUID() };
  const both = [1, 2].map(() => post(reception, dossier, actOf("dossier.receive"), [], seen));
  expect(await Promise.all(both)).toEqual([{ done: true }, { done: true }]);
  expect(await eventsOf(dossier.id)).toHaveLength(2);
});

it("asks for everything that is missing in one request, each item with reason and guidance [case B23]", async () => {
  const dossier = await file();
  const reception = await officerOf("reception-a");
  const page = await getDecisionPage(portal, reception, dossier, actOf("supplement.request"), t);
  const targets = page.groups.flatMap((group) => group.targets.map(({ target }) => target)).slice(0, 2);
  const fields = targets.flatMap((target): [string, string][] => [
    ["item", target],
    [`reason:${target}`, page.reasons[0]!.value],
    [`guidance:${target}`, `Bổ sung ${target}`],
  ]);
  expect(await post(reception, dossier, actOf("supplement.request"), fields)).toEqual({ done: true });
  const items =
    await portal.sql`select target, guidance, component from supplement_items where dossier_id = ${dossier.id} order by id`;
  expect(items).toEqual(
    targets.map((target) => ({ target, guidance: `Bổ sung ${target}`, component: "intake" })),
  );
  const [dossierRow] = await portal.sql`select national_status from dossiers where id = ${dossier.id}`;
  expect(dossierRow?.national_status).toBe(5);
  const [, asked] = await eventsOf(dossier.id);
  expect(JSON.stringify(asked?.event)).not.toContain("Bổ sung");
});

it("keeps everything typed when a form is not complete", async () => {
  const dossier = await file();
  const result = await post(await officerOf("reception-a"), dossier, actOf("dossier.refuse"), [
    ["reason", "Vì sao"],
  ]);
  expect(result).toMatchObject({ errors: { ground: "officer:error.ground" }, typed: { reason: ["Vì sao"] } });
});

it("shows only the acts that are possible for this officer now, named as the procedure names them", async () => {
  const dossier = await file();
  const read = async (code: string) => {
    const page = await getOfficerDossierPage(
      portal,
      await officerOf(code),
      dossier,
      { requestId: "r", done: null },
      t,
    );
    return page.acts.flatMap(({ acts }) => acts.map(({ label }) => label));
  };
  expect(await read("reception-a")).toEqual([
    "Tiếp nhận",
    "Yêu cầu bổ sung",
    "Chuyển đến xã có thẩm quyền",
    "Từ chối tiếp nhận",
    "Nhận giữ bản chính",
  ]);
  expect(await read("civil-status-a")).toEqual([]);
  await post(await officerOf("reception-a"), dossier, actOf("dossier.receive"));
  expect(await read("civil-status-a")).toEqual([
    "Đăng ký khai sinh",
    "Yêu cầu bổ sung",
    "Xác minh thông tin",
    "Từ chối giải quyết",
  ]);
});

it("gives what a family typed on as text, whatever it looks like [case I07]", async () => {
  const script = "<script>alert(1)</script>";
  const dossier = await file("B01", { page: "mother", values: { addressDetail: script } });
  const page = await getOfficerDossierPage(
    portal,
    await officerOf("reception-a"),
    dossier,
    { requestId: "r", done: script },
    t,
  );
  const row = page.sections.flatMap(({ rows }) => rows).find(({ field }) => field === "mother.addressDetail");
  expect(row).toMatchObject({ value: script, known: { same: false, value: "Thôn Mẫu 1" } });
  expect(page.done).toBeUndefined();
});

it("shows each agency what its own part reads, and records who read which fields", async () => {
  const dossier = await file();
  const viewer = await officerOf("insurance-a");
  const page = await getOfficerDossierPage(
    portal,
    viewer,
    dossier,
    { requestId: "request-7", done: null },
    t,
  );
  const shown = page.sections.flatMap(({ rows }) => rows.map(({ field }) => field));
  expect(shown).toContain("child.givenName");
  expect(shown).not.toContain("residence.ownerIs");
  const [row] =
    await portal.sql`select * from access_log where request_id = 'request-7' and rule = 'dossier.process'`;
  expect(row).toMatchObject({
    viewer_id: viewer.id,
    purpose: "process",
    rule: "dossier.process",
    dossier_ids: [dossier.id],
    fields: [...shown, "contact.phone", "contact.email"],
  });
});

it("hands a paper over once, to somebody whose paper was seen, and keeps how they were known from the family", async () => {
  const counter = Object.entries(birth.samples).find(
    ([, { answers }]) => answers.results?.birthCertificate === "counter",
  );
  const dossier = await file(counter?.[0]);
  const reception = await officerOf("reception-a");
  await post(reception, dossier, actOf("dossier.receive"));
  await post(await officerOf("civil-status-a"), dossier, actOf("part.propose", birthPart));
  await post(await officerOf("leader-ubnd-a"), dossier, actOf("part.sign", birthPart));
  const before = await getHandOverPage(
    portal,
    reception,
    dossier,
    { resultId: "birthCertificate", requestId: "request-8" },
    t,
  );
  expect(before.applicant).toBeUndefined();
  const accepted = { type: "request.accepted", component: birthPart, requestId: uuidv7() };
  await applyEvent(portal, {
    workflowId: dossier.id,
    commandId: uuidv7(),
    actor: { kind: "partner", id: "civilStatus" },
    event: accepted,
  });

  const page = await getHandOverPage(
    portal,
    reception,
    dossier,
    { resultId: "birthCertificate", requestId: "request-8" },
    t,
  );
  expect(page).toMatchObject({
    results: [{ id: "birthCertificate", name: "Giấy khai sinh", ticked: true }],
    applicant: { fullName: "TRẦN THỊ THỬ" },
  });
  const [row] = await portal.sql`select rule, fields from access_log where request_id = 'request-8'`;
  expect(row).toMatchObject({
    rule: "result.handOver",
    fields: expect.arrayContaining(["applicant.personalId"]),
  });
  const hand = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      commandId: randomUUID(),
      result: "birthCertificate",
      ...fields,
    }))
      form.append(name, value);
    return handOver(portal, reception, dossier, { form, requestId: "request-8" }, t);
  };
  expect(await hand({ collector: "authorised" })).toMatchObject({
    errors: {
      pass: expect.any(String),
      identityPaper: expect.any(String),
      identityChecked: expect.any(String),
    },
  });
  const checked = { collector: "applicant", identityPaper: "identityCard", identityChecked: "yes" };
  expect(await hand(checked)).toEqual({ done: true });
  expect(await hand(checked)).toMatchObject({ conflict: expect.any(Array) });
  const [note] =
    await portal.sql`select body, visibility from event_notes where workflow_id = ${dossier.id} and key = 'identity'`;
  expect(note).toEqual({ body: "applicant · identityCard", visibility: "officers" });
});

it("shows the officer what the register said no to, without the whole number [case B29]", async () => {
  const dossier = await file();
  const card = "healthCard";
  const answer = (type: string, component: string, requestId: string, more: object = {}) =>
    applyEvent(portal, {
      workflowId: dossier.id,
      commandId: uuidv7(),
      actor: { kind: "partner", id: "register" },
      event: { type, component, requestId, ...more },
    });
  await post(await officerOf("reception-a"), dossier, actOf("dossier.receive"));
  await post(await officerOf("civil-status-a"), dossier, actOf("part.propose", birthPart));
  await post(await officerOf("leader-ubnd-a"), dossier, actOf("part.sign", birthPart));
  await answer("request.accepted", birthPart, uuidv7());
  const officer = await officerOf("insurance-a");
  expect(await post(officer, dossier, actOf("part.propose", card))).toEqual({ done: true });
  const requestId = uuidv7();
  await portal.sql`insert into partner_requests (id, workflow_id, component, partner, operation, effect_key, status, attempts, job, response, asked_at)
    values (${requestId}, ${dossier.id}, ${card}, 'socialInsurance', 'issueCard', ${requestId}, 'refused', 1, '{}',
      ${portal.sql.json({ reasonCode: "cardExists", cardNumberLast4: "9999" })}, ${monday})`;
  await answer("request.refused", card, requestId, { reason: "cardExists" });

  const reading = { requestId: "r", done: null };
  expect((await getOfficerDossierPage(portal, officer, dossier, reading, t)).refusals).toEqual([
    { part: "Cấp thẻ bảo hiểm y tế", reason: "Trẻ đã có thẻ bảo hiểm y tế còn giá trị", last4: "9999" },
  ]);
  expect(
    (await getOfficerDossierPage(portal, await officerOf("residence-a"), dossier, reading, t)).refusals,
  ).toEqual([]);
});
