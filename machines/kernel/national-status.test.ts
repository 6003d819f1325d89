/** National status of a linked dossier: the first match of decisions 3. */
import { expect, it } from "vitest";
import type { ActiveState } from "./active-states.ts";
import type { DossierContext, PartFacts, ResultFacts, Verdict } from "./dossier-context.ts";
import { nationalStatus, nationalStatuses } from "./national-status.ts";

const part = (verdict: Verdict, begun = false): PartFacts => ({
  verdict,
  begun,
  proposedBy: null,
  supplements: 0,
  verification: false,
  extendedBy: 0,
  signing: false,
  ground: null,
  resultRequestId: null,
});

function context(
  intake: DossierContext["intake"],
  parts: PartFacts[],
  results: ResultFacts[] = [],
): DossierContext {
  return {
    dossierId: "d-1",
    intake,
    intakeGround: null,
    intakeSupplements: 0,
    withdrawal: "none",
    parts: Object.fromEntries(parts.map((facts, at) => [`part${at}`, facts])),
    confirmations: {},
    results: Object.fromEntries(results.map((facts, at) => [`result${at}`, facts])),
  };
}

const tagged = (...tags: string[]): ActiveState[] => [{ region: "part0", state: "somewhere", tags }];
const paper = (fulfilled: boolean): ResultFacts => ({
  component: "part0",
  channel: "post",
  ready: true,
  fulfilled,
});

const cases: [name: string, status: number, context: DossierContext, states?: ActiveState[]][] = [
  ["is new until reception accepts", 1, context("submitted", [part("pending")])],
  ["is accepted while no officer has begun", 2, context("accepted", [part("pending")])],
  ["is not accepted when reception refused it", 3, context("refused", [part("refused"), part("refused")])],
  [
    "is in process once an officer has decided something",
    4,
    context("accepted", [part("pending", true), part("pending")]),
  ],
  [
    "waits for papers while one part does",
    5,
    context("accepted", [part("pending", true)]),
    tagged("national:5"),
  ],
  ["waits for papers while reception does", 5, context("submitted", [part("pending")]), tagged("national:5")],
  [
    "waits for a payment while one part cannot go on without it",
    6,
    context("accepted", [part("pending", true)]),
    tagged("national:6"),
  ],
  [
    "shows missing papers before a missing payment",
    5,
    context("accepted", [part("pending")]),
    tagged("national:6", "national:5"),
  ],
  [
    "shows an asked withdrawal before missing papers",
    7,
    context("accepted", [part("pending")]),
    tagged("national:5", "national:7"),
  ],
  [
    "is stopped when all parts are closed and none is done",
    8,
    context("accepted", [part("refused", true), part("withdrawn")]),
  ],
  [
    "is stopped when the family dropped everything before reception saw it",
    8,
    context("submitted", [part("withdrawn")]),
  ],
  [
    "is done when all parts are closed and one is done",
    9,
    context("accepted", [part("done", true), part("refused", true)], [paper(false)]),
  ],
  [
    "is returned when every chosen channel is fulfilled",
    10,
    context("accepted", [part("done", true), part("notApplicable")], [paper(true)]),
  ],
  [
    "is returned at once when nothing was chosen to be handed over",
    10,
    context("accepted", [part("done", true)]),
  ],
];

it.each(cases)("%s (%i)", (_name, status, facts, states = []) => {
  expect(nationalStatus(facts, states)).toBe(status);
});

it("knows the ten codes of the national portal", () => {
  expect(Object.keys(nationalStatuses)).toHaveLength(10);
});
