/** Limits of the death group by rule version (death-linked §6; decisions 2, 9, 11, 16). */
import type { Deadlines, RuleVersion } from "../kernel/deadlines.ts";
import { linkedLimits, officer } from "../kernel/linked-limits.ts";

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
  ...linkedLimits,
  timers: { ...linkedLimits.timers, objection: officer(1, "Quy định của cổng") },
} as const satisfies Deadlines;

export const deathRuleVersions = [
  { id: "NĐ63", from: "2024-07-01", deadlines },
  { id: "NĐ63+301", from: "2026-09-01", deadlines },
  { id: "NĐ63+301-2027", from: "2027-01-01", deadlines },
  { id: "LHT2026", from: "2027-03-01", deadlines },
] as const satisfies readonly RuleVersion[];
