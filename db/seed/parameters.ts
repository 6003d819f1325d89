/**
 * Dated values that a circular may change. The value in force on a day is the one with the latest `validFrom` not after it.
 *
 * Amounts in đồng, sizes in bytes, hours `HH:mm` local time. Unverified = from memory or our own choice, to be checked by administrators.
 */
import type { parameters } from "../schema/agencies.ts";

export type ParameterRow = typeof parameters.$inferInsert;

/** For values whose beginning nobody needs to know. */
const always = "2000-01-01";
const own = "Quy định của cổng";

export const parameterRows: readonly ParameterRow[] = [
  // Working time (lifecycle §5.1; decisions 2)
  row("cutOffHour", always, "15:00", "NĐ 63/2024/NĐ-CP", true),
  row("officerDayEnd", always, "17:00", own, false),

  // Fees (birth-linked §10, death-linked §10)
  row("birthRegistrationFee", always, 0, "Luật Hộ tịch 60/2014/QH13, Điều 11", true),
  row("deathRegistrationFee", always, 0, "Luật Hộ tịch 60/2014/QH13, Điều 11", true),
  row("lateRegistrationFee", always, 0, "Nghị quyết HĐND cấp tỉnh (trần 8.000đ)", false),
  row("copyFee", always, 8_000, "TT 281/2016/TT-BTC", false),
  row("residenceFeeOnline", always, 10_000, "TT 75/2022/TT-BTC", true),
  row("residenceFeeInPerson", always, 20_000, "TT 75/2022/TT-BTC", true),
  row("residenceFeeChild", always, 0, "TT 75/2022/TT-BTC, Điều 4", true),
  row("residenceRemovalFee", always, 0, "TT 75/2022/TT-BTC", false),
  row("healthCardFee", always, 0, "Luật BHYT (ngân sách nhà nước đóng)", false),
  row("identityCardFirstFee", always, 0, "Luật Căn cước 2023", false),

  // Amounts that allowances are multiples of (death-linked §7; decisions 19): the value on the day of death counts
  row("referenceLevel", "2024-07-01", 2_340_000, "NĐ 73/2024/NĐ-CP", false),
  row("referenceLevel", "2026-07-01", 2_530_000, "NĐ 161/2026/NĐ-CP", true),
  row("socialStandard", "2024-07-01", 500_000, "NĐ 76/2024/NĐ-CP", false),
  row("socialStandard", "2026-07-01", 540_000, "NĐ 335/2026/NĐ-CP", true),
  row("meritStandard", "2026-07-01", 3_012_000, "NĐ 321/2026/NĐ-CP", true),
  row("socialPensionFuneral", "2025-07-01", 10_000_000, "NĐ 176/2025/NĐ-CP", false),

  // Multiples and shares of these
  row("funeralInsuranceMultiple", always, 10, "Luật BHXH 2024, Điều 85", true),
  row("funeralAssistanceMultiple", always, 20, "NĐ 335/2026/NĐ-CP, Điều 11", true),
  row("funeralEmergencyMultiple", always, 50, "NĐ 335/2026/NĐ-CP", false),
  row("funeralMeritMultiple", always, 10, "NĐ 131/2021/NĐ-CP", false),
  row("meritLumpMonths", always, 3, "Pháp lệnh 02/2020/UBTVQH14", false),
  row("survivorShare", always, 0.5, "Luật BHXH 2024, Điều 86–87", true),
  row("survivorShareUncared", always, 0.7, "Luật BHXH 2024, Điều 86–87", false),
  row("survivorsAtMost", always, 4, "Luật BHXH 2024, Điều 86–87", false),
  // Who has a right to them: months contributed, ages in years, income in multiples of the reference level
  row("funeralInsuranceMonths", always, 12, "Luật BHXH 2024, Điều 85", true),
  row("funeralVoluntaryMonths", always, 60, "Luật BHXH 2024", false),
  row("assistanceAge", always, 80, "NĐ 20/2021/NĐ-CP, Điều 11; NĐ 335/2026/NĐ-CP, Điều 11", true),
  row("survivorMonthlyMonths", always, 180, "Luật BHXH 2024, Điều 86", true),
  row("survivorChildAge", always, 18, "Luật BHXH 2024, Điều 86", false),
  row("survivorManAge", always, 60, "Luật BHXH 2024, Điều 86", false),
  row("survivorWomanAge", always, 55, "Luật BHXH 2024, Điều 86", false),
  row("survivorIncomeMultiple", always, 1, "Luật BHXH 2024, Điều 86", false),
  // One payment instead: months of average pay for each year contributed, months of pension for pensioners
  row("lumpSumMonthsBefore2014", always, 1.5, "Luật BHXH 2024, Điều 88–89", false),
  row("lumpSumMonthsFrom2014", always, 2, "Luật BHXH 2024, Điều 88–89", false),
  row("lumpSumLeastMonths", always, 3, "Luật BHXH 2024, Điều 88–89", false),
  row("lumpSumPensionMonths", always, 48, "Luật BHXH 2024, Điều 88–89", false),
  row("lumpSumPensionFirstMonths", always, 2, "Luật BHXH 2024, Điều 88–89", false),
  row("lumpSumPensionStep", always, 0.5, "Luật BHXH 2024, Điều 88–89", false),

  // The portal's own limits (decisions 10, 11, 14, 17, 18)
  row("draftsAtMost", always, 5, own, false),
  row("draftSiblingsAtMost", always, 8, own, false),
  row("draftKeptDays", always, 60, own, false),
  row("draftWarningDays", always, 7, own, false),
  row("attachmentRowBytes", always, 2_600_000, own, false),
  row("uploadBytes", always, 15 * 1024 * 1024, own, false),
  row("copiesAtMost", always, 20, own, false),
  row("usualWindowDays", always, 180, own, false),
  row("usualLeastSamples", always, 20, own, false),
  // Appointments at the counter; an agency's own hours, length and seats stand in rows `<key>.<agency id>`
  row(
    "appointmentHours",
    always,
    [
      ["07:30", "11:30"],
      ["13:30", "16:30"],
    ],
    own,
    false,
  ),
  row("appointmentMinutes", always, 15, own, false),
  row("appointmentSeats", always, 1, own, false),
  row("appointmentWorkingDays", always, 10, own, false),
  row("collectionPassDays", always, 30, own, false),
  row("collectionPassesAtMost", always, 5, own, false),
  row("shareLinksAtMost", always, 10, own, false),
  // Days for which a finished dossier stays open to its own officers; afterwards they state a reason
  row("officerOwnDays", always, 30, own, false),
  // Notices (lifecycle §10): who does not answer in time gives way to the next channel; nobody is woken at night
  row("noticeReportMinutes", always, 30, own, false),
  row("noticeGiveUpHours", always, 24, own, false),
  row("quietFrom", always, "21:00", own, false),
  row("quietTo", always, "07:00", own, false),
  row("paymentWindowWorkingDays", always, 7, own, false),
  row("refundWorkingDays", always, 5, own, false),
  // The duplicate radar (ADR 29): points of 1000, numbers of people, days between two births of one woman
  row("duplicateLeastScore", always, 600, own, false),
  row("duplicateKeyAtMost", always, 60, own, false),
  row("duplicatesComparedAtMost", always, 300, own, false),
  row("duplicatesAtMost", always, 10, own, false),
  row("birthSpacingDays", always, 180, own, false),
  row("healthCardIntegrationsADay", always, 3, "Hướng dẫn tích hợp thẻ BHYT trên VNeID", true),
];

function row(
  key: string,
  validFrom: string,
  value: unknown,
  source: string,
  verified: boolean,
): ParameterRow {
  return { key, validFrom, value, source, verified };
}
