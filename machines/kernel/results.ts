/**
 * Results region: what was issued reaches the family by the channel they chose (decisions 11).
 *
 * Results are a list in the context; a parcel and the payment are workflows of their own that tell this one how they ended.
 */
import { dossierSetup } from "./dossier-setup.ts";
import { changeChannel, settlePayment, settlePayout, tellDelivered, undoCharges } from "./result-acts.ts";

const waits = (...channels: string[]) => ({ type: "resultWaits", params: { channels } }) as const;
const anyChannel = waits("electronic", "counter", "post");
const tell = (text: string) => ({ type: "notify", params: { to: "applicant", text } }) as const;
const timer = (name: string) => ({ type: "isTimer", params: { timer: name, region: "results" } }) as const;

/** Every part has ended: how long each unit took is written down, and fees for what was not done are undone. */
const allEnded = [{ type: "issuePaper", params: { paper: "controlSheet" } }, undoCharges] as const;

export const results = dossierSetup.createStateConfig({
  initial: "pending",
  on: {
    "result.open": { guard: waits("electronic"), actions: ["fulfilResult", tellDelivered] },
    "result.handOver": { guard: waits("counter"), actions: ["fulfilResult", tellDelivered] },
    /** The carrier's word counts, whatever channel was asked for in the meantime: the family has it. */
    "result.delivered": { guard: anyChannel, actions: ["fulfilResult", tellDelivered] },
    "result.returned": { guard: anyChannel, actions: ["moveToCounter", tell("parcel.returned")] },
    "result.lost": { guard: anyChannel, actions: ["moveToCounter", tell("parcel.lost")] },
    "result.sent": { guard: "mayBeSent", actions: "markSent" },
    "result.changeChannel": { guard: "mayChangeChannel", actions: changeChannel },
    "payment.settle": { guard: "maySettle", actions: settlePayment },
    "original.take": { guard: "mayKeepOriginal", actions: "keepOriginal" },
    "original.return": { guard: "isHeldOriginal", actions: "returnOriginal" },
    /** Told, by a way that cannot be changed here, so that nobody changes it in secret. */
    "contact.change": { guard: "mayChangeContact", actions: tell("contact.changed") },
  },
  states: {
    pending: {
      tags: ["waits-for:parts", "untimed:parts"],
      always: [
        { guard: "nothingToReturn", target: "nothing", actions: allEnded },
        { guard: "onlyOriginals", target: "keepingOriginals", actions: allEnded },
        { guard: "everythingReturned", target: "returned", actions: allEnded },
        { guard: "allClosed", target: "collecting", actions: allEnded },
      ],
    },
    /** Unclaimed paper is kept; the family is reminded after 7 and 30 days. */
    collecting: {
      tags: ["waits-for:family", "timer:unclaimedFirst", "timer:unclaimedSecond"],
      entry: tell("dossier.done"),
      always: { guard: "everythingReturned", target: "returned" },
      on: {
        "timer.due": [
          { guard: timer("unclaimedFirst"), actions: tell("result.unclaimed") },
          { guard: timer("unclaimedSecond"), actions: tell("result.unclaimed") },
        ],
      },
    },
    /** There is no result, and papers of the family are still with the agency. */
    keepingOriginals: {
      tags: ["waits-for:family", "timer:unclaimedFirst", "timer:unclaimedSecond"],
      always: { guard: "nothingToReturn", target: "nothing" },
      on: {
        "timer.due": [
          { guard: timer("unclaimedFirst"), actions: tell("originals.unclaimed") },
          { guard: timer("unclaimedSecond"), actions: tell("originals.unclaimed") },
        ],
      },
    },
    returned: {
      type: "final",
      entry: tell("dossier.closed"),
    },
    nothing: { type: "final" },
  },
});

/** The same for parts that grant money: the dossier is with the family only when the money is. */
export const resultsAndMoney = dossierSetup.createStateConfig({
  ...results,
  on: { ...results.on, "payout.settle": { guard: "maySettlePayout", actions: settlePayout } },
});
