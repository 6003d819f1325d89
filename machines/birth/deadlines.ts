/** Limits of the birth group by rule version (birth-linked §1 and §8; decisions 2, 6, 9, 11). */
import type { Deadlines, RuleVersion } from "../kernel/deadlines.ts";

const officer = (amount: number, ground: string) =>
  ({ amount, unit: "workingDays", whose: "officer", ground }) as const;
const citizen = (amount: number, ground: string) =>
  ({ amount, unit: "workingDays", whose: "citizen", ground }) as const;
const days = (amount: number, ground: string) =>
  ({ amount, unit: "days", whose: "citizen", ground }) as const;

const deadlines = {
  parts: {
    birthRegistration: officer(0, "QĐ 296/QĐ-VPCP"),
    permanentResidence: officer(3, "NĐ 63/2024/NĐ-CP"),
    healthCard: officer(3, "NĐ 63/2024/NĐ-CP"),
    /** The linked group's decree names no limit for the card: that of the procedure on its own holds (birth-linked §4.8, §8). */
    idCard: officer(7, "Thủ tục Cấp thẻ căn cước cho trẻ em dưới 6 tuổi"),
  },
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
} as const satisfies Deadlines;

export const birthRuleVersions = [
  { id: "NĐ63", from: "2024-07-01", deadlines },
  { id: "NĐ63+301", from: "2026-09-01", deadlines },
  { id: "NĐ63+301-2027", from: "2027-01-01", deadlines },
  { id: "LHT2026", from: "2027-03-01", deadlines },
] as const satisfies readonly RuleVersion[];
