/** Absences: while an officer is away a colleague has the same duties too, acts in the own name, and nobody is alone with two roles. */
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findViewer, openSession } from "#app/identity/sessions.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { addColleague } from "#app/testing/colleagues.ts";
import { actOf, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { decide } from "../dossiers/decide.server.ts";
import { getDecisionPage } from "../dossiers/decide-page.server.ts";
import { endAbsence, enterAbsence } from "./absences.server.ts";
import { getAbsencesPage } from "./absences-page.server.ts";
import { readClaim, takeClaim } from "./claims.server.ts";

let portal: TestPortal;
/** The portal itself deletes no absence. */
let owner: postgres.Sql;
let applicantId: string;
const t = translator("vi");
const part = "membership";

beforeAll(async () => {
  portal = await createTestPortal([benefitCard], { DATABASE_POOL: "8" });
  owner = postgres(portal.ownerUrl, { max: 1, onnotice: () => {} });
  applicantId = await addCitizen(portal);
  await addColleague(portal, "civil-status-a", "civil-status-a2");
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});
beforeEach(async () => {
  portal.setTime(monday);
  await owner`delete from absences`;
});

/** As the next request of a signed-in officer finds them. */
async function signedIn(code: string): Promise<OfficerViewer> {
  const { id } = await officerViewer(portal, code);
  const cookie = (await openSession(portal, { kind: "officer", id, idToken: "" })).split(";")[0] ?? "";
  const viewer = await findViewer(portal, new Request("http://localhost:3000/", { headers: { cookie } }));
  if (viewer?.kind !== "officer") throw new Error(`${code} is not signed in`);
  return viewer;
}
const idOf = async (code: string) => (await officerViewer(portal, code)).id;
async function enter(by: string, away: string, cover: string, from = "2026-11-16", to = "2026-11-20") {
  const form = new FormData();
  const fields = { officer: await idOf(away), cover: await idOf(cover), from, to };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return enterAbsence(portal, await signedIn(by), form);
}
async function end(by: string) {
  const [row] = await portal.sql`select id from absences order by entered_at desc limit 1`;
  const form = new FormData();
  form.append("absence", row!.id);
  return endAbsence(portal, await signedIn(by), form);
}
const received = async () => {
  const dossier = await dossierHead(portal, await openSample(portal, benefitCard, applicantId, "usual"));
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  return dossier;
};

describe("who stands in", () => {
  it("nobody takes over somebody else's roles by naming oneself", async () => {
    const own = await enter("leader-ubnd-a", "civil-status-a", "leader-ubnd-a");
    expect(own).toMatchObject({ errors: { cover: "claims:absences.error.coverSelf" } });
    expect(await enter("leader-ubnd-a", "civil-status-a", "civil-status-a2")).toEqual({ done: true });
  });

  it("has the absent officer's roles too, on the days of the absence and no longer", async () => {
    expect(
      await enter("leader-ubnd-a", "leader-ubnd-a", "civil-status-a", "2026-11-17", "2026-11-18"),
    ).toEqual({
      done: true,
    });
    const rolesAt = async (moment: string) => {
      portal.setTime(new Date(moment));
      return (await signedIn("civil-status-a")).roles;
    };
    expect(await rolesAt("2026-11-16T23:59:00+07:00")).toEqual(["civilStatusOfficer"]);
    expect(await rolesAt("2026-11-17T00:01:00+07:00")).toEqual(["civilStatusOfficer", "signer"]);
    expect(await rolesAt("2026-11-18T23:59:00+07:00")).toEqual(["civilStatusOfficer", "signer"]);
    expect(await rolesAt("2026-11-19T00:01:00+07:00")).toEqual(["civilStatusOfficer"]);
    portal.setTime(new Date("2026-11-17T09:00:00+07:00"));
    expect((await signedIn("civil-status-a")).covers).toMatchObject([{ name: "Lãnh đạo UBND A" }]);
    expect((await signedIn("civil-status-a2")).roles).toEqual(["civilStatusOfficer"]);
    expect((await signedIn("leader-ubnd-a")).roles).toEqual(["signer"]);
  });

  it("signs in the own name, and never the own proposal", async () => {
    await enter("leader-ubnd-a", "leader-ubnd-a", "civil-status-a");
    const [cover, other] = [await signedIn("civil-status-a"), await signedIn("civil-status-a2")];
    const act = async (
      viewer: OfficerViewer,
      dossier: Awaited<ReturnType<typeof received>>,
      type: string,
    ) => {
      const asked = actOf(type, part);
      const page = await getDecisionPage(portal, viewer, dossier, asked, t);
      const form = new FormData();
      form.append("commandId", crypto.randomUUID());
      form.append("seq", String(page.seq));
      return {
        possible: page.possible,
        post: () => decide(portal, viewer, dossier, { act: asked, page, form }, t),
      };
    };
    const [own, theirs] = [await received(), await received()];
    expect(await (await act(cover, own, "part.propose")).post()).toEqual({ done: true });
    const refused = await act(cover, own, "part.sign");
    expect(refused.possible).toBe(false);
    await expect(refused.post()).rejects.toMatchObject({ status: 403 });
    expect(await (await act(other, theirs, "part.propose")).post()).toEqual({ done: true });
    expect(await (await act(cover, theirs, "part.sign")).post()).toEqual({ done: true });
    const [event] = await portal.sql`
      select actor from workflow_events where workflow_id = ${theirs.id} and type = 'part.sign'`;
    expect(event!.actor).toMatchObject({ id: cover.id, roles: ["civilStatusOfficer", "signer"] });
  });

  it("goes on with what the absent officer holds; others still have to take it over", async () => {
    const dossier = await received();
    const ref = { dossierId: dossier.id, component: part };
    await takeClaim(portal, await signedIn("civil-status-a"), ref);
    await addColleague(portal, "civil-status-a", "civil-status-a3");
    await enter("civil-status-a", "civil-status-a", "civil-status-a2");
    expect(await takeClaim(portal, await signedIn("civil-status-a3"), ref)).toMatchObject({ mine: false });
    expect(await takeClaim(portal, await signedIn("civil-status-a2"), ref)).toMatchObject({ mine: true });
    expect((await readClaim(portal.sql, dossier.id, part))?.holder.name).toContain("civil-status-a2");
    expect(await portal.sql`select kind from claim_moves where dossier_id = ${dossier.id}`).toEqual([
      { kind: "covered" },
    ]);
  });

  it("who comes back early works on as before, and the cover's next request has the roles no more", async () => {
    await enter("leader-ubnd-a", "leader-ubnd-a", "civil-status-a");
    await expect(end("civil-status-a2")).rejects.toMatchObject({ status: 404 });
    await end("leader-ubnd-a");
    expect((await signedIn("civil-status-a")).roles).toEqual(["civilStatusOfficer"]);
    expect(await enter("leader-ubnd-a", "leader-ubnd-a", "reception-a")).toEqual({ done: true });
  });
});

describe("entering an absence", () => {
  it("officers enter their own, signers those of their unit, managers those of their province", async () => {
    const enters = async (by: string, away: string, cover: string) => {
      await owner`delete from absences`;
      return "done" in (await enter(by, away, cover));
    };
    expect(await enters("civil-status-a", "civil-status-a", "civil-status-a2")).toBe(true);
    expect(await enters("civil-status-a", "reception-a", "civil-status-a2")).toBe(false);
    expect(await enters("leader-ubnd-a", "civil-status-a", "civil-status-a2")).toBe(true);
    expect(await enters("leader-ubnd-a", "residence-a", "leader-police-a")).toBe(false);
    expect(await enters("manager", "residence-a", "leader-police-a")).toBe(true);
    expect(await enters("manager", "residence-b", "leader-police-b")).toBe(false);
    expect(await enters("auditor", "auditor", "manager")).toBe(false);
    expect(await enters("manager", "manager", "auditor")).toBe(false);
    expect(await enters("civil-status-a", "civil-status-a", "residence-a")).toBe(false);
    expect(await enters("civil-status-a", "civil-status-a", "civil-status-a")).toBe(false);
  });

  it("one cover at a time, who is there and stands in for nobody who then has none", async () => {
    const wrong = (field: string, key: string) => ({ errors: { [field]: `claims:absences.error.${key}` } });
    await enter("leader-ubnd-a", "civil-status-a", "civil-status-a2");
    expect(
      await enter("leader-ubnd-a", "civil-status-a", "reception-a", "2026-11-20", "2026-11-25"),
    ).toMatchObject(wrong("from", "overlap"));
    expect(await enter("leader-ubnd-a", "reception-a", "civil-status-a")).toMatchObject(
      wrong("cover", "coverAway"),
    );
    expect(await enter("leader-ubnd-a", "civil-status-a2", "civil-status-a")).toMatchObject(
      wrong("cover", "coverAway"),
    );
    expect(await enter("leader-ubnd-a", "civil-status-a2", "reception-a")).toMatchObject(
      wrong("officer", "covering"),
    );
    expect(
      await enter("leader-ubnd-a", "civil-status-a2", "civil-status-a", "2026-11-21", "2026-11-22"),
    ).toEqual({
      done: true,
    });
  });

  it("two that would contradict each other are entered at once: one of them is refused", async () => {
    const both = await Promise.all([
      enter("civil-status-a", "civil-status-a", "civil-status-a2"),
      enter("civil-status-a2", "civil-status-a2", "civil-status-a"),
    ]);
    expect(both.filter((one) => "done" in one)).toHaveLength(1);
  });

  it("asks for days that can be, and gives back what was typed", async () => {
    const days = async (from: string, to: string) =>
      enter("civil-status-a", "civil-status-a", "civil-status-a2", from, to);
    expect(await days("2026-11-15", "2026-11-20")).toMatchObject({
      errors: { from: "claims:absences.error.from" },
      typed: { from: "2026-11-15" },
    });
    for (const to of ["2026-11-15", "2027-11-16", "2026-02-31x", ""])
      expect(await days("2026-11-16", to), to).toMatchObject({ errors: { to: "claims:absences.error.to" } });
  });

  it("the page shows the own agency, or the manager's whole province, and offers only what may be entered", async () => {
    await enter("leader-ubnd-a", "civil-status-a", "civil-status-a2");
    const page = async (code: string, agency: string | null = null) =>
      getAbsencesPage(portal, await signedIn(code), agency);
    expect((await page("reception-a")).absences).toMatchObject([
      { officer: "Cán bộ hộ tịch A", days: "16/11/2026 – 20/11/2026", running: true, mayEnd: false },
    ]);
    expect((await page("residence-a")).absences).toEqual([]);
    expect((await page("reception-b")).absences).toEqual([]);
    expect((await page("manager")).absences).toMatchObject([{ mayEnd: true }]);
    expect((await page("reception-a")).officers).toHaveLength(1);
    expect((await page("leader-ubnd-a")).officers.length).toBeGreaterThan(3);
    const police = (await officerViewer(portal, "residence-a")).agencyId;
    expect((await page("manager", police)).officers.map(({ label }) => label)).toContain("Cán bộ cư trú A");
    expect((await page("reception-a", police)).agency).not.toBe(police);
  });
});
