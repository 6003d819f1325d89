/** The walk of a payout: every state and edge through storage, and the promises that the family's money keeps on each of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialTransition, transition } from "xstate";
import { machineProblems } from "../kernel/checks/machine-problems.ts";
import { turnProblems } from "../kernel/dossier-walk.ts";
import { readEffects } from "../kernel/effects.ts";
import {
  live,
  mayHappen,
  stored,
  type WalkEvent,
  type Walked,
  type WalkedState,
  walk,
} from "../kernel/walk.ts";
import { type PayoutContext, PayoutEvent, PayoutWay, payoutEventRules, payoutStates } from "./events.ts";
import { payout } from "./index.ts";
import { payoutMachine as machine } from "./machine.ts";
import {
  accepted,
  chooseWay,
  due,
  failed,
  payCash,
  payoutInput,
  payoutWay,
  redrive,
  refused,
  report,
  stop,
} from "./walk.ts";

const nightly = process.env.NIGHTLY === "1";
const contextOf = ({ snapshot }: Pick<WalkedState, "snapshot">): PayoutContext => snapshot.context;
const placeOf = ({ snapshot }: Pick<WalkedState, "snapshot">) => String(snapshot.value);

describe.each(PayoutWay.options)("[cap D9] a payout by %s", (way) => {
  const walked = walk(payoutWay(way));
  const states = [...walked.states.values()];
  const requestsOf = ({ effects }: Walked["moves"][number]) =>
    effects.flatMap((effect) => (effect.type === "request" ? [effect.params] : []));

  it("comes to every state", () => {
    // Cash at the counter is paid by us: no payer can send it back.
    const never: readonly string[] = way === "cash" ? ["ordered", "sent", "waitingAccount"] : [];
    const places = new Set(states.map(placeOf));
    expect([...places].sort()).toEqual(payoutStates.filter((one) => !never.includes(one)).sort());
  });

  it("never changes the amount that was decided", () => {
    for (const state of states) expect(contextOf(state).amount).toBe(25_300_000);
  });

  it("always has a turn, with a limit or a reason why there is none", () => {
    for (const state of states) expect(turnProblems(state)).toEqual([]);
    expect(machineProblems(payout)).toEqual([]);
  });

  it("orders a second time only after the order before came back and the family said where to", () => {
    for (const { from, to, event } of walked.moves) {
      const [before, after] = [contextOf(from), contextOf(to)];
      if (after.order === before.order) continue;
      expect([placeOf(from), event.type, after.order - before.order]).toEqual([
        ...["waitingAccount", "payout.chooseWay", 1],
      ]);
      expect(before.reason).not.toBeNull();
    }
  });

  it("asks the payer for the running order and for no other one", () => {
    for (const move of walked.moves)
      for (const { component } of requestsOf(move)) {
        const { order } = contextOf(move.to);
        expect([`order${order}`, `cancel${order}`]).toContain(component);
      }
  });

  it("follows every order that came back with a question to the family, or with the end", () => {
    for (const { from, to, event, effects } of walked.moves) {
      if (event.type !== "payout.report" || event.state !== "returned") continue;
      const expected = contextOf(from).stopping ? "stopped" : "waitingAccount";
      expect(placeOf(to)).toBe(expected);
      expect(contextOf(to).reason).toBe(event.reason ?? "other");
      const told = effects.flatMap((one) => (one.type === "notify" ? [one.params] : []));
      const text = expected === "stopped" ? "payout.stopped" : "payout.failed";
      expect(told).toContainEqual({ to: "applicant", text, component: "funeralBenefit" });
    }
  });

  it("tells the dossier once that it is paid or stopped, and never anything else", () => {
    for (const { from, to, effects } of walked.moves) {
      const ends = ["paid", "stopped"].filter((end) => placeOf(to) === end && placeOf(from) !== end);
      const tells = effects.flatMap((one) => (one.type === "tell" ? [one.params] : []));
      expect(tells).toEqual(
        ends.map((state) => ({
          workflow: "owner",
          event: { type: "payout.settle", component: "funeralBenefit", state },
        })),
      );
    }
  });

  it("pays at most once: from paid nothing leads anywhere", () => {
    for (const { from, to, effects } of walked.moves)
      if (placeOf(from) === "paid") expect([placeOf(to), effects]).toEqual(["paid", []]);
  });

  it("orders nothing more once it is to be stopped", () => {
    for (const { from, to, effects } of walked.moves) {
      if (!contextOf(from).stopping) continue;
      expect(contextOf(to).stopping).toBe(true);
      const orders = effects.filter(
        (one) => one.type === "request" && one.params.operation === "orderPayout",
      );
      // A manager may ask again for what was ordered before: the payer's answer is needed to call it off.
      if (orders.length > 0) expect(contextOf(to).order).toBe(contextOf(from).order);
    }
  });

  it("can always still be paid or stopped", () => {
    const good = new Set(
      states.filter((state) => ["paid", "stopped"].includes(placeOf(state))).map(({ key }) => key),
    );
    for (let grown = true; grown; ) {
      const before = good.size;
      for (const { from, to } of walked.moves) if (good.has(to.key)) good.add(from.key);
      grown = good.size > before;
    }
    // The third order of a walk is one that nobody answers here.
    const never = states.filter((state) => !good.has(state.key) && contextOf(state).order < 3);
    expect(never.map(({ key }) => key)).toEqual([]);
  });

  it("takes only events that have a form and a rule who may send them", () => {
    for (const event of payoutWay(way).events) {
      expect(PayoutEvent.safeParse(event).success, JSON.stringify(event)).toBe(true);
      expect(payoutEventRules).toHaveProperty([event.type]);
    }
  });
});

const after = (way: PayoutWay, ...events: WalkEvent[]) => live(machine, payoutInput(way), events);
const place = (way: PayoutWay, ...events: WalkEvent[]) => String(after(way, ...events).value);
function told(way: PayoutWay, ...events: WalkEvent[]): unknown[] {
  const [last, before] = [events.at(-1), events.slice(0, -1)];
  const [, actions] = transition(machine, after(way, ...before), last as never);
  return readEffects(actions).flatMap((one) =>
    one.type === "notify" ? [`${one.params.to} ${one.params.text}`] : [],
  );
}

it("[death D-B22] asks for another account when the bank sends the money back, and orders the same amount again", () => {
  const back = [accepted("order1"), report(1, "sent"), report(1, "returned", "accountClosed")];
  expect(place("bank", ...back)).toBe("waitingAccount");
  expect(told("bank", ...back)).toEqual(["applicant payout.failed", "agency payout.failed"]);
  const again = after("bank", ...back, chooseWay("bank"));
  expect(again.context).toMatchObject({ order: 2, way: "bank", amount: 25_300_000, reason: null });
  expect(place("bank", ...back, chooseWay("cash"), accepted("order2"))).toBe("atCounter");
  expect(place("bank", ...back, chooseWay("post"), accepted("order2"), report(2, "paid"))).toBe("paid");
});

it("believes news that overtake each other, and of each order only what is new", () => {
  expect(place("bank", report(1, "paid"))).toBe("paid");
  expect(place("bank", report(1, "sent"), report(1, "paid"))).toBe("paid");
  const twice = after("bank", accepted("order1"), report(1, "sent"));
  expect(mayHappen(twice, report(1, "sent"))).toBe(false);
  const second = after("bank", report(1, "returned"), chooseWay("bank"));
  expect(mayHappen(second, report(1, "paid"))).toBe(false);
  // Found after all, while nobody has ordered anything else.
  expect(place("bank", report(1, "returned", "accountUnknown"), report(1, "paid"))).toBe("paid");
});

it("reminds the family of cash at the counter and of a missing account after 7 and 30 days", () => {
  expect(told("cash", accepted("order1"))).toEqual(["applicant payout.cashReady"]);
  for (const timer of ["firstReminder", "secondReminder"] as const) {
    expect(told("cash", accepted("order1"), due(timer))).toEqual(["applicant payout.cashReady"]);
    expect(told("bank", report(1, "returned"), due(timer))).toEqual(["applicant payout.failed"]);
  }
  expect(place("cash", accepted("order1"), payCash)).toBe("paid");
});

it("tells the officers each time that the payer has been silent for the whole limit", () => {
  const silent = due("payerSilent");
  for (const way of [[accepted("order1")], [report(1, "sent")]]) {
    expect(told("bank", ...way, silent)).toEqual(["agency payout.late"]);
    expect(told("bank", ...way, silent, silent)).toEqual(["agency payout.late"]);
  }
});

it("is called off at the payer while the money is there, and goes on when it has left", () => {
  expect(place("bank", accepted("order1"), stop)).toBe("cancelling");
  expect(place("bank", accepted("order1"), stop, accepted("cancel1"))).toBe("stopped");
  expect(place("bank", accepted("order1"), stop, refused("cancel1", "alreadySent"))).toBe("sent");
  expect(place("bank", report(1, "sent"), stop)).toBe("sent");
  expect(place("bank", report(1, "sent"), stop, report(1, "returned", "accountClosed"))).toBe("stopped");
  expect(place("bank", report(1, "sent"), stop, report(1, "paid"))).toBe("paid");
  expect(place("cash", accepted("order1"), stop, accepted("cancel1"))).toBe("stopped");
  expect(place("bank", report(1, "returned"), stop)).toBe("stopped");
  // Told before the payer has answered the order.
  expect(place("bank", stop)).toBe("ordering");
  expect(place("bank", stop, accepted("order1"), accepted("cancel1"))).toBe("stopped");
  expect(place("bank", stop, failed("order1"))).toBe("cancelling");
});

it("leaves to a manager what the payer does not answer, and asks again under the same number", () => {
  expect(place("bank", failed("order1"))).toBe("notOrdered");
  const [, actions] = transition(machine, after("bank", failed("order1")), redrive("order1") as never);
  expect(readEffects(actions)).toEqual([
    { type: "request", params: { partner: "treasury", operation: "orderPayout", component: "order1" } },
  ]);
  expect(place("bank", accepted("order1"), stop, failed("cancel1"), redrive("cancel1"))).toBe("cancelling");
  expect(place("cash", accepted("order1"), stop, refused("cancel1", "alreadySent"))).toBe("notCancelled");
});

it("[cap D9] is ordered once at a time and paid once, whatever happens in whatever order", () => {
  const events = payoutWay("bank").events;
  const life = fc.array(fc.nat({ max: 9_999 }), { minLength: 5, maxLength: 120 });
  fc.assert(
    fc.property(fc.constantFrom(...PayoutWay.options), life, (way, picks) => {
      let [snapshot, actions] = initialTransition(machine, payoutInput(way));
      const asked = new Set<string>();
      let paid = 0;
      for (const pick of [-1, ...picks]) {
        if (pick >= 0) {
          const event = events[pick % events.length] as WalkEvent;
          snapshot = stored(machine, snapshot) as typeof snapshot;
          if (!mayHappen(snapshot, event)) continue;
          const before = snapshot.context;
          const place = String(snapshot.value);
          [snapshot, actions] = transition(machine, snapshot, event as never);
          // A new number only when the one before came back: never two orders at once.
          if (snapshot.context.order !== before.order) expect(place).toBe("waitingAccount");
        }
        for (const effect of readEffects(actions)) {
          if (effect.type === "request") asked.add(effect.params.component);
          if (effect.type === "tell" && effect.params.event.state === "paid") paid += 1;
        }
        expect(asked.has(`order${snapshot.context.order}`)).toBe(true);
      }
      expect(paid).toBeLessThanOrEqual(1);
    }),
    { numRuns: nightly ? 20_000 : 1_000, ...(nightly ? {} : { seed: 9 }) },
  );
});
