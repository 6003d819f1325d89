/**
 * A parcel with a paper result at the public postal service (interop §9).
 *
 * Ordered once and called off until the carrier has it. Scans arrive late, twice and out of order, so each state takes any later scan; a
 * silence of 48 hours is the manager's. Lost, returned and called off still listen: what really happened counts. Pure.
 */
import { carried, countAnew, parcelSetup, scansFrom, tellOwner } from "./scans.ts";

const forOrder = { type: "isFor", params: { component: "parcel" } } as const;
const forCancel = { type: "isFor", params: { component: "cancel" } } as const;
const calledOff = { type: "isCalledOff", params: { component: "parcel" } } as const;

/** Silence is told to the agency each time the limit is over; a manager may then give the parcel up. */
const whenSilent = {
  "timer.due": {
    guard: { type: "isTimer", params: { timer: "noScan" } },
    actions: [
      "fallSilent",
      parcelSetup.enqueueActions(({ context, enqueue }) =>
        enqueue({
          type: "notify",
          params: { to: "agency", text: "parcel.noScan", component: context.component },
        }),
      ),
      countAnew,
    ],
  },
  "parcel.declareLost": { guard: "isSilent", target: "lost", actions: "hear" },
} as const;

/** The carrier's answer to calling it off, in time or after we gave up. */
const answerToCancel = {
  "request.accepted": { guard: forCancel, target: "cancelled" },
  "request.refused": [
    { guard: "hasIt", target: "pickedUp", actions: carried("pickedUp") },
    { guard: forCancel, target: "ordered" },
  ],
} as const;

export const parcelMachine = parcelSetup.createMachine({
  id: "parcel",
  version: "2",
  context: ({ input: { dossierId, resultId, component } }) => ({
    ...{ dossierId, resultId, component },
    ...{ sent: false, silent: false, calledOff: false },
  }),
  initial: "ordering",
  states: {
    ordering: {
      tags: ["waits-for:carrier", "untimed:requestAttempts"],
      entry: {
        type: "request",
        params: { partner: "carrier", operation: "orderParcel", component: "parcel" },
      },
      on: {
        "request.accepted": [
          { guard: calledOff, target: "cancelling" },
          { guard: forOrder, target: "ordered" },
        ],
        "request.failed": [
          { guard: calledOff, target: "cancelled" },
          { guard: forOrder, target: "notOrdered" },
        ],
        "parcel.cancel": { guard: "notCalledOff", actions: "callOff" },
        "parcel.scan": scansFrom.anywhere,
      },
    },
    /** The answer may still come after our attempts are used up. */
    notOrdered: {
      tags: ["waits-for:manager", "untimed:manager"],
      on: {
        "request.redrive": { guard: forOrder, target: "ordering" },
        "request.accepted": { guard: forOrder, target: "ordered" },
        "parcel.cancel": { target: "cancelled", actions: "callOff" },
        "parcel.scan": scansFrom.anywhere,
      },
    },
    ordered: {
      tags: ["waits-for:carrier", "timer:noScan"],
      on: {
        ...whenSilent,
        "parcel.cancel": { target: "cancelling", actions: "hear" },
        "parcel.scan": scansFrom.anywhere,
      },
    },
    cancelling: {
      tags: ["waits-for:carrier", "untimed:requestAttempts"],
      entry: {
        type: "request",
        params: { partner: "carrier", operation: "cancelParcel", component: "cancel" },
      },
      on: {
        ...answerToCancel,
        "request.failed": { guard: forCancel, target: "notCancelled" },
        "parcel.scan": scansFrom.anywhere,
      },
    },
    notCancelled: {
      tags: ["waits-for:manager", "untimed:manager"],
      on: {
        ...answerToCancel,
        "request.redrive": { guard: forCancel, target: "cancelling" },
        "parcel.scan": scansFrom.anywhere,
      },
    },
    /** Also reached without the carrier's word; when its answer to the order comes after all, it is called off there too. */
    cancelled: {
      tags: ["waits-for:carrier", "untimed:lateWord"],
      on: {
        "request.accepted": { guard: forOrder, target: "cancelling" },
        "parcel.scan": scansFrom.anywhere,
      },
    },
    pickedUp: {
      tags: ["waits-for:carrier", "timer:noScan"],
      on: { ...whenSilent, "parcel.scan": scansFrom.pickedUp },
    },
    onTheWay: {
      tags: ["waits-for:carrier", "timer:noScan"],
      on: { ...whenSilent, "parcel.scan": scansFrom.onTheWay },
    },
    failed: {
      tags: ["waits-for:carrier", "timer:noScan"],
      on: { ...whenSilent, "parcel.scan": scansFrom.failed },
    },
    returned: {
      tags: ["waits-for:carrier", "untimed:lateWord"],
      entry: tellOwner("result.returned"),
      on: { "parcel.scan": scansFrom.returned },
    },
    lost: {
      tags: ["waits-for:carrier", "untimed:lateWord"],
      entry: tellOwner("result.lost"),
      on: { "parcel.scan": scansFrom.lost },
    },
    delivered: { type: "final", entry: tellOwner("result.delivered") },
  },
});
