/** The usual way through every procedure's machine, for each of its samples. */
import { describe, expect, it } from "vitest";
import { birth } from "../birth/index.ts";
import { libraryCard } from "../library-card/index.ts";
import { procedures } from "../registry.ts";
import type { DossierInput } from "./dossier-context.ts";
import { usualWay } from "./forecast.ts";
import type { Procedure } from "./procedure.ts";

function wayOf(procedure: Procedure, sample: string, change: Partial<DossierInput> = {}) {
  const { answers, sources } = procedure.samples[sample]!;
  const { applicable, confirmers, results } = procedure.facts(answers, sources);
  const confirmations = confirmers.map(({ components }, at) => ({
    requestId: `consent ${at}`,
    components: [...components],
  }));
  const input = { dossierId: "d-1", applicable, confirmations, results, ...change };
  return usualWay(procedure.machines[procedure.machineVersion]!, input);
}
const ofPart = (way: ReturnType<typeof usualWay>, id: string) =>
  way.find(({ component }) => component === id);

describe.each([...Object.values(procedures), libraryCard])("$id", (procedure) => {
  it.each(Object.keys(procedure.samples))(
    "[cap B16] %s: every part is opened once and ends done",
    (sample) => {
      const way = wayOf(procedure, sample);
      const { answers, sources } = procedure.samples[sample]!;
      expect(way.map(({ component }) => component).sort()).toEqual(
        [...procedure.facts(answers, sources).applicable].sort(),
      );
      expect(way.every(({ done, opens }) => done && opens !== null)).toBe(true);
    },
  );

  it.each(Object.keys(procedure.samples))(
    "[cap B16] %s: no part is opened before those it needs",
    (sample) => {
      const way = wayOf(procedure, sample);
      for (const { component, opens } of way)
        for (const need of procedure.components.find(({ id }) => id === component)?.needs ?? [])
          expect(ofPart(way, need)!.opens!).toBeLessThan(opens!);
    },
  );
});

it("[cap B16] birth comes first, then the others side by side; the residence waits for its consents", () => {
  const way = wayOf(birth, "B01electronic");
  expect(way[0]).toMatchObject({
    component: "birthRegistration",
    turns: ["otherPart", "officer", "signer", "register"],
  });
  const [, ...others] = way;
  expect(new Set(others.map(({ opens }) => opens)).size).toBe(1);
  expect(ofPart(way, "permanentResidence")?.turns).toEqual([
    "confirmer",
    "otherPart",
    "officer",
    "signer",
    "register",
  ]);
  expect(ofPart(way, "healthCard")?.turns).toEqual(["otherPart", "officer", "register"]);
});

it("shows a part that the usual way never opens as such, and does not run for ever", () => {
  const way = wayOf(birth, "B01electronic", { applicable: ["permanentResidence"] });
  expect(way).toMatchObject([{ component: "permanentResidence", opens: null, done: false }]);
});
