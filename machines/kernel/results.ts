/**
 * Results region: what was issued reaches the family by the channel they chose (decisions 11).
 *
 * Results are a list in the context; a parcel is a workflow of its own that tells this one how it ended.
 */
import { dossierSetup } from "./dossier-setup.ts";

const waits = (...channels: string[]) => ({ type: "resultWaits", params: { channels } }) as const;

export const results = dossierSetup.createStateConfig({
  initial: "pending",
  on: {
    "result.open": { guard: waits("electronic"), actions: "fulfilResult" },
    "result.handOver": { guard: waits("counter"), actions: "fulfilResult" },
    "result.delivered": { guard: waits("post"), actions: "fulfilResult" },
    "result.returned": {
      guard: waits("post"),
      actions: ["moveToCounter", { type: "notify", params: { to: "applicant", text: "parcel.returned" } }],
    },
  },
  states: {
    pending: {
      tags: ["waits-for:parts", "untimed:parts"],
      always: [
        { guard: "nothingToReturn", target: "nothing" },
        { guard: "everythingReturned", target: "returned" },
        { guard: "allClosed", target: "collecting" },
      ],
    },
    /** Unclaimed paper is kept; the family is reminded after 7 and 30 days. */
    collecting: {
      tags: ["waits-for:family", "timer:unclaimedFirst", "timer:unclaimedSecond"],
      entry: { type: "notify", params: { to: "applicant", text: "dossier.done" } },
      always: { guard: "everythingReturned", target: "returned" },
      on: {
        "timer.due": [
          {
            guard: { type: "isTimer", params: { timer: "unclaimedFirst", region: "results" } },
            actions: { type: "notify", params: { to: "applicant", text: "result.unclaimed" } },
          },
          {
            guard: { type: "isTimer", params: { timer: "unclaimedSecond", region: "results" } },
            actions: { type: "notify", params: { to: "applicant", text: "result.unclaimed" } },
          },
        ],
      },
    },
    returned: {
      type: "final",
      entry: { type: "notify", params: { to: "applicant", text: "dossier.closed" } },
    },
    nothing: { type: "final" },
  },
});
