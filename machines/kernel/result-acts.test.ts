/** Results, parcels and the fee together, in single stories of the library card; every state and move is walked in its own test. */
import { describe, expect, it } from "vitest";
import { type AnyStateMachine, initialTransition, transition } from "xstate";
import { libraryCardMachine } from "../library-card/machine.ts";
import type { Channel, DossierContext, DossierInput } from "./dossier-context.ts";
import { type Effect, readEffects } from "./effects.ts";
import { mayHappen, type WalkEvent } from "./walk.ts";

const machine: AnyStateMachine = libraryCardMachine;
const resultId = "membershipCard";
const requests = {
  membership: "00000000-0000-4000-8000-000000000001",
  card: "00000000-0000-4000-8000-000000000002",
};
const input = (channel: Channel, amount = 0): DossierInput => ({
  dossierId: "d-1",
  applicable: ["membership", "card"],
  confirmations: [],
  results: [{ id: resultId, component: "card", channel }],
  ...(amount > 0 && { charges: [{ id: "fee", component: "card", result: resultId, amount }] }),
});

const registered = (component: keyof typeof requests): WalkEvent[] => [
  { type: "part.propose", component, actorId: "officer" },
  { type: "part.sign", component, actorId: "signer" },
  { type: "request.accepted", component, requestId: requests[component] },
];
const allDone: WalkEvent[] = [
  { type: "dossier.receive" },
  ...registered("membership"),
  ...registered("card"),
];
const changed = (channel: Channel): WalkEvent => ({ type: "result.changeChannel", resultId, channel });
const settled = (state: string): WalkEvent => ({ type: "payment.settle", state });
const about = (type: string): WalkEvent => ({ type, resultId });

/** What the story asked of the outside world, step by step; an event that is refused fails the story. */
function story(given: DossierInput, events: readonly WalkEvent[]) {
  let [snapshot, actions] = initialTransition(machine, given);
  const asked: Effect[][] = [readEffects(actions)];
  for (const event of events) {
    if (!mayHappen(snapshot, event) && !event.type.startsWith("part.sign"))
      throw new Error(`${JSON.stringify(event)} is refused`);
    [snapshot, actions] = transition(machine, snapshot, event);
    asked.push(readEffects(actions));
  }
  const context: DossierContext = snapshot.context;
  const last = asked.at(-1) ?? [];
  return { snapshot, result: context.results[resultId], context, last, all: asked.flat() };
}
const of = (effects: readonly Effect[], type: string) => effects.filter((effect) => effect.type === type);
const order = (number: number, cashOnDelivery = 0) => ({
  type: "orderParcel",
  params: { resultId, component: "card", number, cashOnDelivery },
});
const told = (workflow: string, type: string, more = {}) => ({
  type: "tell",
  params: {
    workflow,
    ...(workflow === "parcel" && { resultId, number: 1 }),
    event: { type, ...more },
  },
});

describe("a channel can be changed until the hand-over [cap D1]", () => {
  it("sends a parcel when the family wants the ready paper by post after all", () => {
    const { last, result } = story(input("counter"), [...allDone, changed("post")]);
    expect(last).toEqual([order(1)]);
    expect(result).toMatchObject({ channel: "post", parcels: 1 });
  });

  it("orders nothing before the paper is there, and then once", () => {
    const before = story(input("counter"), [changed("post")]);
    expect(before.last).toEqual([]);
    const { all } = story(input("counter"), [changed("post"), ...allDone]);
    expect(of(all, "orderParcel")).toEqual([order(1)]);
  });

  it("calls a parcel off that the carrier does not have yet", () => {
    const { last, result } = story(input("post"), [...allDone, changed("counter")]);
    expect(last).toEqual([told("parcel", "parcel.cancel")]);
    expect(result).toMatchObject({ channel: "counter" });
  });

  it("is closed while the carrier has it and open again when it came back", () => {
    const sent = story(input("post"), [...allDone, about("result.sent")]);
    expect(mayHappen(sent.snapshot, changed("counter"))).toBe(false);
    const again = story(input("post"), [
      ...allDone,
      about("result.sent"),
      about("result.returned"),
      changed("post"),
    ]);
    expect(again.last).toEqual([order(2)]);
    expect(again.result).toMatchObject({ parcels: 2, fulfilled: false });
  });

  it("goes by post when the carrier was quicker than the family's change", () => {
    const { result } = story(input("post"), [...allDone, changed("counter"), about("result.sent")]);
    expect(result).toMatchObject({ channel: "post", sent: true });
  });

  it("is over once the paper was handed over", () => {
    const over = story(input("counter"), [...allDone, about("result.handOver")]);
    expect(over.snapshot.status).toBe("done");
  });
});

