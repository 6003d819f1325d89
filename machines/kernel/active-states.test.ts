/** What the active states declare, region by region. */
import { expect, it } from "vitest";
import { createMachine, initialTransition } from "xstate";
import { libraryCardMachine } from "../library-card/machine.ts";
import { parcelMachine } from "../parcel/machine.ts";
import { activeStates, tagged } from "./active-states.ts";
import { live } from "./walk.ts";

const guardian = "00000000-0000-4000-8000-0000000000c1";
const input = {
  dossierId: "d-1",
  applicable: ["membership", "card"],
  confirmations: [{ requestId: guardian, components: ["membership"] }],
  results: [],
};

it("names each region's states, the deepest last", () => {
  const states = activeStates(libraryCardMachine, live(libraryCardMachine, input, []));
  expect(states.map(({ region, state }) => `${region}.${state}`)).toEqual([
    "intake.submitted",
    "membership.waiting",
    "membership.waiting.consent",
    "card.waiting",
    "card.waiting.otherPart",
    "confirmations.open",
    "results.pending",
    "withdrawal.none",
  ]);
});

it("finds the timers and pauses that run, with the region they belong to", () => {
  const states = activeStates(libraryCardMachine, live(libraryCardMachine, input, []));
  expect(tagged(states, "timer:")).toEqual([
    { region: "intake", name: "intakeReminder" },
    { region: "confirmations", name: "confirmation" },
  ]);
  expect(tagged(states, "clock:paused:")).toEqual([{ region: "membership", name: "confirmation" }]);
});

it("names a register that does not answer by its whole path", () => {
  const snapshot = live(libraryCardMachine, { ...input, confirmations: [] }, [
    { type: "dossier.receive" },
    { type: "part.propose", component: "membership" },
    { type: "part.sign", component: "membership" },
    { type: "request.failed", component: "membership", requestId: guardian },
  ]);
  expect(activeStates(libraryCardMachine, snapshot)).toContainEqual({
    region: "membership",
    state: "registering.failed",
    tags: ["waits-for:manager", "ladder:dueDate"],
  });
});

it("calls the only region of a machine without regions main", () => {
  const parcel = { dossierId: "d-1", resultId: "r", component: "c" };
  expect(activeStates(parcelMachine, live(parcelMachine, parcel, []))).toEqual([
    { region: "main", state: "ordering", tags: ["waits-for:carrier", "untimed:requestAttempts"] },
  ]);
});

it("says which state is unknown when a stored one no longer exists", () => {
  const machine = createMachine({ initial: "a", states: { a: {} } });
  const [snapshot] = initialTransition(machine);
  expect(() => activeStates(machine, { ...snapshot, value: "b" })).toThrow("has no child b");
});
