/** Passes: made and taken back by the applicant, good for one visit, and silent about everything else. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type HandOverFailure, handOver } from "#app/dossiers/hand-over.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import {
  certificate,
  contextOf,
  copies,
  copyFee,
  fileForCounter,
  formWith,
  register,
  send,
} from "#app/testing/counter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  officerActor,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { getHolderPage } from "./pass-page.server.ts";
import { getPassesPage, makePass, type NewPass, revokePass } from "./passes.server.ts";

let portal: TestPortal;
let viewer: CitizenViewer;
const t = translator("vi");
const holder = { holderName: "lê văn  đỡ", holderPersonalId: "019090 123456" };

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  viewer = await addViewer(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

type Dossier = Awaited<ReturnType<typeof fileForCounter>>;
const asking = ({ id }: Dossier) => ({ viewer, dossierId: id, requestId: randomUUID() });
const make = (dossier: Dossier, fields: Record<string, string> = {}) =>
  makePass(
    portal,
    asking(dossier),
    formWith(Object.entries({ commandId: randomUUID(), ...holder, ...fields })),
  );
async function pass(dossier: Dossier): Promise<NewPass> {
  const made = await make(dossier);
  if ("errors" in made) throw new Error(JSON.stringify(made.errors));
  return made;
}
async function ready(filing: Parameters<typeof fileForCounter>[2] = {}): Promise<Dossier> {
  const dossier = await fileForCounter(portal, viewer, filing);
  await register(portal, dossier.id);
  return dossier;
}
const tokenOf = ({ address }: NewPass) => address.split("/").at(-1)!;
const checked = [
  ["collector", "authorised"],
  ["identityPaper", "identityCard"],
  ["identityChecked", "yes"],
] as const;
type Fields = readonly (readonly [string, string])[];
const post = async (dossier: Dossier, fields: Fields, code = "reception-a") =>
  handOver(
    portal,
    await officerViewer(portal, code),
    dossier,
    { form: formWith(fields), requestId: randomUUID() },
    t,
  );
/** As an officer does it: the code first, then the rest with the holder on the page. */
async function collect(
  dossier: Dossier,
  typed: string,
  results: readonly string[] = [certificate],
  { visit = randomUUID(), code = "reception-a" } = {},
) {
  const base: Fields = [
    ["commandId", visit],
    ["pass", typed],
    ...results.map((id) => ["result", id] as const),
  ];
  const shown = await post(dossier, [...base, ["intent", "pass"]], code);
  if (!("pass" in shown) || !shown.pass) return shown;
  return post(dossier, [...base, ...checked, ["shownPass", shown.pass.id]], code);
}
const unusable = { errors: { pass: "counter:error.pass" } };
const isHanded = async ({ id }: Dossier, resultId = certificate) =>
  (await contextOf(portal, id)).results[resultId]?.fulfilled;
const rows = ({ id }: Dossier) =>
  portal.sql<
    Record<string, unknown>[]
  >`select * from collection_passes where dossier_id = ${id} order by created_at`;

