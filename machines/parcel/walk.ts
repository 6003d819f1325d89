/** Test helper: everything that could happen to a parcel at any time. Only tests import it. */
import type { Walk } from "../kernel/walk.ts";
import { FailureReason, ScanState } from "./events.ts";
import { parcelMachine } from "./machine.ts";

const requestId = "00000000-0000-4000-8000-000000000001";
const components = ["parcel", "cancel"] as const;

export const parcelWay: Walk = {
  machine: parcelMachine,
  input: { dossierId: "d-1", resultId: "birthCertificate", component: "birthRegistration" },
  events: [
    ...components.flatMap((component) => [
      { type: "request.accepted", component, requestId },
      { type: "request.failed", component, requestId },
      { type: "request.redrive", component },
    ]),
    { type: "request.refused", component: "cancel", requestId, reason: "alreadyPickedUp" },
    { type: "request.refused", component: "cancel", requestId, reason: "unknownItem" },
    ...ScanState.options.map((state) => ({ type: "parcel.scan", state })),
    { type: "parcel.scan", state: "failed", reason: FailureReason.enum.addressWrong },
    { type: "parcel.cancel" },
    { type: "parcel.declareLost" },
    { type: "timer.due", timer: "noScan", region: "main" },
  ],
  key: ({ value, context }) => JSON.stringify([value, context.sent, context.silent, context.calledOff]),
};
