/**
 * The first version of the parcel's machine: only for parcels that were ordered under it.
 *
 * It knows no silence, no calling off and no loss: what it cannot take of a carrier's word becomes an incident. Never changed; it goes when
 * no open parcel uses it.
 */
import { setup } from "xstate";
import { effectActions } from "../kernel/effects.ts";
import type { ParcelEvent, ScanState } from "./events.ts";

const parcelSetup = setup({
  types: {
    context: {} as { dossierId: string; resultId: string; component: string },
    input: {} as { dossierId: string; resultId: string; component: string },
    events: {} as ParcelEvent & { actorId?: string },
  },
  actions: effectActions,
  guards: {
    scanned: ({ event }, { state }: { state: string }) =>
      event.type === "parcel.scan" && event.state === state,
  },
});

const tellOwner = (type: "result.delivered" | "result.returned") =>
  parcelSetup.enqueueActions(({ context, enqueue }) =>
    enqueue({ type: "tell", params: { workflow: "owner", event: { type, resultId: context.resultId } } }),
  );

const scan = (state: ScanState) =>
  ({ guard: { type: "scanned", params: { state } }, target: state }) as const;

const anyScan = [scan("pickedUp"), scan("onTheWay"), scan("failed"), scan("delivered"), scan("returned")];

export const parcelMachineV1 = parcelSetup.createMachine({
  id: "parcel",
  version: "1",
  context: ({ input }) => ({
    dossierId: input.dossierId,
    resultId: input.resultId,
    component: input.component,
  }),
  initial: "ordering",
  states: {
    ordering: {
      tags: ["waits-for:carrier", "untimed:requestAttempts"],
      entry: {
        type: "request",
        params: { partner: "carrier", operation: "orderParcel", component: "parcel" },
      },
      on: { "request.accepted": "ordered", "request.failed": "notOrdered", "parcel.scan": anyScan },
    },
    /** The answer may still come after our attempts are used up. */
    notOrdered: {
      tags: ["waits-for:manager", "untimed:manager"],
      on: { "request.redrive": "ordering", "request.accepted": "ordered", "parcel.scan": anyScan },
    },
    ordered: {
      tags: ["waits-for:carrier", "untimed:carrierScan"],
      on: { "parcel.scan": anyScan },
    },
    pickedUp: {
      tags: ["waits-for:carrier", "untimed:carrierScan"],
      on: { "parcel.scan": [scan("onTheWay"), scan("failed"), scan("delivered"), scan("returned")] },
    },
    onTheWay: {
      tags: ["waits-for:carrier", "untimed:carrierScan"],
      on: { "parcel.scan": [scan("failed"), scan("delivered"), scan("returned")] },
    },
    failed: {
      tags: ["waits-for:carrier", "untimed:carrierScan"],
      on: { "parcel.scan": [scan("onTheWay"), scan("delivered"), scan("returned")] },
    },
    delivered: { type: "final", entry: tellOwner("result.delivered") },
    returned: { type: "final", entry: tellOwner("result.returned") },
  },
});
