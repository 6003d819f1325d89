/** What a scan of the carrier does to a parcel: where it takes it, who is told, and that the silence is over. Pure. */
import { assign, setup } from "xstate";
import { effectActions } from "../kernel/effects.ts";
import { restartActions } from "../kernel/restart.ts";
import type { ParcelContext, ParcelEvent, ParcelInput, ScanState } from "./events.ts";

export const parcelSetup = setup({
  types: {
    context: {} as ParcelContext,
    input: {} as ParcelInput,
    events: {} as ParcelEvent & { actorId?: string },
  },
  actions: {
    ...effectActions,
    ...restartActions,
    callOff: assign({ calledOff: true }),
    fallSilent: assign({ silent: true }),
    hear: assign({ silent: false }),
  },
  guards: {
    scanned: ({ event }, { state }: { state: string }) =>
      event.type === "parcel.scan" && event.state === state,
    isFor: ({ event }, { component }: { component: string }) =>
      "component" in event && event.component === component,
    isCalledOff: ({ context, event }, { component }: { component: string }) =>
      context.calledOff && "component" in event && event.component === component,
    notCalledOff: ({ context }) => !context.calledOff,
    /** The carrier cannot call it off: it has it already. */
    hasIt: ({ event }) => event.type === "request.refused" && event.reason === "alreadyPickedUp",
    isSilent: ({ context }) => context.silent,
    isTimer: ({ event }, { timer }: { timer: string }) => event.type === "timer.due" && event.timer === timer,
  },
});

export const countAnew = {
  type: "restartTimer",
  params: { region: "main", timer: "noScan" },
} as const;

export const tellOwner = (type: "result.delivered" | "result.returned" | "result.lost") =>
  parcelSetup.enqueueActions(({ context, enqueue }) =>
    enqueue({ type: "tell", params: { workflow: "owner", event: { type, resultId: context.resultId } } }),
  );

/** The carrier has it: the dossier fixes the channel once, the family hears of it once and of every failed delivery. */
export const carried = (state: "pickedUp" | "onTheWay" | "failed") =>
  parcelSetup.enqueueActions(({ context, enqueue }) => {
    const { resultId, component, sent } = context;
    if (!sent)
      enqueue({ type: "tell", params: { workflow: "owner", event: { type: "result.sent", resultId } } });
    const text = state === "failed" ? "parcel.failed" : sent ? undefined : "parcel.sent";
    if (text) enqueue({ type: "notify", params: { to: "applicant", text, component } });
    enqueue.assign({ sent: true, silent: false });
    enqueue(countAnew);
  });

const when = (state: ScanState) => ({ type: "scanned", params: { state } }) as const;
const goesTo = (state: "pickedUp" | "onTheWay" | "failed") =>
  ({ guard: when(state), target: state, actions: carried(state) }) as const;
const endsAs = (state: "delivered" | "returned" | "lost") =>
  ({ guard: when(state), target: state, actions: "hear" }) as const;

/** It moves no further, but the carrier knows where it is. */
export const staysWith = (...states: ScanState[]) =>
  states.map((state) => ({ guard: when(state), actions: ["hear", countAnew] }) as const);

const ends = [endsAs("delivered"), endsAs("returned"), endsAs("lost")] as const;

/** By where a parcel is: stations may be left out, repeated, or come before the carrier's answer to the order. */
export const scansFrom = {
  anywhere: [goesTo("pickedUp"), goesTo("onTheWay"), goesTo("failed"), ...ends],
  pickedUp: [...staysWith("pickedUp"), goesTo("onTheWay"), goesTo("failed"), ...ends],
  onTheWay: [...staysWith("pickedUp", "onTheWay"), goesTo("failed"), ...ends],
  failed: [...staysWith("pickedUp"), goesTo("onTheWay"), goesTo("failed"), ...ends],
  /** Where it came to rest in the end is believed after all; what lies between changes nothing any more. */
  lost: [endsAs("delivered"), endsAs("returned")],
  returned: [endsAs("delivered")],
};
