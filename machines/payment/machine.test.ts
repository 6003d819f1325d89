/** The walk of a payment: every state and edge through storage, and the promises that money keeps on each of them. */
import { describe, expect, it } from "vitest";
import { turnProblems } from "../kernel/dossier-walk.ts";
import {
  live,
  type WalkEvent,
  type Walked,
  type WalkedMove,
  type WalkedState,
  walk,
} from "../kernel/walk.ts";
import { type PaymentContext, PaymentEvent, paymentEventRules } from "./events.ts";
import { paymentMachine as machine } from "./machine.ts";
import { moneyOf } from "./money.ts";
import { charged, money, paymentInput, paymentWay, refundEvents, timers } from "./walk.ts";

const ways = {
  "a second order paid": paymentWay(["platform", "again"]),
  "another amount": paymentWay(["platform", "tooLittle"]),
  "cash beside the platform": paymentWay(["platform", "cash"]),
  "the courier": paymentWay(["courier", "tooLittle"]),
  "nothing held back": paymentWay(["platform", "cash"], { ...paymentInput, holdsResult: false }),
};
const contextOf = ({ snapshot }: Pick<WalkedState, "snapshot">): PaymentContext => snapshot.context;
const feeOf = ({ snapshot }: Pick<WalkedState, "snapshot">): string =>
  (snapshot.value as { fee: string }).fee;
const sumOf = (amounts: readonly { amount: number }[]) =>
  amounts.reduce((sum, { amount }) => sum + amount, 0);

describe.each(Object.entries(ways))("with %s", (_, way) => {
  const walked = walk(way);
  const states = [...walked.states.values()];

  it("loses and makes no money: what came is what settles it and what goes back [cap D7]", () => {
    for (const state of states) {
      const { received, settledBy, refunds, amount } = contextOf(state);
      expect(sumOf(Object.values(received)), state.key).toBe(sumOf(refunds) + (settledBy ? amount : 0));
    }
  });

  it("takes each sum in every state, once", () => {
    const sums = way.events.filter((event) => moneyOf(event as PaymentEvent));
    for (const state of states)
      for (const event of sums) {
        const known = String(event.attemptId) in contextOf(state).received;
        expect(state.snapshot.can(event), `${state.key} ${event.type}`).toBe(!known);
      }
  });

  it("runs the limit of a refund exactly while something is owed to the family", () => {
    for (const state of states) {
      const owed = contextOf(state).refunds.some(({ state }) => state !== "done");
      const running = state.active.some(({ tags }) => tags.includes("timer:refund"));
      expect(running, state.key).toBe(owed);
    }
  });

  it("keeps nothing of an ended payment but what was delivered or is waited for", () => {
    for (const state of states) {
      const kept = contextOf(state).settledBy ? contextOf(state).amount : 0;
      if (["lapsed", "cancelled", "undone"].includes(feeOf(state))) expect(kept, state.key).toBe(0);
      if (feeOf(state) === "paid") expect(kept, state.key).toBeGreaterThan(0);
    }
  });

  it("can always come to rest: settled or given up, and nothing owed to the family", () => {
    expect(neverAtRest(walked)).toEqual([]);
  });

  it("never ends, and always has a turn with a limit or a reason why there is none", () => {
    for (const state of states) {
      expect(state.snapshot.status).toBe("active");
      expect(turnProblems(state)).toEqual([]);
    }
  });

  it("takes only events that have a form and a rule who may send them", () => {
    for (const event of way.events) {
      expect(PaymentEvent.safeParse(event).success, JSON.stringify(event)).toBe(true);
      expect(paymentEventRules).toHaveProperty([event.type]);
    }
  });

  it("asks the platform for each refund once, and tells the family when it is done", () => {
    for (const { from, to, event, effects } of walked.moves) {
      const asked = contextOf(to).refunds.filter(
        ({ state }, index) => state === "asked" && contextOf(from).refunds[index]?.state !== "asked",
      );
      expect(effects.filter(({ type }) => type === "request").length, JSON.stringify(event)).toBe(
        asked.length,
      );
      const done = (move: Pick<WalkedMove, "from">["from"]) =>
        contextOf(move).refunds.filter(({ state }) => state === "done").length;
      expect(told(effects, "payment.refunded"), JSON.stringify(event)).toBe(done(to) - done(from));
    }
  });

  it("tells the dossier each turn of the fee once", () => {
    for (const { from, to, effects } of walked.moves) {
      const tells = effects.flatMap((effect) => (effect.type === "tell" ? [effect.params.event.state] : []));
      const paid = contextOf(to).settledBy && !contextOf(from).settledBy && feeOf(from) !== "uncollected";
      const entered = (fee: string) => feeOf(to) === fee && feeOf(from) !== fee;
      const onDelivery = entered("onDelivery") || (entered("uncollected") && feeOf(from) !== "onDelivery");
      expect(tells).toEqual([
        ...(paid ? ["paid"] : []),
        ...(onDelivery ? ["onDelivery"] : []),
        ...(entered("lapsed") ? ["lapsed"] : []),
      ]);
    }
  });
});

