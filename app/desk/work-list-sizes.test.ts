/** Sizes of the lists are what a real count says, whatever happens to the rows and however many workers fold at once. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { officerViewer } from "#app/testing/desk.ts";
import { addListRows } from "#app/testing/desk-rows.ts";
import { addCitizen, createTestPortal, type TestPortal } from "#app/testing/test-portal.ts";
import { foldSizes } from "./work-list-sizes.server.ts";

let portal: TestPortal;
let agencies: string[];
const components = ["intake", "birthRegistration", "results"];
const turns = ["officer", "signer", null];

beforeAll(async () => {
  portal = await createTestPortal();
  const applicant = await addCitizen(portal);
  agencies = await Promise.all(
    ["reception-a", "reception-b"].map(async (code) => (await officerViewer(portal, code)).agencyId),
  );
  for (const [index, component] of components.entries())
    await addListRows(portal, applicant, {
      ...{ agencyId: agencies[0]!, component, turn: "officer", bucket: "act" },
      ...{ from: index * 100, count: 30 },
    });
});
afterAll(() => portal.close());

const counted = () => portal.sql`
  select agency_id, bucket, component, coalesce(turn, '') as turn, count(*)::int as rows from dossier_components
  where bucket is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
const summed = () => portal.sql`
  select agency_id, bucket, component, turn, sum(rows)::int as rows from work_list_sizes
  group by 1, 2, 3, 4 having sum(rows) <> 0 order by 1, 2, 3, 4`;

/** One change to some of the rows, as events make them. */
const change = fc.record({
  from: fc.nat(220),
  span: fc.integer({ min: 1, max: 40 }),
  bucket: fc.constantFrom("act", "wait", null),
  turn: fc.constantFrom(...turns),
  agency: fc.nat(1),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;
const apply = ({ from, span, bucket, turn, agency }: Change) => portal.sql`
  update dossier_components set bucket = ${bucket}, turn = ${turn}, agency_id = ${agencies[agency]!}
  where sort_key between ${from * 60_000} and ${(from + span) * 60_000}`;

it("equal a real count after any changes, before and after they are folded", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.boolean(), async (changes, fold) => {
      for (const one of changes) await apply(one);
      if (fold) await foldSizes(portal);
      expect(await summed()).toEqual(await counted());
    }),
    { numRuns: 25 },
  );
});

it("equal a real count when several workers fold while rows change, and come down to one row a group", async () => {
  const changes = fc.sample(change, 60);
  const folding = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 15; round++) await foldSizes(portal);
  });
  await Promise.all([...folding, ...changes.map(apply)]);
  expect(await summed()).toEqual(await counted());
  await foldSizes(portal);
  expect(await summed()).toEqual(await counted());
  const [sizes] = await portal.sql<{ rows: number; groups: number }[]>`
    select count(*)::int as rows, count(distinct (agency_id, bucket, component, turn))::int as groups from work_list_sizes`;
  expect(sizes?.rows).toBe(sizes?.groups);
  expect(await foldSizes(portal)).toBe(0);
});