it("gives the applicant an address, a code to type and a QR, and keeps only their hashes [cap D5]", async () => {
  const dossier = await ready();
  const made = await pass(dossier);
  expect(made.holderName).toBe("LÊ VĂN ĐỠ");
  expect(made.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  expect(tokenOf(made).toUpperCase().startsWith(made.code)).toBe(true);
  const [row] = await rows(dossier);
  expect(row).toMatchObject({ holder_name: "LÊ VĂN ĐỠ", holder_personal_id: "019090123456", used_at: null });
  const stored = JSON.stringify(row).toLowerCase();
  expect(stored).not.toContain(made.code.toLowerCase());
  expect(stored).not.toContain(tokenOf(made));
  expect((row!.expires_at as Date).toISOString()).toBe("2026-12-16T17:00:00.000Z");
  const [log] =
    await portal.sql`select rule, fields from access_log where rule = 'pass.make' order by at desc`;
  expect(JSON.stringify(log)).not.toContain("ĐỠ");
});

it("makes one pass of a form that is sent twice, and shows the same code [cap D5]", async () => {
  const dossier = await ready();
  const commandId = randomUUID();
  const [one, two] = await Promise.all([make(dossier, { commandId }), make(dossier, { commandId })]);
  expect(one).toEqual(two);
  expect(await rows(dossier)).toHaveLength(1);
  const [row] = await rows(dossier);
  await revokePass(portal, asking(dossier), String(row?.id));
  expect(await make(dossier, { commandId })).toMatchObject({
    errors: { holderName: "counter:error.passGone" },
  });
});

it("says what is wrong with a form: no name, a number that is none, or the applicant's own", async () => {
  const dossier = await ready();
  expect(await make(dossier, { holderName: " ", holderPersonalId: "12" })).toMatchObject({
    errors: { holderName: "counter:error.holderName", holderPersonalId: "error.personalId.digits" },
  });
  expect(await make(dossier, { holderPersonalId: viewer.personalId })).toMatchObject({
    errors: { holderPersonalId: "counter:error.holderSelf" },
  });
  await expect(make(dossier, { commandId: "x" })).rejects.toMatchObject({ status: 422 });
});

it("makes at most five that work, and none when there is nothing to collect", async () => {
  const dossier = await ready();
  const answers = await Promise.all(Array.from({ length: 7 }, () => make(dossier)));
  expect(answers.filter((one) => "errors" in one)).toHaveLength(2);
  const electronic = await fileForCounter(portal, viewer, { channels: { [certificate]: "electronic" } });
  expect(await make(electronic)).toMatchObject({ errors: { holderName: "counter:error.nothingToCollect" } });
  expect(await getPassesPage(portal, electronic.id)).toEqual({ passes: [], mayMake: false });
});

it("shows the officer whom the pass names before anything is handed over, the number's last digits only [cap D5]", async () => {
  const dossier = await ready();
  const made = await pass(dossier);
  const visit = [
    ["commandId", randomUUID()],
    ["pass", made.code],
    ["result", certificate],
  ] as const;
  const shown = (await post(dossier, [...visit, ["intent", "pass"]])) as HandOverFailure;
  expect(shown.pass).toMatchObject({ holderName: "LÊ VĂN ĐỠ", lastDigits: "123456" });
  expect(JSON.stringify(shown)).not.toContain("019090123456");
  // Everything filled in at once: the holder is still shown first.
  expect(await post(dossier, [...visit, ...checked])).toMatchObject({
    errors: {},
    pass: { holderName: "LÊ VĂN ĐỠ" },
  });
  expect(await isHanded(dossier)).toBe(false);
  const [log] = await portal.sql`select fields from access_log where fields ? 'pass.holderName' limit 1`;
  expect(log).toBeDefined();
});

it("hands over with a pass once, by typed code, by token or by the scanned address [cap D5]", async () => {
  for (const typedAs of [
    ({ code }: NewPass) => code,
    ({ code }: NewPass) => ` ${code.toLowerCase().replaceAll("-", " ")} `,
    tokenOf,
    ({ address }: NewPass) => address,
  ]) {
    const dossier = await ready();
    const made = await pass(dossier);
    expect(await collect(dossier, typedAs(made))).toEqual({ done: true });
    expect(await isHanded(dossier)).toBe(true);
    const [note] =
      await portal.sql`select body from event_notes where workflow_id = ${dossier.id} and key = 'identity'`;
    expect(note?.body).toBe("authorised · identityCard · LÊ VĂN ĐỠ");
    const { passes } = await getPassesPage(portal, dossier.id);
    expect(passes).toMatchObject([{ state: "used" }]);
    const [stored] =
      await portal.sql`select event from workflow_events where workflow_id = ${dossier.id} and type = 'result.handOver'`;
    expect(stored?.event).toEqual({ type: "result.handOver", resultId: certificate });
  }
});

it("hands several results over with one pass in one visit, and no further one later [cap D5]", async () => {
  const dossier = await ready({ charges: copyFee });
  await send(
    portal,
    dossier.id,
    { kind: "system", id: "payment" },
    { type: "payment.settle", state: "paid" },
  );
  const made = await pass(dossier);
  const visit = randomUUID();
  expect(await collect(dossier, made.code, [certificate, copies], { visit })).toEqual({ done: true });
  expect([await isHanded(dossier), await isHanded(dossier, copies)]).toEqual([true, true]);
  // The button was pressed twice.
  expect(await collect(dossier, made.code, [certificate, copies], { visit })).toEqual({ done: true });

  const other = await ready({ charges: copyFee });
  await send(portal, other.id, { kind: "system", id: "payment" }, { type: "payment.settle", state: "paid" });
  const once = await pass(other);
  expect(await collect(other, once.code, [certificate])).toEqual({ done: true });
  expect(await collect(other, once.code, [copies])).toMatchObject(unusable);
  expect(await isHanded(other, copies)).toBe(false);
});

it("answers alike whether a code is of another dossier, used, revoked, run out, or made up [cap D5]", async () => {
  const dossier = await ready();
  const others = await pass(await ready());
  const revoked = await pass(dossier);
  await revokePass(portal, asking(dossier), String((await rows(dossier))[0]?.id));
  const expired = await pass(dossier);
  portal.setTime(new Date("2026-12-17T00:00:00+07:00"));
  const answers = await Promise.all(
    [
      others.code,
      others.address,
      revoked.code,
      expired.code,
      "0000-0000-0000-0000",
      "x",
      "",
      "💥".repeat(200),
    ].map((typed) => collect(dossier, typed)),
  );
  for (const answer of answers) {
    expect(answer).toMatchObject(unusable);
    expect(answer).not.toHaveProperty("pass");
  }
  expect(await isHanded(dossier)).toBe(false);
});

it("does not use a pass up when the hand-over is refused [cap D5]", async () => {
  const dossier = await ready({ charges: copyFee });
  const made = await pass(dossier);
  // The copies wait for their fee.
  expect(await collect(dossier, made.code, [copies])).toHaveProperty("conflict");
  expect((await rows(dossier))[0]).toMatchObject({ used_at: null, used_by: null });
  expect(await collect(dossier, made.code)).toEqual({ done: true });
});

it("undoes the hand-over when the pass is revoked between look and press [cap D5]", async () => {
  const dossier = await ready();
  const made = await pass(dossier);
  const visit = randomUUID();
  const base: Fields = [
    ["commandId", visit],
    ["pass", made.code],
    ["result", certificate],
  ];
  const shown = (await post(dossier, [...base, ["intent", "pass"]])) as HandOverFailure;
  await revokePass(portal, asking(dossier), shown.pass!.id);
  expect(await post(dossier, [...base, ...checked, ["shownPass", shown.pass!.id]])).toMatchObject(unusable);
  expect(await isHanded(dossier)).toBe(false);
});

it("lets one of two counters win with the same pass, whatever they hand over [cap D5]", async () => {
  for (let round = 0; round < 4; round++) {
    const dossier = await ready({ charges: copyFee });
    await send(
      portal,
      dossier.id,
      { kind: "system", id: "payment" },
      { type: "payment.settle", state: "paid" },
    );
    const made = await pass(dossier);
    const answers = await Promise.all([
      collect(dossier, made.code, [certificate]),
      collect(dossier, made.code, [copies]),
    ]);
    expect(answers.filter((one) => "done" in one)).toHaveLength(1);
    const handed = [await isHanded(dossier), await isHanded(dossier, copies)];
    expect(handed.filter(Boolean)).toHaveLength(1);
  }
});

it("lets one of two officers hand over to the applicant; the other reads what happened", async () => {
  const dossier = await ready();
  const fields = () =>
    [
      ["commandId", randomUUID()],
      ["result", certificate],
      ...checked.slice(1),
      ["collector", "applicant"],
    ] as const;
  const answers = await Promise.all([post(dossier, fields()), post(dossier, fields())]);
  expect(answers.filter((one) => "done" in one)).toHaveLength(1);
  const late = answers.find((one) => "conflict" in one);
  expect(late).toMatchObject({
    conflict: expect.arrayContaining([expect.objectContaining({ what: "Trao kết quả" })]),
  });
});

it("needs a pass for anybody else than the applicant, and hands nothing over with nothing ticked", async () => {
  const dossier = await ready();
  expect(
    await post(dossier, [["commandId", randomUUID()], ["result", certificate], ...checked]),
  ).toMatchObject(unusable);
  expect(
    await post(dossier, [["commandId", randomUUID()], ...checked.slice(1), ["collector", "applicant"]]),
  ).toMatchObject({ errors: { result: "counter:error.nothingTicked" } });
  await expect(post(dossier, [["result", certificate]])).rejects.toMatchObject({ status: 400 });
  expect(await isHanded(dossier)).toBe(false);
});

it("is of no use to another commune's officer, nor to another role [cap D5]", async () => {
  const dossier = await ready();
  const made = await pass(dossier);
  for (const code of ["reception-b", "civil-status-a", "leader-ubnd-a"])
    await expect(collect(dossier, made.code, [certificate], { code })).rejects.toMatchObject({ status: 403 });
  expect((await rows(dossier))[0]).toMatchObject({ used_at: null });
});

it("tells its holder where and what, and nobody's name; a used or revoked one tells nothing else [cap D5]", async () => {
  const dossier = await ready({ charges: copyFee });
  const made = await pass(dossier);
  const page = await getHolderPage(portal, tokenOf(made));
  expect(page).toMatchObject({
    state: "live",
    caseCode: dossier.caseCode,
    ready: [
      { key: "birth:result.birthCertificate.name" },
      { key: "birth:result.birthCertificateCopies.name" },
    ],
    code: made.code,
    until: "2026-12-16",
  });
  const [subject] = await portal.sql`select subject_name as name from dossiers where id = ${dossier.id}`;
  const told = JSON.stringify(page);
  for (const secret of [subject?.name, viewer.fullName, viewer.personalId, "LÊ VĂN ĐỠ", "019090123456"])
    expect(told).not.toContain(secret);
  expect(await getHolderPage(portal, made.code)).toBeUndefined();
  expect(await getHolderPage(portal, "0000-0000-0000-0000-0000-0000-00")).toBeUndefined();
  await collect(dossier, made.code);
  expect(await getHolderPage(portal, tokenOf(made))).toEqual({ state: "used" });
  const gone = await pass(dossier);
  await revokePass(portal, asking(dossier), String((await rows(dossier)).at(-1)?.id));
  expect(await getHolderPage(portal, tokenOf(gone))).toEqual({ state: "revoked" });
});

it("is revoked only by its own dossier's applicant, and a used one stays used", async () => {
  const dossier = await ready();
  const other = await ready();
  await pass(dossier);
  const id = String((await rows(dossier))[0]?.id);
  await expect(revokePass(portal, asking(other), id)).rejects.toMatchObject({ status: 404 });
  await expect(revokePass(portal, asking(dossier), "x")).rejects.toMatchObject({ status: 404 });
  await portal.sql`update collection_passes set used_at = ${monday} where id = ${id}`;
  await revokePass(portal, asking(dossier), id);
  expect((await getPassesPage(portal, dossier.id)).passes).toMatchObject([{ state: "used" }]);
});

it("knows the reception's own officer only by the door: an officer of the police sees no hand-over at all", async () => {
  const dossier = await ready();
  await expect(
    send(portal, dossier.id, await officerActor(portal, "residence-a"), {
      type: "result.handOver",
      resultId: certificate,
    }),
  ).rejects.toThrow(/policy/);
});