describe("a lost parcel", () => {
  it("is collected at the counter, and the family is told", () => {
    const { result, last } = story(input("post"), [...allDone, about("result.sent"), about("result.lost")]);
    expect(result).toEqual({
      ...{ component: "card", channel: "counter", ready: true, fulfilled: false, parcels: 1 },
    });
    expect(last).toEqual([{ type: "notify", params: { to: "applicant", text: "parcel.lost" } }]);
  });
});

describe("a result that costs something [cap D7]", () => {
  it("is charged when the dossier is filed and holds nothing else back", () => {
    const { all, result } = story(input("counter", 24_000), []);
    const lines = [{ id: "fee", component: "card", result: resultId, amount: 24_000 }];
    expect(of(all, "charge")).toEqual([{ type: "charge", params: { amount: 24_000, lines } }]);
    expect(result).toMatchObject({ held: true });
  });

  it("is not handed over, opened or sent before its fee is settled", () => {
    const { snapshot, all } = story(input("post", 24_000), allDone);
    expect(of(all, "orderParcel")).toEqual([]);
    for (const event of [about("result.handOver"), about("result.sent"), about("result.delivered")])
      expect(mayHappen(snapshot, event), event.type).toBe(false);
    expect(of(all, "tell")).toEqual([told("payment", "payment.ready")]);
  });

  it("is sent without cash when paid, and with it when the courier collects", () => {
    expect(story(input("post", 24_000), [...allDone, settled("paid")]).last).toEqual([order(1)]);
    expect(story(input("post", 24_000), [settled("onDelivery"), ...allDone]).all).toContainEqual(
      order(1, 24_000),
    );
    expect(
      story(input("post", 24_000), [settled("onDelivery"), settled("paid"), ...allDone]).all,
    ).toContainEqual(order(1));
  });

  it("is dropped when nobody pays, and the dossier closes without it [cap D6]", () => {
    const { result, snapshot } = story(input("counter", 24_000), [...allDone, settled("lapsed")]);
    expect(result).toMatchObject({ dropped: true });
    expect(snapshot.status).toBe("done");
  });

  it("tells the payment that the family has what was paid for", () => {
    const { last } = story(input("counter", 24_000), [...allDone, settled("paid"), about("result.handOver")]);
    expect(of(last, "tell")).toEqual([told("payment", "payment.deliver")]);
  });

  it("gives back what was charged for a part that was not done", () => {
    const { last } = story(input("counter", 24_000), [{ type: "dossier.refuse", ground: "other" }]);
    expect(of(last, "tell")).toEqual([told("payment", "payment.undo", { amount: 24_000 })]);
  });
});

describe("originals in the agency's keeping [cap D10]", () => {
  const originalId = "00000000-0000-4000-8000-0000000000aa";
  const take = { type: "original.take", originalId };
  const giveBack = { type: "original.return", originalId };

  it("keep the dossier open until they are back", () => {
    const waiting = story(input("counter"), [take, ...allDone, about("result.handOver")]);
    expect(waiting.snapshot.value).toMatchObject({ results: "collecting" });
    expect(
      story(input("counter"), [take, ...allDone, about("result.handOver"), giveBack]).snapshot.status,
    ).toBe("done");
  });

  it("are given back after a refusal too", () => {
    const refused: WalkEvent = { type: "dossier.refuse", ground: "other" };
    expect(story(input("counter"), [take, refused]).snapshot.value).toMatchObject({
      results: "keepingOriginals",
    });
    expect(story(input("counter"), [take, refused, giveBack]).snapshot.status).toBe("done");
  });

  it("are taken once and given back once", () => {
    const { snapshot } = story(input("counter"), [take]);
    expect(mayHappen(snapshot, take)).toBe(false);
    const back = story(input("counter"), [take, giveBack]).snapshot;
    expect([mayHappen(back, giveBack), mayHappen(back, take)]).toEqual([false, false]);
  });
});
