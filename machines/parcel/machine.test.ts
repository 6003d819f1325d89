/** The walk of a parcel: every state and edge through storage; scans in any order, silence, calling off, loss. */
import { expect, it } from "vitest";
import { transition } from "xstate";
import { lostTimers, turnProblems } from "../kernel/dossier-walk.ts";
import { readEffects } from "../kernel/effects.ts";
import { readRestarts } from "../kernel/restart.ts";
import { deadEnds, live, mayHappen, walk } from "../kernel/walk.ts";
import { ParcelEvent, parcelEventRules } from "./events.ts";
import { parcelMachine as machine } from "./machine.ts";
import { parcelWay } from "./walk.ts";

const { input } = parcelWay;
const requestId = "00000000-0000-4000-8000-000000000001";
const walked = walk(parcelWay);
const scan = (state: string) => ({ type: "parcel.scan", state });
const answer = (kind: string, component: string, more = {}) => ({
  ...{ type: `request.${kind}`, component, requestId },
  ...more,
});
const silence = { type: "timer.due", timer: "noScan", region: "main" };
const ordered = answer("accepted", "parcel");
const cancel = { type: "parcel.cancel" };
const told = (type: string) => ({
  type: "tell",
  params: { workflow: "owner", event: { type, resultId: "birthCertificate" } },
});
/** What the last of these events asks of the outside world. */
function lastEffects(...events: { type: string; [key: string]: unknown }[]) {
  const before = live(machine, input, events.slice(0, -1));
  return readEffects(transition(machine, before as never, events.at(-1) as never)[1]);
}
const value = (...events: { type: string; [key: string]: unknown }[]) => live(machine, input, events).value;

it("reaches every state through storage and can always end", () => {
  const seen = new Set([...walked.states.values()].map(({ snapshot }) => snapshot.value));
  expect([...seen].sort()).toEqual(Object.keys(machine.states).sort());
  expect(deadEnds(walked)).toEqual([]);
});

it("takes only events that change it, are told, or end a silence, each with a rule who may send it", () => {
  for (const { from, event, to, effects } of walked.moves) {
    const restarts = readRestarts(transition(machine, from.snapshot as never, event as never)[1]);
    const means = from.key !== to.key || effects.length > 0 || restarts.length > 0;
    expect(means, `${from.key} ${JSON.stringify(event)}`).toBe(true);
  }
  for (const event of parcelWay.events) {
    expect(ParcelEvent.safeParse(event).success, JSON.stringify(event)).toBe(true);
    expect(parcelEventRules).toHaveProperty([event.type]);
  }
});

it("always has a turn, with a limit or a reason why there is none, and loses no limit", () => {
  for (const state of walked.states.values()) expect(turnProblems(state)).toEqual([]);
  expect(lostTimers(walked)).toEqual([]);
});

it("tells the dossier how it stands once for every place where it comes to rest", () => {
  const ends: Record<string, string> = {
    delivered: "result.delivered",
    returned: "result.returned",
    lost: "result.lost",
  };
  for (const { from, event, to, effects } of walked.moves) {
    const [before, after] = [String(from.snapshot.value), String(to.snapshot.value)];
    const tells = effects.filter(({ type }) => type === "tell");
    const carried = ["pickedUp", "onTheWay", "failed"].includes(after);
    const first = carried && !from.snapshot.context.sent;
    const expected = after !== before && ends[after] ? ends[after] : first ? "result.sent" : undefined;
    expect(tells, `${from.key} ${JSON.stringify(event)}`).toEqual(expected ? [told(expected)] : []);
  }
});

it("believes a scan that overtakes the carrier's answer to the order", () => {
  expect(value(scan("onTheWay"))).toBe("onTheWay");
});

it("orders again after a manager sends a failed order once more", () => {
  const redrive = { type: "request.redrive", component: "parcel" };
  expect(lastEffects(answer("failed", "parcel"), redrive)).toEqual([
    { type: "request", params: { partner: "carrier", operation: "orderParcel", component: "parcel" } },
  ]);
});

it("tells the family once that it was sent, and of every delivery that failed", () => {
  const notice = (text: string) => ({
    type: "notify",
    params: { to: "applicant", text, component: "birthRegistration" },
  });
  expect(lastEffects(ordered, scan("pickedUp"))).toEqual([told("result.sent"), notice("parcel.sent")]);
  expect(lastEffects(ordered, scan("pickedUp"), scan("onTheWay"))).toEqual([]);
  expect(lastEffects(ordered, scan("failed"))).toEqual([told("result.sent"), notice("parcel.failed")]);
  expect(lastEffects(ordered, scan("failed"), scan("failed"))).toEqual([notice("parcel.failed")]);
});

it("tells the agency of a silence, and lets a manager give the parcel up only then", () => {
  const lost = { type: "parcel.declareLost" };
  const quiet = live(machine, input, [ordered, scan("onTheWay")]);
  expect(mayHappen(quiet, lost)).toBe(false);
  expect(lastEffects(ordered, scan("onTheWay"), silence)).toEqual([
    {
      type: "notify",
      params: { to: "agency", text: "parcel.noScan", component: "birthRegistration" },
    },
  ]);
  expect(value(ordered, scan("onTheWay"), silence, lost)).toBe("lost");
  const heard = live(machine, input, [ordered, scan("onTheWay"), silence, scan("onTheWay")]);
  expect(mayHappen(heard, lost)).toBe(false);
});

it("is called off while the carrier does not have it", () => {
  expect(lastEffects(ordered, cancel)).toEqual([
    { type: "request", params: { partner: "carrier", operation: "cancelParcel", component: "cancel" } },
  ]);
  expect(value(ordered, cancel, answer("accepted", "cancel"))).toBe("cancelled");
  expect(value(cancel, ordered)).toBe("cancelling");
  expect(value(cancel, answer("failed", "parcel"))).toBe("cancelled");
  expect(value(answer("failed", "parcel"), cancel)).toBe("cancelled");
  expect(value(answer("failed", "parcel"), cancel, ordered)).toBe("cancelling");
});

it("goes on when the carrier says that it has it already, or nothing at all", () => {
  const has = answer("refused", "cancel", { reason: "alreadyPickedUp" });
  expect(value(ordered, cancel, has)).toBe("pickedUp");
  expect(lastEffects(ordered, cancel, has)).toContainEqual(told("result.sent"));
  expect(value(ordered, cancel, answer("refused", "cancel", { reason: "unknownItem" }))).toBe("ordered");
  expect(value(ordered, cancel, scan("pickedUp"))).toBe("pickedUp");
  const gaveUp = answer("failed", "cancel");
  expect(value(ordered, cancel, gaveUp)).toBe("notCancelled");
  expect(value(ordered, cancel, gaveUp, { type: "request.redrive", component: "cancel" })).toBe("cancelling");
  expect(value(ordered, cancel, gaveUp, has)).toBe("pickedUp");
});

it("listens after it was lost, came back or was called off: what really happened counts", () => {
  expect(value(ordered, scan("lost"), scan("delivered"))).toBe("delivered");
  expect(value(ordered, scan("lost"), scan("returned"))).toBe("returned");
  expect(value(ordered, scan("returned"), scan("delivered"))).toBe("delivered");
  expect(value(ordered, cancel, answer("accepted", "cancel"), scan("onTheWay"))).toBe("onTheWay");
  const lost = live(machine, input, [ordered, scan("lost")]);
  expect(mayHappen(lost, scan("onTheWay"))).toBe(false);
});
