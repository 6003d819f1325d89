/** The officers' sides of the law's cases, through the desk's own pages and forms (test-cases.md). */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { getDossierView } from "#app/dossiers/dossier-view.server.ts";
import { getOfficerDossierPage } from "#app/dossiers/officer-dossier-page.server.ts";
import { readTimeline } from "#app/dossiers/timeline.server.ts";
import { actOf, deskPage, dossierHead, type Fields, officerViewer, postAct } from "#app/testing/desk.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { birth } from "#machines/birth/index.ts";
import { death } from "#machines/death/index.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";

let portal: TestPortal;
let applicantId: string;
const t = translator("vi");
const done = { done: true };

beforeAll(async () => {
  portal = await createTestPortal([birth, death]);
  applicantId = await addCitizen(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

type Head = Awaited<ReturnType<typeof dossierHead>>;
const file = async (procedure: Procedure, sample: string): Promise<Head> =>
  dossierHead(portal, await openSample(portal, procedure, applicantId, sample));
const post = (code: string, dossier: Head, type: string, component?: string, fields: Fields = []) =>
  postAct(portal, code, dossier, actOf(type, component), fields);
async function received(procedure: Procedure, sample: string): Promise<Head> {
  const dossier = await file(procedure, sample);
  expect(await post("reception-a", dossier, "dossier.receive")).toEqual(done);
  return dossier;
}
const citizenDoes = ({ id }: Head, event: { type: string; [key: string]: unknown }) =>
  applyEvent(portal, {
    ...{ workflowId: id, commandId: uuidv7(), event },
    actor: { kind: "citizen", id: applicantId },
  });
const registers = ({ id }: Head, component: string) =>
  applyEvent(portal, {
    ...{ workflowId: id, commandId: uuidv7(), actor: { kind: "partner", id: "register" } },
    event: { type: "request.accepted", component, requestId: uuidv7() },
  });
/** Civil status registered by officer and signer. */
async function registered(procedure: Procedure, sample: string, component: string): Promise<Head> {
  const dossier = await received(procedure, sample);
  expect(await post("civil-status-a", dossier, "part.propose", component)).toEqual(done);
  // One source alone stands behind a death that no hospital has told of: a second officer looks at it.
  if (procedure === death)
    expect(await post("residence-a", dossier, "part.corroborate", component)).toEqual(done);
  expect(await post("leader-ubnd-a", dossier, "part.sign", component)).toEqual(done);
  await registers(dossier, component);
  return dossier;
}
const statesOf = async ({ id }: Head) =>
  Object.fromEntries(
    (
      await portal.sql<
        { component: string; state: string }[]
      >`select component, state from dossier_components where dossier_id = ${id}`
    ).map(({ component, state }) => [component, state]),
  );
const dossierOf = async ({ id }: Head) => (await portal.sql`select * from dossiers where id = ${id}`)[0]!;
const refusal = (ground: string): Fields => [
  ["ground", ground],
  ["reason", "Chủ nhà chưa đồng ý cho cháu đăng ký ở đây."],
  ["way", "Xin chữ ký đồng ý của chủ nhà rồi nộp lại thủ tục này."],
];
const actsOf = async (code: string, dossier: Head) => {
  const viewer = await officerViewer(portal, code);
  const page = await getOfficerDossierPage(portal, viewer, dossier, { requestId: "r", done: null }, t);
  return page.acts.flatMap(({ acts }) => acts.map(({ label }) => label));
};

it("[case B23] asks for a blurred paper that was ticked beside it, in the library's words, and shows first what the family reads", async () => {
  const dossier = await file(birth, "B01counter");
  const viewer = await officerViewer(portal, "reception-a");
  const opened = await getOfficerDossierPage(portal, viewer, dossier, { requestId: "r", done: null }, t);
  expect(opened.pick).toMatchObject({ type: "supplement.request", parts: [{ value: "intake" }] });
  const target = opened.pick!.targets.find((one) => one.startsWith("paper:"))!;
  const asked: Fields = [
    ["item", target],
    [`reason:${target}`, "unreadable"],
    [`guidance:${target}`, ""],
  ];
  const act = actOf("supplement.request");
  const shown = await postAct(portal, "reception-a", dossier, act, asked, { confirmed: false });
  const guidance = t("birth:guidance.unreadable");
  expect(shown).toMatchObject({
    preview: {
      lines: [expect.anything(), { value: `Lý do: ${t("birth:reason.unreadable")}\nHướng dẫn: ${guidance}` }],
      notices: [expect.stringContaining(dossier.caseCode)],
    },
  });
  expect(await postAct(portal, "reception-a", dossier, act, asked)).toEqual(done);
  const [item] =
    await portal.sql`select target, guidance from supplement_items where dossier_id = ${dossier.id}`;
  expect(item).toEqual({ target, guidance });
  expect((await getDossierView(portal, dossier.id)).supplements[0]?.dueAt).toEqual(
    new Date("2026-11-27T00:00:00+07:00"),
  );
});

it("[case B24] gives the part back to its officer when the family has answered, with the due date moved", async () => {
  const dossier = await received(birth, "B01electronic");
  const part = "birthRegistration";
  const page = await deskPage(portal, "civil-status-a", dossier, actOf("supplement.request", part));
  const { target } = page.groups[0]!.targets[0]!;
  const items: Fields = [
    ["item", target],
    [`reason:${target}`, "unreadable"],
  ];
  expect(await post("civil-status-a", dossier, "supplement.request", part, items)).toEqual(done);
  expect(await actsOf("civil-status-a", dossier)).toEqual([]);
  portal.setTime(new Date("2026-11-19T10:00:00+07:00"));
  await citizenDoes(dossier, { type: "supplement.answer", component: part });
  expect(await actsOf("civil-status-a", dossier)).toContain("Đăng ký khai sinh");
  expect(await actsOf("civil-status-a", dossier)).not.toContain("Yêu cầu bổ sung");
  const after = await deskPage(portal, "leader-ubnd-a", dossier, actOf("apology.sign", part));
  expect(after.facts.map(({ value }) => value)).toEqual(["09:00 16/11/2026", "17:00 19/11/2026"]);
});

it("[case B27] closes every part when the commune refuses the birth, and the family reads why and what would make it pass", async () => {
  const dossier = await received(birth, "B01electronic");
  const fields = refusal("notCompetentData");
  expect(await post("civil-status-a", dossier, "part.refuse", "birthRegistration", fields)).toEqual(done);
  expect(Object.values(await statesOf(dossier)).filter((state) => state === "refused")).toHaveLength(3);
  expect(await dossierOf(dossier)).toMatchObject({ outcome: "NONE", national_status: 8 });
  for (const part of (await getDossierView(portal, dossier.id)).parts)
    expect(part).toMatchObject({ reason: fields[1]![1], way: fields[2]![1] });
  for (const code of ["residence-a", "leader-police-a", "insurance-a"])
    expect(await actsOf(code, dossier)).toEqual([]);
});

it("[case B28] lets the police signer refuse the residence: previewed in the family's own labels, the other parts go on", async () => {
  const dossier = await registered(birth, "B01electronic", "birthRegistration");
  for (const { id, person } of await portal.sql<{ id: string; person: string }[]>`
    select id, personal_id as person from confirmation_requests where dossier_id = ${dossier.id}`)
    await applyEvent(portal, {
      ...{
        workflowId: dossier.id,
        commandId: uuidv7(),
        event: { type: "confirmation.agree", requestId: id },
      },
      actor: { kind: "citizen", id: await addCitizen(portal, person, "NGƯỜI XÁC NHẬN") },
    });
  const act = actOf("part.refuse", "permanentResidence");
  const fields = refusal("ownerDisagrees");
  expect(await postAct(portal, "leader-police-a", dossier, act, fields, { confirmed: false })).toMatchObject({
    preview: {
      lines: [
        expect.anything(),
        { label: t("dossier:map.ground"), value: t("birth:ground.ownerDisagrees") },
        { label: t("dossier:map.reason"), value: fields[1]![1] },
        { label: t("dossier:map.way"), value: fields[2]![1] },
      ],
      notices: [t("notices:part.refused.inbox", { caseCode: dossier.caseCode })],
      hints: [],
    },
  });
  expect(await postAct(portal, "leader-police-a", dossier, act, fields)).toEqual(done);
  const told = await readTimeline(portal, dossier.id, "family");
  expect(told.find(({ way }) => way)).toMatchObject({ note: fields[1]![1], way: fields[2]![1] });
  expect(await post("insurance-a", dossier, "part.propose", "healthCard")).toEqual(done);
  await registers(dossier, "healthCard");
  expect(await dossierOf(dossier)).toMatchObject({ outcome: "PARTIAL", national_status: 9 });
});

it("[case T07] asks for a reason before something is verified, and shows what the family will read", async () => {
  const dossier = await received(birth, "B01electronic");
  const act = actOf("verification.mark", "birthRegistration");
  expect(await postAct(portal, "civil-status-a", dossier, act)).toMatchObject({
    errors: { reason: "officer:error.reason" },
  });
  const why: Fields = [["reason", "Cần hỏi bệnh viện về tên mẹ."]];
  const shown = await postAct(portal, "civil-status-a", dossier, act, why, { confirmed: false });
  expect(shown).toMatchObject({ preview: { notices: [expect.stringContaining(dossier.caseCode)] } });
  expect(await postAct(portal, "civil-status-a", dossier, act, why)).toEqual(done);
  expect(await post("civil-status-a", dossier, act.type, act.component, why)).toMatchObject({
    conflict: expect.anything(),
  });
});

it("[case T10] [case T11] lets the signer apologise once, with the old due date beside the form and the new one before the family's eyes", async () => {
  const dossier = await received(birth, "B01electronic");
  const act = actOf("apology.sign", "birthRegistration");
  portal.setTime(new Date("2026-11-16T17:30:00+07:00"));
  const page = await deskPage(portal, "leader-ubnd-a", dossier, act);
  expect(page.facts.map(({ value }) => value)).toContain("17:00 16/11/2026");
  const fields: Fields = [
    ["workingDays", "2"],
    ["reason", "Mạng tại xã hỏng cả ngày."],
  ];
  expect(await postAct(portal, "leader-ubnd-a", dossier, act, fields)).toEqual(done);
  expect(await actsOf("leader-ubnd-a", dossier)).not.toContain("Xin lỗi và gia hạn");
  expect(await postAct(portal, "leader-ubnd-a", dossier, act, fields)).toMatchObject({
    conflict: expect.anything(),
  });
});

it("[case D26] refuses a death registration in quiet words, and every part with it", async () => {
  const dossier = await received(death, "D01");
  const act = actOf("part.refuse", "deathRegistration");
  const fields: Fields = [
    ["ground", "notProven"],
    ["reason", "Chưa có giấy tờ nào cho thấy ông đã mất!"],
    ["way", "Gia đình gửi giấy báo tử của bệnh viện."],
  ];
  expect(await postAct(portal, "civil-status-a", dossier, act, fields, { confirmed: false })).toMatchObject({
    preview: {
      notices: [t("noticesCalm:part.refused.inbox", { caseCode: dossier.caseCode })],
      hints: [t("decisions:hint.exclamation")],
    },
  });
  // A hint is never in the way.
  expect(await postAct(portal, "civil-status-a", dossier, act, fields)).toEqual(done);
  expect(await dossierOf(dossier)).toMatchObject({ outcome: "NONE", national_status: 8 });
});

it("[case D28] [case D29] decides about the money alone while the extract is there", async () => {
  const dossier = await registered(death, "D01", "deathRegistration");
  const act = actOf("supplement.request", "funeralBenefit");
  const page = await deskPage(portal, "welfare-a", dossier, act);
  const { target } = page.groups[0]!.targets[0]!;
  const items: Fields = [
    ["item", target],
    [`reason:${target}`, "missingPaper"],
  ];
  expect(await postAct(portal, "welfare-a", dossier, act, items)).toEqual(done);
  expect(await dossierOf(dossier)).toMatchObject({ national_status: 5 });
  expect(await statesOf(dossier)).toMatchObject({ deathRegistration: "done", funeralBenefit: "supplement" });
  await citizenDoes(dossier, { type: "supplement.answer", component: "funeralBenefit" });
  expect(
    await post("leader-ubnd-a", dossier, "part.refuse", "funeralBenefit", refusal("notEligible")),
  ).toEqual(done);
  expect(await statesOf(dossier)).toMatchObject({ deathRegistration: "done", funeralBenefit: "refused" });
});

it("[case L01] says what happened instead of taking up a dossier that was not accepted", async () => {
  const dossier = await file(birth, "B01electronic");
  expect(await post("reception-a", dossier, "dossier.refuse", undefined, refusal("other"))).toEqual(done);
  expect(await dossierOf(dossier)).toMatchObject({ national_status: 3 });
  expect(await post("reception-a", dossier, "dossier.receive")).toMatchObject({
    conflict: expect.anything(),
  });
  expect(await post("civil-status-a", dossier, "part.propose", "birthRegistration")).toMatchObject({
    conflict: expect.anything(),
  });
  expect(await dossierOf(dossier)).toMatchObject({ national_status: 3 });
});
