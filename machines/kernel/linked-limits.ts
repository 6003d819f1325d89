/** Limits that every linked group has under the decree on linked procedures (lifecycle §5–§8; decisions 2, 6, 9, 11). */
import type { Deadlines } from "./deadlines.ts";

export const officer = (amount: number, ground: string) =>
  ({ amount, unit: "workingDays", whose: "officer", ground }) as const;
const citizen = (amount: number, ground: string) =>
  ({ amount, unit: "workingDays", whose: "citizen", ground }) as const;
const days = (amount: number, ground: string) =>
  ({ amount, unit: "days", whose: "citizen", ground }) as const;

export const linkedLimits = {
  verification: officer(2, "NĐ 63/2024/NĐ-CP"),
  timers: {
    withdrawal: officer(1, "NĐ 63/2024/NĐ-CP"),
    intakeReminder: officer(1, "QĐ 296/QĐ-VPCP"),
    supplement: citizen(7, "NĐ 63/2024/NĐ-CP"),
    confirmation: citizen(7, "NĐ 63/2024/NĐ-CP"),
    confirmationAgain: citizen(7, "NĐ 63/2024/NĐ-CP"),
    choice: citizen(7, "NĐ 63/2024/NĐ-CP"),
    unclaimedFirst: days(7, "TT 03/2025/TT-VPCP"),
    unclaimedSecond: days(30, "TT 03/2025/TT-VPCP"),
  },
} as const satisfies Omit<Deadlines, "parts">;
