/** [cap C2] Who works on a part: one holder at a time, for a while; taken over with a reason; nothing that was typed is lost. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decide } from "#app/dossiers/decide.server.ts";
import { getDecisionPage } from "#app/dossiers/decide-page.server.ts";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { addColleague } from "#app/testing/colleagues.ts";
import { actOf, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { claimOnOpening } from "./claim-in-step.server.ts";
import { assignedFor, workingFor } from "./claim-lease.server.ts";
import { sweepClaims } from "./claim-watch.server.ts";
import {
  assignClaim,
  colleaguesFor,
  readClaim,
  releaseClaim,
  renewClaim,
  takeClaim,
  takeOver,
  transferClaim,
} from "./claims.server.ts";
import { getClaimsSection } from "./claims-section.server.ts";
import { listLostClaims } from "./lost-claims.server.ts";

let portal: TestPortal;
let applicantId: string;
const t = translator("vi");
const part = "membership";
const propose = actOf("part.propose", part);
const sendBack = actOf("part.sendBack", part);
const refuse = actOf("part.refuse", part);
const why = "Gia đình đang chờ tại quầy";
const refusing = (reason: string) => ({ ground: "other", reason, way: "Nộp lại giấy chứng sinh rõ hơn" });

beforeAll(async () => {
  portal = await createTestPortal([benefitCard], { DATABASE_POOL: "12" });
  applicantId = await addCitizen(portal);
  await addColleague(portal, "civil-status-a", "civil-status-a2");
  await addColleague(portal, "leader-ubnd-a", "leader-ubnd-a2");
});
afterAll(() => portal.close());

const officer = (code: string) => officerViewer(portal, code);
async function received(sample = "usual") {
  const dossier = await dossierHead(portal, await openSample(portal, benefitCard, applicantId, sample));
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  return dossier;
}
type Head = Awaited<ReturnType<typeof received>>;
const ref = ({ id }: Head, component = part) => ({ dossierId: id, component });
const holder = async (dossier: Head, component = part) =>
  (await readClaim(portal.sql, dossier.id, component))?.holder.name;
const open = async (code: string, dossier: Head, act = propose) =>
  claimOnOpening(portal, await officer(code), dossier, act);
const runOut = ({ id }: Head) =>
  portal.sql`update part_claims set expires_at = ${new Date(Date.now() - 1000)} where dossier_id = ${id}`;
const movesOf = ({ id }: Head) =>
  portal.sql`select kind, reason from claim_moves where dossier_id = ${id} order by at, id`;
const section = async (code: string, dossier: Head) =>
  getClaimsSection(portal, await officer(code), dossier, t);

describe("the lease", () => {
  it("of twenty officers who take a free part at once exactly one gets it", async () => {
    const dossier = await received();
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => addColleague(portal, "civil-status-a", `many-${index}`)),
    );
    const viewers = await Promise.all(codes.map(officer));
    for (let round = 0; round < 5; round++) {
      const taken = await Promise.all(viewers.map((viewer) => takeClaim(portal, viewer, ref(dossier))));
      expect(taken.filter(({ mine }) => mine)).toHaveLength(1);
      expect(new Set(taken.map(({ claim }) => claim?.holder.id)).size).toBe(1);
      await runOut(dossier);
    }
  });

  it("is taken by opening a decision, lasts thirty minutes, and is renewed by its holder only", async () => {
    const dossier = await received();
    expect(await open("civil-status-a", dossier)).toBeUndefined();
    const claim = await readClaim(portal.sql, dossier.id, part);
    expect(claim).toMatchObject({ kind: "working", givenBy: null });
    expect(claim!.expiresAt.getTime() - claim!.claimedAt.getTime()).toBe(workingFor);
    const soon = new Date(Date.now() + 60_000);
    await portal.sql`update part_claims set expires_at = ${soon} where dossier_id = ${dossier.id}`;
    await renewClaim(portal, await officer("civil-status-a2"), dossier.id);
    expect((await readClaim(portal.sql, dossier.id, part))!.expiresAt).toEqual(soon);
    await section("civil-status-a", dossier);
    const renewed = await readClaim(portal.sql, dossier.id, part);
    expect(renewed!.expiresAt.getTime()).toBeGreaterThan(soon.getTime());
    expect(renewed!.claimedAt).toEqual(claim!.claimedAt);
  });

  it("that has run out binds nobody, and who was late with it is told only when the part has moved", async () => {
    const dossier = await received();
    await open("civil-status-a", dossier);
    expect(await open("civil-status-a2", dossier)).toMatchObject({ kind: "working" });
    await runOut(dossier);
    expect(await holder(dossier)).toBeUndefined();
    expect(await open("civil-status-a2", dossier)).toBeUndefined();
    expect(await holder(dossier)).toContain("civil-status-a2");
  });

  it("is given back by its holder, not by others", async () => {
    const dossier = await received();
    await open("civil-status-a", dossier);
    await releaseClaim(portal, await officer("civil-status-a2"), ref(dossier));
    expect(await holder(dossier)).toBeDefined();
    await releaseClaim(portal, await officer("civil-status-a"), ref(dossier));
    expect(await holder(dossier)).toBeUndefined();
  });

  it("cannot be had by another agency, nor on a part that is closed", async () => {
    const dossier = await received();
    expect(await takeClaim(portal, await officer("civil-status-b"), ref(dossier))).toEqual({ mine: false });
    expect(await takeClaim(portal, await officer("insurance-a"), ref(dossier))).toEqual({ mine: false });
    await postAct(portal, "civil-status-a", dossier, refuse, Object.entries(refusing(why)));
    expect(await takeClaim(portal, await officer("civil-status-a"), ref(dossier))).toEqual({ mine: false });
  });

  it("leaves no rows behind: a decision ends it, a closed part has none, and what ran out is swept away", async () => {
    const [decided, closed, forgotten] = await Promise.all([received(), received(), received()]);
    await open("civil-status-a", decided);
    await postAct(portal, "civil-status-a", decided, propose);
    expect(await holder(decided)).toBeUndefined();

    await open("civil-status-a", closed);
    await takeClaim(portal, await officer("welfare-a"), ref(closed, "card"));
    const fields = Object.entries(refusing(why));
    expect(await postAct(portal, "civil-status-a", closed, refuse, fields)).toEqual({ done: true });
    expect(await portal.sql`select 1 from part_claims where dossier_id = ${closed.id}`).toHaveLength(0);

    await open("civil-status-a", forgotten);
    await runOut(forgotten);
    await sweepClaims(portal);
    expect(await portal.sql`select 1 from part_claims where dossier_id = ${forgotten.id}`).toHaveLength(0);
  });
});

describe("somebody else holds the part", () => {
  it("a decision is refused under the lock, names the holder, and keeps what was typed [cap C2]", async () => {
    const dossier = await received();
    await open("civil-status-a", dossier);
    const fields = Object.entries(refusing("Giấy chứng sinh không đọc được"));
    const refused = await postAct(portal, "civil-status-a2", dossier, refuse, fields);
    expect(refused).toMatchObject({
      conflict: [],
      held: { holder: "Cán bộ hộ tịch A", mine: false },
      kept: { again: { seq: expect.any(Number) } },
    });
    expect(JSON.stringify(refused)).toContain("Giấy chứng sinh không đọc được");
    expect(await portal.sql`select 1 from workflow_events where workflow_id = ${dossier.id}`).toHaveLength(2);
  });

  it("is taken over with a reason only, from whom the page named, and the former holder reads why", async () => {
    const dossier = await received();
    await open("civil-status-a", dossier);
    const [first, second] = await Promise.all([officer("civil-status-a"), officer("civil-status-a2")]);
    const over = (from: string, reason: string) => takeOver(portal, second, ref(dossier), { from, reason });
    expect(await over(first.id, "vội")).toMatchObject({ errors: { takeOverReason: "claims:error.reason" } });
    expect(await over(second.id, why)).toMatchObject({
      errors: { takeOverReason: "claims:error.holderChanged" },
    });
    expect(await over(first.id, why)).toEqual({ done: true });
    expect(await movesOf(dossier)).toEqual([{ kind: "takenOver", reason: why }]);
    const [theirs, own] = [
      await section("civil-status-a", dossier),
      await section("civil-status-a2", dossier),
    ];
    expect(theirs.lost).toMatchObject([{ reason: why, text: expect.stringContaining("nhận thay") }]);
    expect(theirs.moves).toHaveLength(1);
    const listed = async (viewer: typeof first) =>
      (await listLostClaims(portal, viewer, t)).filter(({ dossierId }) => dossierId === dossier.id);
    expect(await listed(first)).toMatchObject([{ text: expect.stringContaining(why) }]);
    expect(await listed(second)).toEqual([]);
    expect(own.lost).toEqual([]);
    await postAct(portal, "civil-status-a2", dossier, propose);
    expect((await section("civil-status-a", dossier)).lost).toEqual([]);
  });

  it("the form goes on after a take-over with everything that was typed, the former holder's too", async () => {
    const dossier = await received();
    const [first, second] = await Promise.all([officer("civil-status-a"), officer("civil-status-a2")]);
    await open("civil-status-a", dossier, refuse);
    const page = await getDecisionPage(portal, first, dossier, refuse, t);
    const post = async (viewer: typeof first, fields: Record<string, string>) => {
      const form = new FormData();
      const own = { commandId: randomUUID(), seq: String(page.seq), confirmed: "yes" };
      for (const [name, value] of Object.entries({ ...own, ...fields })) form.append(name, value);
      return decide(portal, viewer, dossier, { act: refuse, page, form }, t);
    };
    const typed = refusing("Lời của người thứ hai");
    const asked = { ...typed, intent: "takeOver", takeOverFrom: first.id };
    expect(await post(second, { ...asked, takeOverReason: "" })).toMatchObject({
      errors: { takeOverReason: "claims:error.reason" },
      held: { holderId: first.id },
      kept: { typed: { ground: ["other"], reason: [typed.reason] } },
    });
    expect(await post(second, { ...asked, takeOverReason: why })).toMatchObject({
      errors: {},
      typed: { ground: ["other"], reason: [typed.reason] },
    });
    const late = await post(first, refusing("Lời của người giữ trước"));
    expect(late).toMatchObject({
      conflict: [{ what: expect.stringContaining(why) }],
      held: { holderId: second.id },
      kept: {
        rows: expect.arrayContaining([{ label: expect.any(String), value: "Lời của người giữ trước" }]),
      },
    });
    expect(await post(second, typed)).toEqual({ done: true });
    const tooLate = await post(first, refusing("Lời của người giữ trước"));
    expect(tooLate).toMatchObject({
      conflict: [{ who: expect.stringContaining("civil-status-a2") }],
      kept: { typed: { reason: ["Lời của người giữ trước"] } },
    });
    expect(tooLate).not.toHaveProperty("kept.again");
  });

  it("is not in the way of whom the law asks besides: a signature, a sending back, a second look", async () => {
    const dossier = await received("oneSource");
    await open("civil-status-a", dossier);
    expect(await open("reception-a", dossier, actOf("part.corroborate", part))).toBeUndefined();
    expect(await postAct(portal, "reception-a", dossier, actOf("part.corroborate", part))).toEqual({
      done: true,
    });
    expect(await holder(dossier)).toBe("Cán bộ hộ tịch A");
    expect(await postAct(portal, "civil-status-a", dossier, propose)).toEqual({ done: true });
    expect(await open("leader-ubnd-a", dossier, sendBack)).toBeUndefined();
    expect(await holder(dossier)).toBe("Lãnh đạo UBND A");
    expect(await open("leader-ubnd-a2", dossier, actOf("part.sign", part))).toMatchObject({
      holder: { name: "Lãnh đạo UBND A" },
    });
    expect(await postAct(portal, "leader-ubnd-a2", dossier, actOf("part.sign", part))).toMatchObject({
      held: { holder: "Lãnh đạo UBND A" },
    });
    expect(await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", part))).toEqual({ done: true });
  });
});

describe("a part changes hands", () => {
  it("its holder passes it on for a week to a colleague who may do it, with a reason, and to nobody else", async () => {
    const dossier = await received();
    await open("civil-status-a", dossier);
    const viewer = await officer("civil-status-a");
    const pass = async (code: string, reason = why) =>
      transferClaim(portal, viewer, ref(dossier), { toOfficerId: (await officer(code)).id, reason });
    expect(await pass("civil-status-a2", "x")).toMatchObject({
      errors: { transferReason: "claims:error.reason" },
    });
    for (const code of ["welfare-a", "civil-status-b", "civil-status-a"])
      expect(await pass(code), code).toMatchObject({ errors: { colleague: "claims:error.colleague" } });
    expect(await pass("civil-status-a2")).toEqual({ done: true });
    const claim = await readClaim(portal.sql, dossier.id, part);
    expect(claim).toMatchObject({ kind: "assigned", givenBy: "Cán bộ hộ tịch A" });
    expect(claim!.expiresAt.getTime() - claim!.claimedAt.getTime()).toBe(assignedFor);
    expect(await movesOf(dossier)).toEqual([{ kind: "transferred", reason: why }]);
    expect(await pass("civil-status-a2")).toMatchObject({
      errors: { transferReason: "claims:error.notHolder" },
    });
  });

  it("who proposed a decision is not given its signature", async () => {
    const dossier = await received();
    await addColleague(portal, "civil-status-a", "both-a", ["civilStatusOfficer", "signer"]);
    await postAct(portal, "both-a", dossier, propose);
    await open("leader-ubnd-a", dossier, actOf("part.sign", part));
    const to = (await officer("both-a")).id;
    expect(
      await transferClaim(portal, await officer("leader-ubnd-a"), ref(dossier), {
        toOfficerId: to,
        reason: why,
      }),
    ).toEqual({ done: true });
    // May send it back, so may have it; the signature itself stays refused by the law.
    await expect(postAct(portal, "both-a", dossier, actOf("part.sign", part))).rejects.toMatchObject({
      status: 403,
    });
  });

  it("is assigned by the unit's signer or the province's manager, over whoever holds it, and by nobody else", async () => {
    const dossier = await received();
    await open("civil-status-a", dossier);
    const to = (await officer("civil-status-a2")).id;
    const give = async (code: string, toOfficerId = to) =>
      assignClaim(portal, await officer(code), { ...ref(dossier), toOfficerId, reason: why });
    for (const code of ["civil-status-a", "leader-ubnd-b", "leader-police-a", "auditor"])
      expect(await give(code), code).toMatchObject({ errors: { toOfficerId: "claims:error.notYours" } });
    expect(await give("leader-ubnd-a", (await officer("welfare-a")).id)).toMatchObject({
      errors: { toOfficerId: "claims:error.colleague" },
    });
    expect(await give("leader-ubnd-a")).toEqual({ done: true });
    expect(await holder(dossier)).toContain("civil-status-a2");
    expect(await give("manager", (await officer("civil-status-a")).id)).toEqual({ done: true });
    expect(await readClaim(portal.sql, dossier.id, part)).toMatchObject({ givenBy: "Quản lý tỉnh" });
    expect(await movesOf(dossier)).toMatchObject([{ kind: "assigned" }, { kind: "assigned" }]);
  });

  it("an assignment stays while the family answers, and ends when the part goes to the signer", async () => {
    const dossier = await received();
    const to = (await officer("civil-status-a")).id;
    await assignClaim(portal, await officer("leader-ubnd-a"), {
      ...ref(dossier),
      toOfficerId: to,
      reason: why,
    });
    await open("civil-status-a", dossier);
    expect(await readClaim(portal.sql, dossier.id, part)).toMatchObject({ kind: "assigned" });
    const ask = actOf("supplement.request", part);
    const page = await getDecisionPage(portal, await officer("civil-status-a"), dossier, ask, t);
    const target = page.groups[0]!.targets[0]!.target;
    const item: [string, string][] = [
      ["item", target],
      [`reason:${target}`, page.reasons[0]!.value],
      [`guidance:${target}`, "Chụp lại cho rõ"],
    ];
    expect(await postAct(portal, "civil-status-a", dossier, ask, item)).toEqual({ done: true });
    expect(await holder(dossier)).toBe("Cán bộ hộ tịch A");
  });

  it("colleagues are those of the agency with a duty in the part, and say when they are away", async () => {
    const dossier = await received();
    const agency = (await officer("civil-status-a")).agencyId;
    const names = async (component: string, turn?: string) =>
      (await colleaguesFor(portal, agency, component, benefitCard, turn)).map(({ name }) => name);
    expect(await names(part, "signer")).toEqual(expect.arrayContaining(["Lãnh đạo UBND A"]));
    expect(await names(part, "signer")).not.toContain("Cán bộ hộ tịch A");
    expect(await names("intake")).toEqual(["Cán bộ tiếp nhận A"]);
    expect(await holder(dossier)).toBeUndefined();
  });
});
