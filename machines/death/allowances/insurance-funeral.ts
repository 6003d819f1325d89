/** Trợ cấp mai táng of the social insurance, compulsory or voluntary (death-linked §7, A1 and A1v). */
import { timesLevel } from "./amounts.ts";
import type { Kind } from "./candidate.ts";
import { isVoluntary, noFuneralRight } from "./insurance-right.ts";

export const insuranceFuneral: Kind = (given) => ({
  benefit: "funeralAllowanceInsurance",
  ...timesLevel(given, "reference", "funeralInsuranceMultiple", "referenceLevel"),
  ground: isVoluntary(given)
    ? "Luật Bảo hiểm xã hội 41/2024/QH15, bảo hiểm xã hội tự nguyện"
    : "Luật Bảo hiểm xã hội 41/2024/QH15, Điều 85",
  notDue: noFuneralRight(given),
});
