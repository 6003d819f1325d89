/** The parcel as a workflow kind. */
import type { WorkflowKind } from "../kernel/procedure.ts";
import { ParcelEvent, parcelEventRules } from "./events.ts";
import { parcelMachine } from "./machine.ts";
import { parcelMachineV1 } from "./machine-v1.ts";

/** The carrier scans at every station: two days without one mean that something is wrong (capability D2). */
const noScan = { amount: 48, unit: "hours", whose: "officer", ground: "capability D2" } as const;

export const parcel = {
  id: "parcel",
  machineVersion: "2",
  machines: { "1": parcelMachineV1, "2": parcelMachine },
  events: ParcelEvent,
  eventRules: parcelEventRules,
  components: [],
  ruleVersions: [{ id: "parcel", from: "2024-07-01", deadlines: { parts: {}, timers: { noScan } } }],
} as const satisfies WorkflowKind;
