/**
 * A dossier and its payment together, told each other's news late and in any order: whoever has paid gets what was paid for, or the money.
 *
 * Both machines are the real ones; only the post between them is played. A few hundred lives in `npm test`, more in the nightly run.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from "xstate";
import { activeStates, tagged } from "../kernel/active-states.ts";
import { allClosed, type DossierContext, type DossierInput } from "../kernel/dossier-context.ts";
import { type Effect, readEffects } from "../kernel/effects.ts";
import { mayHappen, stored, type WalkEvent } from "../kernel/walk.ts";
import { everyEvent } from "../kernel/walk-events.ts";
import { libraryCardComponents } from "../library-card/components.ts";
import { libraryCardMachine } from "../library-card/machine.ts";
import type { PaymentContext } from "./events.ts";
import { paymentMachine } from "./machine.ts";
import { refundName } from "./money.ts";

const nightly = process.env.NIGHTLY === "1";
const [first, second] = libraryCardComponents.map(({ id }) => id);
const results = libraryCardComponents.flatMap(({ id, results }) =>
  results.map((result) => ({ id: result, component: id, channel: "post" as const })),
);
const resultOf = (component: string | undefined) =>
  results.find((result) => result.component === component)?.id ?? null;
const line = (component: string | undefined, result: string | null, amount: number) => ({
  ...{ id: `fee-${component}-${amount}`, component: component ?? "", result, amount },
});
/** What is charged: a result, a part that holds nothing back, and mixtures of them in one part and in two. */
const charges = [
  [line(second, resultOf(second), 24_000)],
  [line(first, null, 5_000)],
  [line(second, null, 7_000), line(second, resultOf(second), 24_000)],
  [line(first, null, 5_000), line(second, resultOf(second), 8_000)],
];

type World = {
  dossier: AnyMachineSnapshot;
  payment: AnyMachineSnapshot;
  /** News under way, and refunds that the platform has not answered. */
  news: { to: "dossier" | "payment"; event: WalkEvent }[];
  asked: string[];
  sums: number;
};

function open(input: DossierInput): World {
  const [dossier, actions] = initialTransition(libraryCardMachine, input);
  const charge = readEffects(actions).find(({ type }) => type === "charge");
  if (charge?.type !== "charge") throw new Error("nothing is charged");
  const { amount, lines } = charge.params;
  const holdsResult = lines.some(({ result }) => result !== null);
  const [payment] = initialTransition(paymentMachine, { dossierId: "d-1", amount, holdsResult });
  return { dossier, payment, news: [], asked: [], sums: 0 };
}

const machines: Record<"dossier" | "payment", AnyStateMachine> = {
  dossier: libraryCardMachine,
  payment: paymentMachine,
};

/** One event to one of the two; false when it does not take it. */
function send(world: World, to: "dossier" | "payment", event: WalkEvent): boolean {
  const before = stored(machines[to], world[to]);
  if (!mayHappen(before, event)) return false;
  const [after, actions] = transition(machines[to], before, event);
  world[to] = after;
  for (const effect of readEffects(actions)) carry(world, effect);
  return true;
}

function carry(world: World, effect: Effect): void {
  if (effect.type === "tell" && effect.params.workflow !== "parcel")
    world.news.push({
      to: effect.params.workflow === "owner" ? "dossier" : "payment",
      event: effect.params.event,
    });
  if (effect.type === "request" && effect.params.partner === "payment")
    world.asked.push(effect.params.component);
}

/** They end a dossier early or change nothing for the money: left out of most steps, so that lives come far. */
const early =
  /^(dossier\.(refuse|withdraw|forward)|part\.(refuse|drop|withdraw|sendBack)|supplement|withdrawal|verif|apology|original|contact)/;

const uuid = (serial: number) => `00000000-0000-4000-8000-${String(serial).padStart(12, "0")}`;

/** A sum that comes: `kind` says by which way and whether it is what is charged. */
function moneyComes(world: World, kind: number): void {
  const { amount }: PaymentContext = world.payment.context;
  const attemptId = uuid(++world.sums);
  const right = amount > 0 ? amount : 1_000;
  const sum = kind % 5 === 4 ? right + 1_000 : right;
  const event =
    kind % 3 === 0
      ? { type: "payment.takeCash", attemptId, amount: sum }
      : {
          type: "payment.received",
          attemptId,
          channel: kind % 3 === 1 ? "platform" : "courier",
          amount: sum,
        };
  expect(send(world, "payment", event)).toBe(true);
  // The platform tells everything twice.
  expect(send(world, "payment", event)).toBe(false);
}

const taken = <T>(list: T[], pick: number): T | undefined =>
  list.length > 0 ? list.splice(pick % list.length, 1)[0] : undefined;

function answerRefund(world: World, component: string, kind: number): void {
  const requestId = uuid(900);
  if (kind % 2 === 0) return void send(world, "payment", { type: "request.accepted", component, requestId });
  send(world, "payment", { type: "request.failed", component, requestId });
  if (kind % 3 === 0) send(world, "payment", { type: "request.redrive", component });
}

