/** The payout as a workflow kind. */
import type { WorkflowKind } from "../kernel/procedure.ts";
import { payoutRuleVersions } from "./deadlines.ts";
import { PayoutEvent, payoutEventRules } from "./events.ts";
import { payoutMachine } from "./machine.ts";

export const payout = {
  id: "payout",
  machineVersion: "1",
  machines: { "1": payoutMachine },
  events: PayoutEvent,
  eventRules: payoutEventRules,
  components: [],
  ruleVersions: payoutRuleVersions,
} as const satisfies WorkflowKind;
