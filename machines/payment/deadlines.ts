/** Named limits of a payment (decisions 10; lifecycle §9): how long the family has, and how long we have to give money back. */
import type { RuleVersion } from "../kernel/deadlines.ts";

const own = "Quy định của cổng";

export const paymentRuleVersions: readonly RuleVersion[] = [
  {
    id: "payment",
    from: "2024-07-01",
    deadlines: {
      parts: {},
      timers: {
        paymentWindow: { amount: 7, unit: "workingDays", whose: "citizen", ground: own },
        collection: { amount: 5, unit: "workingDays", whose: "officer", ground: own },
        refund: { amount: 5, unit: "workingDays", whose: "officer", ground: own },
      },
    },
  },
];
