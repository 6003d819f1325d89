/** The walk finds what it is there to find, tried on machines made to be wrong. */
import { expect, it } from "vitest";
import { type AnyMachineSnapshot, assign, createMachine } from "xstate";
import { libraryCardComponents } from "../library-card/components.ts";
import { libraryCardMachine } from "../library-card/machine.ts";
import type { Component } from "./component.ts";
import { confirmations } from "./confirmations.ts";
import { dossierSetup } from "./dossier-setup.ts";
import { brokenPromises, lostTimers } from "./dossier-walk.ts";
import { intake } from "./intake.ts";
import { openingContext } from "./opening-context.ts";
import { part } from "./part.ts";
import { results } from "./results.ts";
import { deadEnds, live, walk } from "./walk.ts";
import { dossierWalk } from "./walk-events.ts";
import { withdrawal } from "./withdrawal.ts";

const key = ({ value }: AnyMachineSnapshot) => JSON.stringify(value);
const events = [{ type: "go" }, { type: "leave" }];

it("finds a state from which the whole can never end", () => {
  const machine = createMachine({
    initial: "start",
    states: {
      start: { on: { go: "stuck", leave: "over" } },
      stuck: { on: { go: "stuck" } },
      over: { type: "final" },
    },
  });
  expect(deadEnds(walk({ machine, input: {}, events, key })).map((state) => state.key)).toEqual(['"stuck"']);
});

it("finds facts that do not survive storage", () => {
  const machine = createMachine({
    context: { seen: new Set<string>() },
    on: { go: { actions: assign({ seen: ({ context }) => new Set([...context.seen, "go"]) }) } },
  });
  const lossy = (snapshot: AnyMachineSnapshot) => String([...(snapshot.context.seen ?? [])].length);
  expect(() => walk({ machine, input: {}, events, key: lossy })).toThrow();
});

const dossier = {
  dossierId: "d-1",
  applicable: ["membership", "card"],
  confirmations: [],
  results: [{ id: "membershipCard", component: "card", channel: "post" as const }],
};
/** Left out: they only make more states. */
const clocks = ["apology.sign", "verification.mark", "supplement.requestAgain"];

type States = Record<string, { on?: Record<string, unknown> }>;
const [membership, card] = libraryCardComponents;

/** What is said of a library card whose card region has been spoilt. */
function problemsWith(spoil: (states: States) => States, component: Component = card): string {
  const region = part(component) as { states: States };
  const machine = dossierSetup.createMachine({
    context: ({ input }) => openingContext(libraryCardComponents, input),
    type: "parallel",
    states: {
      intake,
      membership: part(membership),
      card: { ...region, states: { ...region.states, ...spoil(region.states) } } as never,
      confirmations,
      results,
      withdrawal: withdrawal(libraryCardComponents),
    },
  });
  const walked = walk(dossierWalk(machine, libraryCardComponents, dossier, clocks));
  return [...brokenPromises(walked, libraryCardComponents), ...lostTimers(walked)].join("\n");
}

it("says nothing of a dossier that keeps its promises", () => {
  expect(problemsWith(() => ({}))).toBe("");
});

it("finds a state that is nobody's turn", () => {
  expect(problemsWith(({ open }) => ({ open: { ...open, tags: [] } }))).toContain("nobody's turn in card");
});

it("finds a wait that may last for ever", () => {
  const found = problemsWith(({ supplement }) => ({
    supplement: { ...supplement, tags: ["waits-for:applicant"] },
  }));
  expect(found).toContain("no limit on card.supplement");
});

it("finds a rung that is taken while the ladder does not run", () => {
  const found = problemsWith(({ open }) => ({ open: { ...open, tags: ["waits-for:officer", "untimed:x"] } }));
  expect(found).toContain("is taken while its timer does not run");
});

it("finds a timer whose event would be lost", () => {
  const spoil = ({ supplement }: States) => ({
    supplement: { ...supplement, on: { ...supplement?.on, "timer.due": [] } },
  });
  expect(problemsWith(spoil)).toContain("supplement of card: ");
});

it("finds a part that ends otherwise than its event says", () => {
  const spoil = ({ open }: States) => ({
    open: {
      ...open,
      on: {
        ...open?.on,
        "part.refuse": { guard: { type: "mayWork", params: { component: "card" } }, target: "stopped" },
      },
    },
  });
  expect(problemsWith(spoil)).toContain("makes card stopped and not refused");
});

it("finds a part that opens before what it needs is done", () => {
  expect(problemsWith(() => ({}), { ...card, needs: [] })).toContain(
    "card is open before what it needs is done",
  );
});

it("finds a part that is done without an answer of its register", () => {
  const spoil = ({ open }: States) => ({
    open: {
      ...open,
      on: {
        ...open?.on,
        "part.drop": { guard: { type: "isFor", params: { component: "card" } }, target: "done" },
      },
    },
  });
  expect(problemsWith(spoil)).toContain("card is done without its register's answer");
});

it("finds an event that is accepted and does nothing", () => {
  const spoil = ({ open }: States) => ({
    open: { ...open, on: { ...open?.on, "part.drop": { actions: dossierSetup.assign({}) } } },
  });
  expect(problemsWith(spoil)).toContain("is accepted and does nothing");
});

it("finds an event that is not possible on the way it is asked to live through", () => {
  expect(() => live(libraryCardMachine, dossier, [{ type: "part.sign", component: "card" }])).toThrow(
    "may not happen",
  );
});
