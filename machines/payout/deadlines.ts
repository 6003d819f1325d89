/** Named limits of a payout: how long the payer may be silent, and when the family is reminded (decisions 11; capability D9). */
import type { RuleVersion } from "../kernel/deadlines.ts";

const own = "Quy định của cổng";
const reminder = (amount: number) =>
  ({ amount, unit: "days", whose: "citizen", ground: "TT 03/2025/TT-VPCP" }) as const;

export const payoutRuleVersions: readonly RuleVersion[] = [
  {
    id: "payout",
    from: "2024-07-01",
    deadlines: {
      parts: {},
      timers: {
        payerSilent: { amount: 5, unit: "workingDays", whose: "officer", ground: own },
        firstReminder: reminder(7),
        secondReminder: reminder(30),
      },
    },
  },
];
