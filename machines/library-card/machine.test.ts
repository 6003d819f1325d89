/** The walk of the library card: the whole product, every state and move through storage, with and without a guardian. */
import { expect, it } from "vitest";
import { defineProcedure } from "../kernel/define-procedure.ts";
import type { DossierContext, DossierInput } from "../kernel/dossier-context.ts";
import { brokenPromises, lostTimers } from "../kernel/dossier-walk.ts";
import { live, walk } from "../kernel/walk.ts";
import { dossierWalk, onTheWay } from "../kernel/walk-events.ts";
import { libraryCardComponents } from "./components.ts";
import { libraryCard } from "./index.ts";
import { libraryCardMachine as machine } from "./machine.ts";

const guardian = "00000000-0000-4000-8000-0000000000c1";
const withGuardian: DossierInput = {
  dossierId: "d-1",
  applicable: ["membership", "card"],
  confirmations: [{ requestId: guardian, components: ["membership"] }],
  results: [{ id: "membershipCard", component: "card", channel: "post" }],
};

/** A changed number of states or moves is a changed procedure: say why in the commit. */
const variants: { name: string; input: DossierInput; states: number; moves: number; without?: string[] }[] = [
  { name: "a child whose guardian is asked", input: withGuardian, states: 624, moves: 3418 },
  { name: "an adult", input: { ...withGuardian, confirmations: [] }, states: 130, moves: 779 },
  {
    name: "an adult, with the card on its way",
    input: { ...withGuardian, confirmations: [] },
    states: 1158,
    moves: 11_024,
    without: [],
  },
  {
    name: "an adult without a card",
    input: { ...withGuardian, applicable: ["membership"], confirmations: [], results: [] },
    states: 93,
    moves: 585,
  },
];

for (const { name, input, states, moves, without = onTheWay } of variants) {
  const way = dossierWalk(machine, libraryCardComponents, input, without);

  it(`keeps its promises in every state and on every move, through storage (${name})`, () => {
    const walked = walk(way);
    expect(brokenPromises(walked, libraryCardComponents)).toEqual([]);
    expect(lostTimers(walked)).toEqual([]);
    expect([walked.states.size, walked.moves.length]).toEqual([states, moves]);
  });
}

it("closes the card when the family drops the membership it needs", () => {
  const ended = live(machine, withGuardian, [
    { type: "confirmation.refuse", requestId: guardian },
    { type: "part.drop", component: "membership" },
  ]);
  const { parts }: DossierContext = ended.context;
  expect(parts.membership?.verdict).toBe("withdrawn");
  expect(parts.card).toMatchObject({ verdict: "refused", ground: "neededPartClosed" });
});

it("is a complete procedure", () => {
  expect(defineProcedure(libraryCard).texts.vi).toHaveProperty(["ground.supplementNotAnswered"]);
});
