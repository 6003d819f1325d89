/**
 * The person whom the dossier is about says that it is wrong: registered dead, and alive (death-linked D-B20).
 *
 * That person is told at once when it is filed, and once more when it is registered. An objection stops every decision until the signer of
 * the receiving agency has looked at it; silence of the signer stops the dossier, never the living. What is registered already is
 * corrected by the authority, not here.
 */
import type { Component } from "./component.ts";
import { dossierSetup } from "./dossier-setup.ts";
import { releasePayouts, stopPayouts } from "./result-acts.ts";

const tell = (to: "applicant" | "agency" | "subject", text: string) =>
  ({ type: "notify", params: { to, text } }) as const;

/** Entry of a dossier's machine that is about a person with channels of its own. */
export const tellSubject = tell("subject", "subject.filed");

/** The region; `components` tell which part's registration is the one that matters. */
export function objection(components: readonly Component[]) {
  const first = components.filter(({ closesAll }) => closesAll).map(({ id }) => id);
  const registered = { type: "firstDone", params: { first } } as const;
  const over = [
    { guard: "nothingToReturn", target: "closed" },
    { guard: "everythingReturned", target: "closed" },
  ] as const;
  const object = { "subject.object": "raised" } as const;
  const dismissed = [
    { type: "setObjection", params: { objection: "dismissed" } },
    releasePayouts,
    tell("applicant", "objection.dismissed"),
  ] as const;
  /** Only the authority can undo what is registered. */
  const askToAnnul = dossierSetup.enqueueActions(({ context, enqueue }) => {
    if (first.every((id) => context.parts[id]?.verdict === "done"))
      enqueue(tell("agency", "objection.annul"));
  });
  return dossierSetup.createStateConfig({
    initial: "watching",
    states: {
      watching: {
        tags: ["waits-for:parts", "untimed:parts"],
        always: [
          { guard: registered, target: "registered", actions: tell("subject", "subject.registered") },
          ...over,
        ],
        on: object,
      },
      registered: { tags: ["waits-for:parts", "untimed:parts"], always: over, on: object },
      raised: {
        tags: ["waits-for:signer", "timer:objection"],
        entry: [
          { type: "setObjection", params: { objection: "raised" } },
          tell("agency", "objection.raised"),
          tell("applicant", "objection.raised"),
        ],
        on: {
          "objection.uphold": "upheld",
          "objection.dismiss": [
            { guard: registered, target: "registered", actions: dismissed },
            { target: "watching", actions: dismissed },
          ],
          "timer.due": {
            guard: { type: "isTimer", params: { timer: "objection", region: "objection" } },
            target: "upheld",
          },
        },
      },
      upheld: {
        type: "final",
        entry: [
          { type: "setObjection", params: { objection: "upheld" } },
          { type: "issuePaper", params: { paper: "stopNotice" } },
          stopPayouts,
          askToAnnul,
          tell("applicant", "objection.upheld"),
        ],
      },
      closed: { type: "final" },
    },
  });
}
