/** Officers' further acts: passing on, second supplement, verification, apology, withdrawal; and several officers at once. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  actOf,
  type DeskDossier,
  deskPage,
  dossierHead,
  type Fields,
  officerViewer,
  postAct,
} from "#app/testing/desk.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import { birth } from "#machines/birth/index.ts";
import { getWorkListPage } from "../desk/work-list-page.server.ts";
import { getOfficerDossierPage } from "./officer-dossier-page.server.ts";

let portal: TestPortal;
let applicantId: string;
const t = translator("vi");
const part = "birthRegistration";
const way = ["way", "Nộp lại giấy chứng sinh có đóng dấu"] as const;
const why = ["reason", "Lý do bằng lời dễ hiểu"] as const;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  applicantId = await addCitizen(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

type Head = Awaited<ReturnType<typeof dossierHead>>;
let count = 0;
async function file(): Promise<Head> {
  const id = await openSample(portal, birth, applicantId, "B01");
  const caseCode = `G00.00.00-261116-${String(++count).padStart(6, "0")}`;
  await portal.sql`update dossiers set case_code = ${caseCode} where id = ${id}`;
  return dossierHead(portal, id);
}
async function received(): Promise<Head> {
  const dossier = await file();
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  return dossier;
}
const citizenDoes = (dossier: DeskDossier, event: { type: string; [key: string]: unknown }, words?: string) =>
  applyEvent(portal, {
    workflowId: dossier.id,
    commandId: uuidv7(),
    actor: { kind: "citizen", id: applicantId },
    event,
    ...(words && { notes: [{ key: "reason", body: words, visibility: "family" as const }] }),
  });
const typesOf = async ({ id }: DeskDossier) =>
  (
    await portal.sql<
      { type: string }[]
    >`select type from workflow_events where workflow_id = ${id} order by seq`
  )
    .map(({ type }) => type)
    .slice(1);
const rowOf = async ({ id }: DeskDossier, component: string) => {
  const [row] =
    await portal.sql`select * from dossier_components where dossier_id = ${id} and component = ${component}`;
  return row!;
};
const noteOf = async ({ id }: DeskDossier) => {
  const [note] =
    await portal.sql`select body, visibility from event_notes where workflow_id = ${id} and key = 'reason' order by seq desc limit 1`;
  return note;
};
/** Ticks the first paper or field and says what is wrong with it. */
async function oneItem(code: string, dossier: DeskDossier, type: string, component: string): Promise<Fields> {
  const page = await deskPage(portal, code, dossier, actOf(type, component));
  const target = page.groups[0]!.targets[0]!.target;
  return [
    ["item", target],
    [`reason:${target}`, page.reasons[0]!.value],
    [`guidance:${target}`, "Chụp lại cho rõ"],
  ];
}
const marksOf = async (code: string, dossier: Head) => {
  const search = new URLSearchParams({ ma: dossier.caseCode });
  const page = await getWorkListPage(portal, await officerViewer(portal, code), search, t, "test");
  return page.rows.map(({ marks }) => marks.map(({ text }) => text));
};

it("passes a dossier on to the competent commune instead of refusing it, and never to itself [birth B28]", async () => {
  const dossier = await file();
  const forward = actOf("dossier.forward");
  const before = await rowOf(dossier, part);
  const page = await deskPage(portal, "reception-a", dossier, forward);
  expect(page.forward).toMatchObject({ province: "19", ownWard: "01954" });
  const other = page.forward!.wards.find(({ value }) => value !== "01954")!;
  expect(await postAct(portal, "reception-a", dossier, forward, [["ward", "01954"], why])).toMatchObject({
    errors: { ward: "officer:error.sameWard" },
  });
  expect(
    await postAct(portal, "reception-a", dossier, forward, [["ward", other.value], why], {
      confirmed: false,
    }),
  ).toMatchObject({
    preview: {
      lines: expect.arrayContaining([
        { label: "Chuyển đến", value: other.label },
        { label: "Lý do", value: why[1] },
      ]),
    },
  });
  expect(await typesOf(dossier)).toEqual([]);
  expect(await postAct(portal, "reception-a", dossier, forward, [["ward", other.value], why])).toEqual({
    done: true,
  });
  const after = await rowOf(dossier, part);
  const [agency] = await portal.sql`select ward_code from agencies where id = ${after.agency_id}`;
  expect(agency?.ward_code).toBe(other.value);
  expect(after.due_at).toEqual(before.due_at);
  expect(await noteOf(dossier)).toEqual({ body: why[1], visibility: "family" });
});

