/** Limits of the birth group by rule version (birth-linked §1 and §8; decisions 2, 6, 9, 11). */
import type { Deadlines, RuleVersion } from "../kernel/deadlines.ts";
import { linkedLimits, officer } from "../kernel/linked-limits.ts";

const deadlines = {
  parts: {
    birthRegistration: officer(0, "QĐ 296/QĐ-VPCP"),
    permanentResidence: officer(3, "NĐ 63/2024/NĐ-CP"),
    healthCard: officer(3, "NĐ 63/2024/NĐ-CP"),
    /** The linked group's decree names no limit for the card: that of the procedure on its own holds (birth-linked §4.8, §8). */
    idCard: officer(7, "Thủ tục Cấp thẻ căn cước cho trẻ em dưới 6 tuổi"),
  },
  ...linkedLimits,
} as const satisfies Deadlines;

export const birthRuleVersions = [
  { id: "NĐ63", from: "2024-07-01", deadlines },
  { id: "NĐ63+301", from: "2026-09-01", deadlines },
  { id: "NĐ63+301-2027", from: "2027-01-01", deadlines },
  { id: "LHT2026", from: "2027-03-01", deadlines },
] as const satisfies readonly RuleVersion[];
