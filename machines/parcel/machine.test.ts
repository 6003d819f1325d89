/** The walk of a parcel: every state and edge through storage; scans in any order. */
import { expect, it } from "vitest";
import { transition } from "xstate";
import { turnProblems } from "../kernel/dossier-walk.ts";
import { readEffects } from "../kernel/effects.ts";
import { deadEnds, live, walk } from "../kernel/walk.ts";
import { ParcelEvent, parcelEventRules, ScanState } from "./events.ts";
import { parcelMachine as machine } from "./machine.ts";

const input = { dossierId: "d-1", resultId: "birthCertificate", component: "birthRegistration" };
const requestId = "00000000-0000-4000-8000-000000000001";
const way = {
  machine,
  input,
  events: [
    { type: "request.accepted", component: "parcel", requestId },
    { type: "request.failed", component: "parcel", requestId },
    { type: "request.redrive", component: "parcel" },
    ...ScanState.options.map((state) => ({ type: "parcel.scan", state })),
  ],
  key: ({ value }: { value: unknown }) => JSON.stringify(value),
};
const walked = walk(way);

it("reaches every state through storage and can always end", () => {
  expect([walked.states.size, walked.moves.length]).toEqual([8, 29]);
  expect(deadEnds(walked)).toEqual([]);
});

it("takes only events that move it, each with a rule who may send it", () => {
  for (const { from, event, to } of walked.moves)
    expect(from.key !== to.key, `${from.key} ${JSON.stringify(event)}`).toBe(true);
  for (const event of way.events) {
    expect(ParcelEvent.safeParse(event).success).toBe(true);
    expect(parcelEventRules).toHaveProperty([event.type]);
  }
});

it("always has a turn, with a limit or a reason why there is none", () => {
  for (const state of walked.states.values()) expect(turnProblems(state)).toEqual([]);
});

it("tells the dossier once how it ended", () => {
  for (const { event, to, effects } of walked.moves) {
    const type = { '"delivered"': "result.delivered", '"returned"': "result.returned" }[to.key];
    expect(
      effects.filter(({ type }) => type === "tell"),
      JSON.stringify(event),
    ).toEqual(
      type
        ? [{ type: "tell", params: { workflow: "owner", event: { type, resultId: input.resultId } } }]
        : [],
    );
  }
});

it("believes a scan that overtakes the carrier's answer to the order", () => {
  expect(live(machine, input, [{ type: "parcel.scan", state: "onTheWay" }]).value).toBe("onTheWay");
});

it("orders again after a manager sends a failed order once more", () => {
  const failed = live(machine, input, [{ type: "request.failed", component: "parcel", requestId }]);
  const [, actions] = transition(machine, failed as never, { type: "request.redrive", component: "parcel" });
  expect(readEffects(actions)).toEqual([
    { type: "request", params: { partner: "carrier", operation: "orderParcel", component: "parcel" } },
  ]);
});