it("passes a dossier on to another province, whose communes are shown after it was chosen", async () => {
  const dossier = await file();
  const forward = actOf("dossier.forward");
  const fields: Fields = [["ward", "31900"], why];
  expect(await postAct(portal, "reception-a", dossier, forward, fields)).toMatchObject({
    errors: { ward: "officer:error.ward" },
  });
  expect(await postAct(portal, "reception-a", dossier, forward, fields, { province: "96" })).toEqual({
    done: true,
  });
  expect((await rowOf(dossier, "intake")).agency_id).toBe("H12.31.900");
});

it("shows what the family will read before a refusal, and records it only after that", async () => {
  const dossier = await file();
  for (const [code, act] of [["reception-a", actOf("dossier.refuse")]] as const) {
    const fields: Fields = [["ground", "other"], why, way];
    const shown = await postAct(portal, code, dossier, act, fields, { confirmed: false });
    expect(shown).toMatchObject({ preview: { typed: { ground: ["other"], reason: [why[1]] } } });
    expect(JSON.stringify(shown)).toContain(t("birth:ground.other"));
    expect(await typesOf(dossier)).toEqual([]);
    expect(await postAct(portal, code, dossier, act, [...fields, ["intent", "edit"]])).toMatchObject({
      errors: {},
      typed: { reason: [why[1]] },
    });
    expect(await postAct(portal, code, dossier, act, fields)).toEqual({ done: true });
    expect(await typesOf(dossier)).toEqual(["dossier.refuse"]);
  }
});

it("lets only the signer ask a second time, and marks the part in the work list", async () => {
  const dossier = await received();
  const [first, again] = [actOf("supplement.request", part), actOf("supplement.requestAgain", part)];
  await postAct(
    portal,
    "civil-status-a",
    dossier,
    first,
    await oneItem("civil-status-a", dossier, first.type, part),
  );
  await citizenDoes(dossier, { type: "supplement.answer", component: part });
  const items = await oneItem("leader-ubnd-a", dossier, again.type, part);
  await expect(postAct(portal, "civil-status-a", dossier, again, [...items, why])).rejects.toMatchObject({
    status: 403,
  });
  expect((await deskPage(portal, "leader-ubnd-a", dossier, again)).warning).toContain("trễ hạn");
  expect(await postAct(portal, "leader-ubnd-a", dossier, again, [...items, why])).toEqual({ done: true });
  expect(await noteOf(dossier)).toEqual({ body: why[1], visibility: "officers" });
  await citizenDoes(dossier, { type: "supplement.answer", component: part });
  expect(await marksOf("civil-status-a", dossier)).toEqual([expect.arrayContaining(["Bổ sung lần 2"])]);
});

it("tells the family why something is verified, once, and gives the group its longer limit", async () => {
  const dossier = await received();
  const verify = actOf("verification.mark", part);
  const before = (await rowOf(dossier, part)).due_at as Date;
  expect(await postAct(portal, "civil-status-a", dossier, verify, [why])).toEqual({ done: true });
  expect(((await rowOf(dossier, part)).due_at as Date).getTime() - before.getTime()).toBe(2 * 86_400_000);
  expect(await noteOf(dossier)).toEqual({ body: why[1], visibility: "family" });
  expect((await deskPage(portal, "civil-status-a", dossier, verify)).possible).toBe(false);
});

it("offers the signer an apology any time, with the date that each extension makes, and only once", async () => {
  const dossier = await received();
  const apology = actOf("apology.sign", part);
  const page = await deskPage(portal, "leader-ubnd-a", dossier, apology);
  expect(page.extensions).toHaveLength(10);
  expect(page.extensions[1]!.label).toBe("18/11/2026 (thêm 2 ngày làm việc)");
  expect(page.facts.map(({ value }) => value)).toEqual(["09:00 16/11/2026", "17:00 16/11/2026"]);
  const fields: Fields = [["workingDays", "2"], why];
  expect(
    await postAct(portal, "leader-ubnd-a", dossier, apology, fields, { confirmed: false }),
  ).toMatchObject({
    preview: {
      lines: expect.arrayContaining([{ label: "Hạn mới", value: "18/11/2026 (thêm 2 ngày làm việc)" }]),
    },
  });
  expect(await postAct(portal, "leader-ubnd-a", dossier, apology, fields)).toEqual({ done: true });
  expect((await rowOf(dossier, part)).due_at).toEqual(new Date("2026-11-18T17:00:00+07:00"));
  expect((await deskPage(portal, "leader-ubnd-a", dossier, apology)).possible).toBe(false);
});

it("puts a drafted apology first on the signer's page and marks the part in the list", async () => {
  const dossier = await received();
  const first = async () => {
    const viewer = await officerViewer(portal, "leader-ubnd-a");
    const page = await getOfficerDossierPage(portal, viewer, dossier, { requestId: "r", done: null }, t);
    return page.acts[0]?.acts[0]?.label;
  };
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", part));
  expect(await first()).not.toBe("Xin lỗi và gia hạn");
  portal.setTime(new Date("2026-11-17T09:00:00+07:00"));
  while ((await runDueTimers(portal)) > 0);
  expect(await first()).toBe("Xin lỗi và gia hạn");
  expect(await marksOf("leader-ubnd-a", dossier)).toEqual([["Quá hạn", "Có dự thảo xin lỗi"]]);
});

