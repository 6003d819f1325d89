/** Limits of the death group by rule version (death-linked §6; decisions 2, 9, 11, 16). */
import type { Deadlines, RuleVersion } from "../kernel/deadlines.ts";

const officer = (amount: number, ground: string) =>
  ({ amount, unit: "workingDays", whose: "officer", ground }) as const;
const citizen = (amount: number, ground: string) =>
  ({ amount, unit: "workingDays", whose: "citizen", ground }) as const;
const days = (amount: number, ground: string) =>
  ({ amount, unit: "days", whose: "citizen", ground }) as const;

const group = "Quy trình liên thông khai tử 2.002913";
/** Not found in the published procedure: a default until the published one is known. */
const ours = "Thời hạn theo cấu hình của cổng";

const deadlines = {
  parts: {
    deathRegistration: officer(0, "QĐ 296/QĐ-VPCP"),
    TWO: officer(3, ours),
    BTXH: officer(6, group),
    BTXH_80_TUAT: officer(11, group),
    EMERGENCY: officer(6, ours),
    NCC: officer(18, group),
    BHXH: officer(10, ours),
  },
  verification: officer(2, "NĐ 63/2024/NĐ-CP"),
  timers: {
    withdrawal: officer(1, "NĐ 63/2024/NĐ-CP"),
    intakeReminder: officer(1, "QĐ 296/QĐ-VPCP"),
    supplement: citizen(7, "NĐ 63/2024/NĐ-CP"),
    confirmation: citizen(7, "NĐ 63/2024/NĐ-CP"),
    confirmationAgain: citizen(7, "NĐ 63/2024/NĐ-CP"),
    choice: citizen(7, "NĐ 63/2024/NĐ-CP"),
    objection: officer(1, "Quy định của cổng"),
    unclaimedFirst: days(7, "TT 03/2025/TT-VPCP"),
    unclaimedSecond: days(30, "TT 03/2025/TT-VPCP"),
  },
} as const satisfies Deadlines;

export const deathRuleVersions = [
  { id: "NĐ63", from: "2024-07-01", deadlines },
  { id: "NĐ63+301", from: "2026-09-01", deadlines },
  { id: "NĐ63+301-2027", from: "2027-01-01", deadlines },
  { id: "LHT2026", from: "2027-03-01", deadlines },
] as const satisfies readonly RuleVersion[];
