/** The forecast before filing against what the door writes when the dossier is filed (capability B16). */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { localDay } from "#app/calendar/local-time.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { libraryCard } from "#machines/library-card/index.ts";
import { forecastDossier } from "./forecast.ts";
import { inForce } from "./open-dossier.server.ts";

let portal: TestPortal;
let applicant: string;
beforeAll(async () => {
  portal = await createTestPortal([birth]);
  applicant = await addCitizen(portal);
});
afterAll(() => portal.close());

const at = (local: string) => new Date(`${local}+07:00`);
async function forecast(procedure: Procedure, sample: string, when = monday) {
  const { answers, sources } = procedure.samples[sample]!;
  const facts = inForce(procedure, procedure.facts(answers, sources), localDay(when));
  return forecastDossier(await getCalendar(portal.sql), procedure, facts, when);
}
const partOf = ({ parts }: Awaited<ReturnType<typeof forecast>>, id: string) =>
  parts.find(({ component }) => component === id)!;

const moments = {
  "on a Monday morning": monday,
  "after 15:00 before a holiday": at("2026-11-23T15:00:01"),
  "on a Saturday": at("2026-11-21T09:00:00"),
};
describe.each([birth, libraryCard])("$id", (procedure) => {
  it.each(Object.keys(procedure.samples))(
    "[cap B16] %s: the due dates said before filing are those of the dossier when it is filed",
    async (sample) => {
      for (const [name, when] of Object.entries(moments)) {
        const said = await forecast(procedure, sample, when);
        const id = await openSample(portal, procedure, applicant, sample, when);
        const rows = await portal.sql<{ component: string; dueAt: Date }[]>`
          select component, due_at as "dueAt" from dossier_components
          where dossier_id = ${id} and due_at is not null and component not in ('intake', 'results')`;
        expect(
          Object.fromEntries(said.parts.map(({ component, clock }) => [component, clock.due])),
          name,
        ).toEqual(Object.fromEntries(rows.map(({ component, dueAt }) => [component, dueAt])));
        const [dossier] = await portal.sql<
          { dueAt: Date }[]
        >`select due_at as "dueAt" from dossiers where id = ${id}`;
        expect(said.due, name).toEqual(dossier?.dueAt);
      }
    },
  );
});

it("[case B01] [case T03] says birth the same day, the group by its limit, and skips the holiday", async () => {
  const said = await forecast(birth, "B01");
  expect(partOf(said, "birthRegistration").clock.due).toEqual(at("2026-11-16T17:00:00"));
  expect(said.due).toEqual(at("2026-11-19T17:00:00"));
  expect((await forecast(birth, "B01", at("2026-11-20T10:00:00"))).due).toEqual(at("2026-11-26T17:00:00"));
});

it("says when counting begins on a later day, and why", async () => {
  const late = await forecast(birth, "B01", at("2026-11-16T15:00:01"));
  expect(late.parts[0]?.clock).toMatchObject({ startWhy: "afterCutOff", start: "2026-11-17" });
  const inTime = await forecast(birth, "B01", at("2026-11-16T15:00:00"));
  expect(inTime.parts[0]?.clock).toMatchObject({ startWhy: "sameDay", start: "2026-11-16" });
  const weekend = await forecast(birth, "B01", at("2026-11-21T09:00:00"));
  expect(weekend.parts[0]?.clock).toMatchObject({ startWhy: "dayOff", start: "2026-11-23" });
});

it("[cap B16] puts the parts in the machine's order; the one that waits for a consent stands still", async () => {
  const said = await forecast(birth, "B01electronic");
  expect(said.parts.map(({ component, step, after, paused }) => [component, step, after, paused])).toEqual([
    ["birthRegistration", 1, [], false],
    ["permanentResidence", 2, ["birthRegistration"], true],
    ["healthCard", 2, ["birthRegistration"], false],
  ]);
  expect(partOf(await forecast(birth, "relativeOnPaper"), "permanentResidence")).toMatchObject({
    paused: false,
    turns: ["otherPart", "officer", "signer", "register"],
  });
});

it("says nothing of a part that the law of the day does not know yet", async () => {
  const before = await forecast(birth, "withIdCard", at("2026-08-31T09:00:00"));
  expect(before.parts.map(({ component }) => component)).not.toContain("idCard");
  expect(before.ruleVersion.id).toBe("NĐ63");
});