it("asks reception about a withdrawal of the whole dossier, with the family's words before its eyes", async () => {
  const dossier = await received();
  await citizenDoes(dossier, { type: "dossier.withdraw" }, "Gia đình chuyển nơi ở");
  const list = await getWorkListPage(
    portal,
    await officerViewer(portal, "reception-a"),
    new URLSearchParams({ ma: dossier.caseCode }),
    t,
    "test",
  );
  expect(list.withdrawals).toMatchObject([{ caseCode: dossier.caseCode, until: "17:00 17/11/2026" }]);
  expect(await marksOf("civil-status-a", dossier)).toEqual([expect.arrayContaining(["Chờ rút hồ sơ"])]);
  const decline = actOf("withdrawal.decline");
  const page = await deskPage(portal, "reception-a", dossier, decline);
  expect(page).toMatchObject({ possible: true, facts: [{ value: "Gia đình chuyển nơi ở" }] });
  expect(await postAct(portal, "reception-a", dossier, decline)).toMatchObject({
    errors: { reason: "officer:error.reason" },
  });
  expect(await postAct(portal, "reception-a", dossier, decline, [why])).toEqual({ done: true });
  expect(await noteOf(dossier)).toEqual({ body: why[1], visibility: "family" });
  await citizenDoes(dossier, { type: "dossier.withdraw" });
  expect(await postAct(portal, "reception-a", dossier, actOf("withdrawal.grant"))).toEqual({ done: true });
  expect((await rowOf(dossier, part)).state).toBe("withdrawn");
});

it("lets one of two officers decide on a part and shows the other what changed", async () => {
  const dossier = await received();
  const [propose, refuse] = [actOf("part.propose", part), actOf("part.refuse", part)];
  const { seq } = await deskPage(portal, "civil-status-a", dossier, propose);
  const names = ["Cán bộ hộ tịch A", "Lãnh đạo UBND A"];
  const results = await Promise.all([
    postAct(portal, "civil-status-a", dossier, propose, [], { seq }),
    postAct(portal, "leader-ubnd-a", dossier, refuse, [["ground", "other"], why, way], { seq }),
  ]);
  expect(results.filter((result) => "done" in result)).toHaveLength(1);
  const late = results.find((result) => "conflict" in result);
  expect(late).toMatchObject({ conflict: [{ who: expect.toBeOneOf(names) }] });
  expect((await typesOf(dossier)).filter((type) => type.startsWith("part."))).toHaveLength(1);
});

it("never refuses a decision because somebody decided on another part", async () => {
  const dossier = await received();
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", part));
  await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", part));
  await applyEvent(portal, {
    workflowId: dossier.id,
    commandId: uuidv7(),
    actor: { kind: "partner", id: "civilStatus" },
    event: { type: "request.accepted", component: part, requestId: uuidv7() },
  });
  for (const { id } of await portal.sql<{ id: string }[]>`
    select id from confirmation_requests where dossier_id = ${dossier.id}`) {
    const [asked] = await portal.sql<{ personal_id: string }[]>`
      select personal_id from confirmation_requests where id = ${id}`;
    const [known] = await portal.sql<{ id: string }[]>`
      select id from citizens where personal_id = ${asked!.personal_id}`;
    const person = known?.id ?? (await addCitizen(portal, asked!.personal_id, "NGƯỜI XÁC NHẬN"));
    await applyEvent(portal, {
      workflowId: dossier.id,
      commandId: uuidv7(),
      actor: { kind: "citizen", id: person },
      event: { type: "confirmation.agree", requestId: id },
    });
  }
  const results = await Promise.all([
    postAct(portal, "residence-a", dossier, actOf("part.propose", "permanentResidence")),
    postAct(portal, "insurance-a", dossier, actOf("part.propose", "healthCard")),
  ]);
  expect(results).toEqual([{ done: true }, { done: true }]);
});

it("counts fifty parallel identical commands as one event", async () => {
  const dossier = await file();
  const receive = actOf("dossier.receive");
  const { seq } = await deskPage(portal, "reception-a", dossier, receive);
  const commandId = randomUUID();
  const results = await Promise.all(
    Array.from({ length: 60 }, () =>
      postAct(portal, "reception-a", dossier, receive, [], { seq, commandId }),
    ),
  );
  expect(results.every((result) => "done" in result)).toBe(true);
  expect(await typesOf(dossier)).toEqual(["dossier.receive"]);
});