function fireTimer(world: World, pick: number): void {
  const running = tagged(activeStates(paymentMachine, world.payment), "timer:");
  const timer = running[pick % Math.max(1, running.length)];
  if (timer) send(world, "payment", { type: "timer.due", timer: timer.name, region: timer.region });
}

/** Everything that is under way arrives, and what is owed to the family is given back one way or another. */
function comeToRest(world: World): void {
  for (let turn = 0; turn < 50; turn++) {
    const news = world.news.shift();
    if (news) send(world, news.to, news.event);
    for (const component of world.asked.splice(0)) answerRefund(world, component, 0);
    const { refunds }: PaymentContext = world.payment.context;
    for (const [index, { state }] of refunds.entries())
      if (state === "failed" || state === "byHand")
        send(world, "payment", { type: "refund.giveCash", refund: refundName(index) });
  }
  expect([world.news, world.asked]).toEqual([[], []]);
}

const sumOf = (amounts: readonly { amount: number }[]) =>
  amounts.reduce((sum, { amount }) => sum + amount, 0);
const feeOf = ({ payment }: World): string => (payment.value as { fee: string }).fee;
const keptOf = ({ amount, settledBy }: PaymentContext) => (settledBy ? amount : 0);

function checkMoney({ payment }: World): void {
  const context: PaymentContext = payment.context;
  expect(sumOf(Object.values(context.received))).toBe(sumOf(context.refunds) + keptOf(context));
}

function checkAtRest(world: World): void {
  const dossier: DossierContext = world.dossier.context;
  const payment: PaymentContext = world.payment.context;
  const lines = dossier.payment?.lines ?? [];
  expect(payment.refunds.every(({ state }) => state === "done")).toBe(true);
  const fee = feeOf(world);
  const done = lines.filter(({ component }) => dossier.parts[component]?.verdict === "done");
  const charged = done.flatMap(({ result }) => (result ? [dossier.results[result]] : []));
  if (keptOf(payment) > 0) {
    // Nobody has paid for what is held back or was dropped.
    expect(charged.every((result) => result && !result.held && !result.dropped)).toBe(true);
    if (allClosed(dossier)) {
      expect(keptOf(payment)).toBe(sumOf(done));
      if (charged.every((result) => result?.fulfilled)) expect(fee).toBe("delivered");
    }
  }
  if (fee === "lapsed") {
    expect(keptOf(payment)).toBe(0);
    expect(charged.every((result) => result?.dropped)).toBe(true);
  }
  if (allClosed(dossier) && done.length === 0) expect(keptOf(payment)).toBe(0);
  if (fee === "onDelivery") expect(charged.every((result) => !result?.held)).toBe(true);
}

it(
  "pays, delivers, gives back: never loses a family's money, however the news travels [cap D7]",
  () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 9_999 })), {
      minLength: 20,
      maxLength: 160,
    });
    const ends: Record<string, number> = {};
    fc.assert(
      fc.property(fc.constantFrom(...charges), steps, (charged, life) => {
        const input: DossierInput = {
          dossierId: "d-1",
          applicable: [first ?? "", second ?? ""],
          confirmations: [],
          results,
          charges: charged,
        };
        const world = open(input);
        const events = everyEvent(libraryCardMachine, libraryCardComponents, input).filter(
          ({ type }) => type !== "payment.settle",
        );
        const usual = events.filter(({ type, timer }) => !early.test(type) && !timer);
        for (const [action, pick] of life) {
          if (action < 13) {
            const likely = action < 10 ? usual : events;
            const from = pick % likely.length;
            const turned = [...likely.slice(from), ...likely.slice(0, from)].slice(0, 12);
            turned.some((event) => send(world, "dossier", event));
          } else if (action === 13) {
            if (world.sums < 4 && pick % 2 === 0) moneyComes(world, pick);
          } else if (action === 14) send(world, "payment", { type: "payment.payOnDelivery" });
          else if (action === 15) {
            const component = taken(world.asked, pick);
            if (component) answerRefund(world, component, pick);
          } else if (action === 16) {
            fireTimer(world, pick);
          } else {
            const news = taken(world.news, pick);
            if (news) send(world, news.to, news.event);
          }
          checkMoney(world);
        }
        comeToRest(world);
        checkMoney(world);
        checkAtRest(world);
        ends[feeOf(world)] = (ends[feeOf(world)] ?? 0) + 1;
      }),
      { numRuns: nightly ? 20_000 : 600, ...(nightly ? {} : { seed: 7 }), endOnFailure: true },
    );
    // The lives really come to every end.
    for (const fee of ["paid", "delivered", "undone", "cancelled", "lapsed", "onDelivery"])
      expect(ends[fee] ?? 0, `${fee}: ${JSON.stringify(ends)}`).toBeGreaterThan(0);
  },
  nightly ? 3_600_000 : 120_000,
);
