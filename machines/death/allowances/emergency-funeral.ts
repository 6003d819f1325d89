/** Hỗ trợ chi phí mai táng of emergency relief (death-linked §7, A6). */
import { timesLevel } from "./amounts.ts";
import type { Kind } from "./candidate.ts";

/** An organisation that buries somebody without relatives gets what it cost, up to the same amount. */
export const emergencyFuneral: Kind = (given) => ({
  benefit: "emergencyFuneralSupport",
  ...timesLevel(
    given,
    given.answers.receiverKind?.receiverKind === "organisation" ? "emergencyCost" : "emergency",
    "funeralEmergencyMultiple",
    "socialStandard",
  ),
  ground: "NĐ 335/2026/NĐ-CP",
  notDue: [],
});
