/** A part that differs by case: every page names the agency, the limit and the duties of the dossier's own case. */
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { actOf, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { computeUsualDurations } from "#app/tracking/usual-durations.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { getDossierClock } from "./clock.server.ts";
import { agenciesFor, agencyKindsOf } from "./draft-catalogues.server.ts";
import { listParts } from "./guide.server.ts";
import { getOnTimeReport } from "./on-time.server.ts";
import { readTimeline } from "./timeline.server.ts";

let portal: TestPortal;
let applicantId: string;
const t = translator("vi");
const insured = benefitCard.samples.insured?.answers ?? {};

beforeAll(async () => {
  portal = await createTestPortal([benefitCard]);
  applicantId = await addCitizen(portal);
});
afterAll(() => portal.close());

const accept = (workflowId: string, component: string) =>
  applyEvent(portal, {
    workflowId,
    commandId: uuidv7(),
    actor: { kind: "partner", id: "library" },
    event: { type: "request.accepted", component, requestId: uuidv7() },
  });

/** Both parts decided: the second by one officer alone in the case of the insured, with a signature otherwise. */
async function decided(sample: "usual" | "insured") {
  const dossier = await dossierHead(portal, await openSample(portal, benefitCard, applicantId, sample));
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", "membership"));
  await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", "membership"));
  await accept(dossier.id, "membership");
  const books = [["benefit", "books"]] as const;
  const officer = sample === "insured" ? "insurance-a" : "welfare-a";
  await postAct(portal, officer, dossier, actOf("part.propose", "card"), books);
  if (sample === "usual") await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", "card"));
  await accept(dossier.id, "card");
  return dossier;
}

it("the guide says the range of a part's cases and all agencies; once the case is known, the one of both", async () => {
  const now = await portal.clock.now();
  const all = listParts(benefitCard, now, t);
  expect(all.parts[1]).toMatchObject({ id: "card", fastest: 2, slowest: 10 });
  expect(all.parts[1]?.agency.split("; ")).toHaveLength(2);
  expect(all.days).toEqual({ fastest: 2, slowest: 10 });
  const chosen = listParts(benefitCard, now, t, { parts: ["card"], variants: { card: "insured" } });
  expect(chosen.parts).toMatchObject([{ fastest: 10, slowest: 10 }]);
  expect(chosen.parts[0]?.agency).not.toContain(";");
  expect(chosen.days).toEqual({ fastest: 10, slowest: 10 });
});

it("the form names the agency of the case that the answers make", async () => {
  const of = (answers: typeof insured) =>
    agenciesFor(portal, benefitCard, { parts: ["card"], answers }, "01954");
  expect((await of({}))[0]?.kind).toBe("communePeoplesCommittee");
  expect((await of(insured))[0]?.kind).toBe("localSocialInsurance");
  expect(agencyKindsOf(benefitCard, ["membership", "card"], insured)).toEqual([
    "communePeoplesCommittee",
    "localSocialInsurance",
  ]);
});

it("the history says who decides alone by the dossier's own case", async () => {
  const keys = async (sample: "usual" | "insured") =>
    (await readTimeline(portal, (await decided(sample)).id, "family"))
      .map(({ what }) => what.key)
      .filter((key) => key.includes("part."));
  expect(await keys("insured")).toContain("dossier:timeline.part.decide");
  expect(await keys("usual")).not.toContain("dossier:timeline.part.decide");
});

it("counts as late by the limit of the case, and learns the usual days of each case apart", async () => {
  const dossier = await dossierHead(portal, await openSample(portal, benefitCard, applicantId, "insured"));
  const [row] = await portal.sql`
    select variant, due_at, agency_id from dossier_components where dossier_id = ${dossier.id} and component = 'card'`;
  expect(row?.variant).toBe("insured");
  // Without a stored due moment the legal limit of the case counts: two days later is no lateness of ten.
  await portal.sql`update dossier_components set due_at = null where dossier_id = ${dossier.id} and component = 'card'`;
  portal.setTime(new Date("2026-11-20T09:00:00+07:00"));
  const report = await getOnTimeReport(portal, await officerViewer(portal, "manager"));
  expect(report.units.find(({ agencyId }) => agencyId === row?.agency_id)).toMatchObject({ late: 0 });
  const owner = postgres(portal.ownerUrl, { max: 1 });
  await owner`update parameters set value = '1' where key = 'usualLeastSamples'`;
  await owner.end();
  await computeUsualDurations(portal);
  const known = await portal.sql<
    { component: string }[]
  >`select distinct component from usual_durations order by 1`;
  expect(known.map(({ component }) => component)).toEqual(["card", "card/insured", "membership"]);
  const { parts } = await getDossierClock(portal, dossier.id);
  expect(parts.find(({ component }) => component === "card")?.usual).not.toBeNull();
});
