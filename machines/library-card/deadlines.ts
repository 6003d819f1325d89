/** Limits of the library card: one rule version, all of them the library's own. */
import type { Deadlines, RuleVersion } from "../kernel/deadlines.ts";

const limit = (amount: number, whose: "officer" | "citizen") =>
  ({ amount, unit: "workingDays", whose, ground: "Nội quy thư viện" }) as const;

const deadlines = {
  parts: { membership: limit(0, "officer"), card: limit(2, "officer") },
  verification: limit(2, "officer"),
  timers: {
    withdrawal: limit(1, "officer"),
    intakeReminder: limit(1, "officer"),
    supplement: limit(7, "citizen"),
    confirmation: limit(7, "citizen"),
    confirmationAgain: limit(7, "citizen"),
    choice: limit(7, "citizen"),
    unclaimedFirst: { ...limit(7, "citizen"), unit: "days" },
    unclaimedSecond: { ...limit(30, "citizen"), unit: "days" },
  },
} as const satisfies Deadlines;

export const libraryCardRuleVersions = [
  { id: "2024", from: "2024-07-01", deadlines },
] as const satisfies readonly RuleVersion[];
