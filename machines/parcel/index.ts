/** The parcel as a workflow kind. */
import type { WorkflowKind } from "../kernel/procedure.ts";
import { ParcelEvent, parcelEventRules } from "./events.ts";
import { parcelMachine } from "./machine.ts";

export const parcel = {
  id: "parcel",
  machineVersion: "1",
  machines: { "1": parcelMachine },
  events: ParcelEvent,
  eventRules: parcelEventRules,
  components: [],
  ruleVersions: [{ id: "parcel", from: "2024-07-01", deadlines: { parts: {}, timers: {} } }],
} as const satisfies WorkflowKind;
