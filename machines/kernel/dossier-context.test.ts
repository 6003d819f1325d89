/** Outcome of a dossier and what is still owed to the family (decisions 4 and 11). */
import { expect, it } from "vitest";
import { libraryCardComponents } from "../library-card/components.ts";
import {
  allFulfilled,
  consentsFor,
  type DossierContext,
  isClosed,
  outcomeOf,
  type Verdict,
} from "./dossier-context.ts";
import { openingContext } from "./opening-context.ts";

function closed(membership: Verdict, card: Verdict): DossierContext {
  const opening = openingContext(libraryCardComponents, {
    dossierId: "d-1",
    applicable: ["membership", "card"],
    confirmations: [
      { requestId: "c-1", components: ["membership"] },
      { requestId: "c-2", components: ["membership", "card"] },
    ],
    results: [{ id: "membershipCard", component: "card", channel: "counter" }],
  });
  const verdict = (id: string, verdict: Verdict) => ({ [id]: { ...opening.parts[id]!, verdict } });
  return { ...opening, parts: { ...verdict("membership", membership), ...verdict("card", card) } };
}

const outcomes: [Verdict, Verdict, ReturnType<typeof outcomeOf>][] = [
  ["done", "done", "FULL"],
  ["done", "notApplicable", "FULL"],
  ["done", "refused", "PARTIAL"],
  ["done", "stopped", "PARTIAL"],
  ["done", "withdrawn", "PARTIAL"],
  ["refused", "refused", "NONE"],
  ["withdrawn", "notApplicable", "NONE"],
  ["done", "pending", undefined],
];

it.each(outcomes)("with one part %s and the other %s the outcome is %s", (membership, card, outcome) => {
  expect(outcomeOf(closed(membership, card))).toBe(outcome);
});

it("owes the family only the results of parts that are done", () => {
  expect(allFulfilled(closed("done", "done"))).toBe(false);
  expect(allFulfilled(closed("done", "refused"))).toBe(true);
});

it("lists for a component the consents it needs", () => {
  const asked = closed("pending", "pending");
  expect(consentsFor(asked, "membership")).toEqual(["pending", "pending"]);
  expect(consentsFor(asked, "card")).toEqual(["pending"]);
});

it("opens applicable parts and closes the others at once, with their results", () => {
  const input = {
    dossierId: "d-1",
    applicable: ["membership"],
    confirmations: [],
    results: [{ id: "membershipCard", component: "card", channel: "post" as const }],
  };
  const opened = openingContext(libraryCardComponents, input);
  expect([isClosed(opened.parts.membership), isClosed(opened.parts.card)]).toEqual([false, true]);
  expect(opened.results).toEqual({});
});
