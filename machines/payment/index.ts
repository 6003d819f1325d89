/** The payment as a workflow kind. */
import type { WorkflowKind } from "../kernel/procedure.ts";
import { paymentRuleVersions } from "./deadlines.ts";
import { PaymentEvent, paymentEventRules } from "./events.ts";
import { paymentMachine } from "./machine.ts";

export const payment = {
  id: "payment",
  machineVersion: "1",
  machines: { "1": paymentMachine },
  events: PaymentEvent,
  eventRules: paymentEventRules,
  components: [],
  ruleVersions: paymentRuleVersions,
} as const satisfies WorkflowKind;
