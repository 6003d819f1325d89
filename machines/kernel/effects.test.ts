/** Only effects of the closed list reach the worker, and only their params. */
import { expect, it } from "vitest";
import { initialTransition } from "xstate";
import { libraryCardMachine } from "../library-card/machine.ts";
import { readEffects } from "./effects.ts";

it("lists what is asked of the outside world without the context it was asked in", () => {
  const [, actions] = initialTransition(libraryCardMachine, {
    dossierId: "d-1",
    applicable: ["membership", "card"],
    confirmations: [{ requestId: "c-1", components: ["membership"] }],
    results: [],
  });
  expect(readEffects(actions)).toEqual([
    { type: "notify", params: { to: "applicant", text: "dossier.submitted" } },
    { type: "notify", params: { to: "agency", text: "dossier.arrived" } },
    { type: "askConfirmation", params: { requestId: "c-1" } },
  ]);
});

it("leaves out what is not on the list", () => {
  expect(readEffects([{ type: "xstate.assign" }, { type: "launchRocket", params: {} }])).toEqual([]);
});