const told = (effects: WalkedMove["effects"], text: string): number =>
  effects.filter(({ type, params }) => type === "notify" && "text" in params && params.text === text).length;

/** States from which no way leads to rest. */
function neverAtRest({ states, moves }: Walked): string[] {
  const rests = (state: WalkedState) =>
    ["delivered", "undone", "cancelled", "lapsed"].includes(feeOf(state)) &&
    contextOf(state).refunds.every((refund) => refund.state === "done");
  const good = new Set([...states.values()].filter(rests).map(({ key }) => key));
  for (let grown = true; grown; ) {
    const before = good.size;
    for (const { from, to } of moves) if (good.has(to.key)) good.add(from.key);
    grown = good.size > before;
  }
  return [...states.keys()].filter((key) => !good.has(key));
}

const after = (...events: WalkEvent[]) => live(machine, paymentInput, events);
const refundsAfter = (...events: WalkEvent[]) => (after(...events).context as PaymentContext).refunds;

it("takes money before it is due, and lets it lapse only when the part is done", () => {
  expect(after(money.platform).value).toMatchObject({ fee: "paid" });
  expect(machine.resolveState(after()).can(timers.window)).toBe(false);
  expect(after({ type: "payment.ready" }, timers.window).value).toMatchObject({ fee: "lapsed" });
});

it("gives money back that comes after the fee lapsed", () => {
  expect(refundsAfter({ type: "payment.ready" }, timers.window, money.platform)).toEqual([
    {
      attemptId: money.platform.attemptId,
      channel: "platform",
      amount: charged,
      because: "late",
      state: "asked",
    },
  ]);
});

it("gives a second payment back, by the way it came", () => {
  expect(refundsAfter(money.platform, money.again)).toMatchObject([
    { because: "doubled", state: "asked", amount: charged },
  ]);
  expect(refundsAfter(money.platform, money.cash)).toMatchObject([
    { because: "doubled", state: "byHand", channel: "counter" },
  ]);
});

it("does not take another amount than the one charged as payment, and stays payable", () => {
  const snapshot = after({ type: "payment.ready" }, money.tooLittle);
  expect(snapshot.value).toEqual({ fee: "due", refunds: "asked" });
  expect(after({ type: "payment.ready" }, money.tooLittle, money.platform).value).toMatchObject({
    fee: "paid",
  });
});

it("gives back what was paid for a part that was not done, all of it or its lines", () => {
  expect(after(money.platform, { type: "payment.undo", amount: charged }).value).toEqual({
    fee: "undone",
    refunds: "asked",
  });
  const part = after(money.platform, { type: "payment.undo", amount: 16_000 });
  expect(part.value).toEqual({ fee: "paid", refunds: "asked" });
  expect(part.context).toMatchObject({ amount: charged - 16_000, refunds: [{ amount: 16_000 }] });
});

it("goes on in cash at the counter when the platform cannot give money back", () => {
  const [, failed, , cash] = refundEvents("refund1");
  const stuck = [money.platform, money.again, failed!];
  expect(after(...stuck).value).toMatchObject({ refunds: "byHand" });
  expect(machine.resolveState(after(money.platform, money.again)).can(cash as never)).toBe(false);
  expect(after(...stuck, cash!).value).toMatchObject({ refunds: "none" });
});

it("waits for the courier's money when the family has the result already", () => {
  const way = [{ type: "payment.payOnDelivery" }, { type: "payment.ready" }, { type: "payment.deliver" }];
  expect(after(...way).value).toMatchObject({ fee: "uncollected" });
  expect(after(...way, timers.collection).value).toMatchObject({ fee: "uncollected" });
  expect(after(...way, money.courier).value).toMatchObject({ fee: "delivered" });
});
