/** Signing several decisions in one go: only what was looked at as it is now, each on its own, nothing that two persons confirm by name. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { actOf, deskPage, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { noteLook } from "./looks.server.ts";
import { chosenToSign, getSignPage } from "./sign-page.server.ts";
import { signSeveral } from "./sign-several.server.ts";

let portal: TestPortal;
let applicantId: string;
const t = translator("vi");
const part = "birthRegistration";
const sign = actOf("part.sign", part);

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  applicantId = await addCitizen(portal);
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.setTime(monday);
  // Each test has a list of its own.
  await portal.sql`update dossier_components set bucket = null`;
});

type Head = Awaited<ReturnType<typeof dossierHead>>;
const signer = () => officerViewer(portal, "leader-ubnd-a");

async function proposed(submittedAt = monday): Promise<Head> {
  const dossier = await dossierHead(
    portal,
    await openSample(portal, birth, applicantId, "B01electronic", submittedAt),
  );
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  const page = await deskPage(portal, "civil-status-a", dossier, actOf("part.propose", part));
  const overrides = page.overrides.map(({ value }) => ["override", value] as const);
  expect(await postAct(portal, "civil-status-a", dossier, actOf("part.propose", part), overrides)).toEqual({
    done: true,
  });
  return dossier;
}
/** Opens the page of the signature, as its route does. */
async function look(dossier: Head, code = "leader-ubnd-a") {
  const page = await deskPage(portal, code, dossier, sign);
  await noteLook(portal, await officerViewer(portal, code), dossier, sign, page);
  return page;
}
const list = async (code = "leader-ubnd-a") => getSignPage(portal, await officerViewer(portal, code), t);
const rowOf = async ({ caseCode }: Head) => (await list()).rows.find((row) => row.caseCode === caseCode)!;
const formOf = (picks: readonly string[], commandId: string = randomUUID()) => {
  const form = new FormData();
  form.append("commandId", commandId);
  for (const pick of picks) form.append("pick", pick);
  return form;
};
const post = async (picks: readonly string[], commandId?: string, code = "leader-ubnd-a") =>
  signSeveral(portal, await officerViewer(portal, code), formOf(picks, commandId), t);
const stateOf = async ({ id }: Head) =>
  (
    await portal.sql<
      { state: string }[]
    >`select state from dossier_components where dossier_id = ${id} and component = ${part}`
  )[0]?.state;

it("signs what was looked at, each as a decision of its own, and counts each for its officer", async () => {
  const dossiers = [await proposed(), await proposed(), await proposed()];
  for (const dossier of dossiers) await look(dossier);
  const { rows, seen, nextHref } = await list();
  expect([rows.length, seen, nextHref]).toEqual([3, 3, undefined]);
  expect(rows[0]).toMatchObject({
    proposer: "Cán bộ hộ tịch A",
    because: undefined,
    what: "Đăng ký khai sinh",
  });
  const picks = rows.map(({ pick }) => pick);
  expect(await chosenToSign(portal, await signer(), formOf(picks), t)).toMatchObject({
    chosen: [expect.anything(), expect.anything(), expect.anything()],
  });
  const outcomes = (await post(picks)).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(["signed", "signed", "signed"]);
  for (const dossier of dossiers) {
    expect(await stateOf(dossier)).toBe("registering.asked");
    expect(
      await portal.sql`select type, component from officer_acts where dossier_id = ${dossier.id} order by at, id`,
    ).toEqual([
      { type: "dossier.receive", component: "intake" },
      { type: "part.propose", component: part },
      { type: "part.sign", component: part },
    ]);
  }
  expect((await list()).rows).toEqual([]);
});

it("leads from one that was not looked at to the next, and offers none of them for signing", async () => {
  const [first, second] = [await proposed(), await proposed()];
  const page = await list();
  expect(page.rows.map(({ because }) => because)).toEqual(["Chưa xem bản này", "Chưa xem bản này"]);
  expect(await chosenToSign(portal, await signer(), formOf(page.rows.map(({ pick }) => pick)), t)).toEqual({
    error: "decisions:sign.error.none",
  });
  expect(page.nextHref).toContain("tu=ky");
  const order = page.rows.map(({ caseCode }) => caseCode);
  const opened = order[0] === first.caseCode ? first : second;
  await look(opened);
  expect((await list()).nextHref).toContain(order[1]);
  // A bent form signs nothing that was not looked at.
  expect((await post([page.rows[1]!.pick]))[0]).toMatchObject({ outcome: "look" });
});

