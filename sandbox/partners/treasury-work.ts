/**
 * The treasury at work: sends the money of an order, then says whether it arrived; signed, again and again until the portal takes it.
 *
 * What is open is read from the book at start. Faults bend this: an order is held back or stays under way, comes back with a reason, and
 * its news are never told, told late, twice, in the wrong order or at first with a wrong signature.
 */
import { randomUUID } from "node:crypto";
import type { PartnerBook } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import { readPortalClock } from "./portal-clock.ts";
import {
  canMove,
  findPayout,
  listPayouts,
  type Move,
  type MoveState,
  moveOperation,
  type Payout,
} from "./treasury-orders.ts";
import { type ReturnReason, returnReasons } from "./treasury-reasons.ts";
import { untilTaken, type Waits } from "./until-taken.ts";

const planOperation = "planPayout";
const callbackOperation = "callback";
const takenOperation = "callbackTaken";

/** What will happen to an order by itself: how far it goes, and whether it comes back. */
type Plan = { orderId: string; stays: "ordered" | "sent" | null; reason: ReturnReason | null };
/** A callback as it is booked; the last four say how a fault bends its way. */
type Callback = Omit<Move, "at"> & {
  messageId: string;
  reference: string;
  copies: number;
  forged: boolean;
  delayMs: number;
  never: boolean;
};

export type TreasurySettings = Waits & {
  url: string;
  secret: string;
  portalOrigin: string;
  /** A message that is to be overtaken waits so long. */
  holdMs: number;
};
export type Treasury = ReturnType<typeof startTreasury>;

/** Such an account never exists, so that a person can see what happens then. */
const noSuchAccount = /0000$/;

export function startTreasury(book: PartnerBook, faults: Faults, settings: TreasurySettings) {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  const calls = untilTaken<Callback>({
    book,
    takenOperation,
    waits: settings,
    callOf({ copies: _, forged, delayMs: __, never: ___, ...told }, refused) {
      const secret = forged && !refused ? `${settings.secret}-wrong` : settings.secret;
      return { url: settings.url, secret, body: told };
    },
  });

  const booked = <T>(name: string): T[] =>
    book.entries().flatMap(({ operation, request }) => (operation === name ? [request as T] : []));
  const write = (operation: string, request: Record<string, unknown>) =>
    void book.append({ operation, request, answer: { status: 200, body: null } });

  /** The next step of an order by itself, after a while. */
  function goOn(orderId: string) {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void step(orderId);
    }, settings.firstWaitMs);
    timers.add(timer);
  }

  async function step(orderId: string) {
    const at = await legalNow();
    const [payout, plan] = [findPayout(book, orderId), planOf(orderId)];
    if (stopped || !payout || !plan || plan.stays === payout.state) return;
    const to: MoveState = payout.state === "ordered" ? "sent" : plan.reason ? "returned" : "paid";
    if (move(payout, { state: to, at, ...(to === "returned" && plan.reason && { reason: plan.reason }) }))
      goOn(orderId);
  }

  const planOf = (orderId: string) => booked<Plan>(planOperation).find((one) => one.orderId === orderId);
  const legalNow = async () => (await readPortalClock(settings.portalOrigin)) ?? new Date().toISOString();

  /** Books what happened before anybody is told. False when it cannot follow. */
  function move(payout: Payout, { state, reason, at }: Omit<Move, "orderId">): boolean {
    if (!canMove(payout, state)) return false;
    const { orderId, reference } = payout;
    const happened = { orderId, state, ...(reason && { reason }) };
    write(moveOperation, { ...happened, at });
    const callback: Callback = {
      ...{ ...happened, messageId: randomUUID(), reference },
      copies: faults.takeTreasury("twiceCallback") ? 2 : 1,
      forged: faults.takeTreasury("wrongSignature") !== undefined,
      delayMs:
        faults.takeTreasury("lateCallback")?.delayMs ??
        (state === "sent" && faults.takeTreasury("outOfOrder") ? settings.holdMs : 0),
      never: faults.takeTreasury("noCallback") !== undefined,
    };
    write(callbackOperation, callback);
    tell(callback);
    return true;
  }

  function tell(callback: Callback) {
    if (!callback.never) calls.enqueue(callback, callback.delayMs);
  }

  const taken = new Set(booked<{ messageId: string }>(takenOperation).map(({ messageId }) => messageId));
  for (const callback of booked<Callback>(callbackOperation))
    if (!taken.has(callback.messageId)) tell(callback);
  for (const { orderId, state } of listPayouts(book)) if (["ordered", "sent"].includes(state)) goOn(orderId);

  return {
    /** A new order: what will become of it is settled at once, so that a restart changes nothing. */
    place({ orderId, way, account }: Pick<Payout, "orderId" | "way" | "account">) {
      if (way === "cash") return;
      const held = faults.takeTreasury("held") ? "ordered" : faults.takeTreasury("underWay") ? "sent" : null;
      const fault = returnReasons.find((reason) => faults.takeTreasury(reason));
      const unknown = way === "bank" && account && noSuchAccount.test(account.number);
      const reason = fault ?? (unknown ? "accountUnknown" : null);
      write(planOperation, { orderId, stays: held, reason } satisfies Plan);
      goOn(orderId);
    },
    /** By hand, from the treasury's page. */
    async moveByHand(orderId: string, state: MoveState, reason: ReturnReason | undefined): Promise<boolean> {
      const at = await legalNow();
      const payout = findPayout(book, orderId);
      const why = state === "returned" && { reason: reason ?? ("accountUnknown" as const) };
      const moved = !!payout && move(payout, { state, at, ...why });
      if (moved) goOn(orderId);
      return moved;
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      calls.stop();
    },
  };
}