it("has to be looked at again when the part has changed since", async () => {
  const dossier = await proposed();
  await look(dossier);
  const before = (await rowOf(dossier)).pick;
  const why = ["reason", "Xem lại tên đệm của cháu"] as const;
  await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sendBack", part), [why]);
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", part));
  const row = await rowOf(dossier);
  expect(row).toMatchObject({ looked: false, because: "Chưa xem bản này" });
  expect((await post([row.pick]))[0]).toMatchObject({ outcome: "look" });
  expect((await post([before]))[0]).toMatchObject({ outcome: "changed" });
  expect(await stateOf(dossier)).toBe("awaitingSignature");
  await look(dossier);
  expect((await post([(await rowOf(dossier)).pick]))[0]).toMatchObject({ outcome: "signed" });
});

it("harms none of the others when one of them fails, and says why it did", async () => {
  const [good, gone] = [await proposed(), await proposed()];
  for (const dossier of [good, gone]) await look(dossier);
  const picks = (await list()).rows.map(({ pick }) => pick);
  await postAct(portal, "leader-ubnd-a", gone, actOf("part.sendBack", part), [["reason", "Xem lại"]]);
  const result = await post(picks);
  expect(Object.fromEntries(result.map(({ caseCode, outcome }) => [caseCode, outcome]))).toEqual({
    [good.caseCode]: "signed",
    [gone.caseCode]: "changed",
  });
});

it("counts a form that is sent twice once, and says signed both times", async () => {
  const dossier = await proposed();
  await look(dossier);
  const picks = [(await rowOf(dossier)).pick];
  const commandId = randomUUID();
  for (const _ of [1, 2]) expect((await post(picks, commandId))[0]).toMatchObject({ outcome: "signed" });
  const acts = await portal.sql`
    select 1 from officer_acts where dossier_id = ${dossier.id} and type = 'part.sign'`;
  expect(acts).toHaveLength(1);
});

it("keeps what two persons confirm by name for its own page, with the evidence of each reason [cap C2]", async () => {
  portal.setTime(new Date("2027-03-01T09:00:00+07:00"));
  const dossier = await proposed(new Date("2027-03-01T09:00:00+07:00"));
  const page = await look(dossier);
  expect(page.overrides).toEqual([
    {
      ...{ value: "lateRegistration", label: t("officer:override.lateRegistration") },
      ...{ because: [t("birth:warning.late")], differs: [] },
    },
  ]);
  const row = await rowOf(dossier);
  expect(row).toMatchObject({ looked: true, because: "Cần xác nhận riêng từng điều" });
  expect((await post([row.pick]))[0]).toMatchObject({ outcome: "sensitive" });
  expect(await postAct(portal, "leader-ubnd-a", dossier, sign)).toMatchObject({
    errors: { override: "officer:error.override" },
  });
  expect(await postAct(portal, "leader-ubnd-a", dossier, sign, [["override", "lateRegistration"]])).toEqual({
    done: true,
  });
});

it("shows a signer of another agency nothing, and signs nothing for them", async () => {
  const dossier = await proposed();
  await look(dossier);
  const { pick } = await rowOf(dossier);
  expect((await list("leader-ubnd-b")).rows).toEqual([]);
  expect(await post([pick], undefined, "leader-ubnd-b")).toEqual([]);
  expect(await stateOf(dossier)).toBe("awaitingSignature");
});

it("shows before signing what will be registered, with the signer's own name [cap C2]", async () => {
  const dossier = await proposed();
  const { documents, facts } = await deskPage(portal, "leader-ubnd-a", dossier, sign);
  expect(facts[0]).toEqual({ label: "Người đề xuất", value: "Cán bộ hộ tịch A, 09:00 16/11/2026" });
  expect(documents[0]?.title).toBe("Giấy khai sinh");
  const values = documents[0]?.lines.map(({ value }) => value) ?? [];
  expect(values).toContain((await rowOf(dossier)).subject.toUpperCase());
  expect(values).toContain((await signer()).name);
});
