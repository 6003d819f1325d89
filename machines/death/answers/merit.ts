/** The decision by which the deceased was recognised as a person with merit (death-linked §4.8; [case D03]). */
import { z } from "zod";
import { date } from "../../kernel/identifiers/dates.ts";
import { optionalNumber, optionalProvinceCode, optionalWardCode } from "../../kernel/identifiers/numbers.ts";
import { oneOf, optionalText, requiredText } from "../../kernel/identifiers/text.ts";

/** Pháp lệnh 02/2020 Điều 3, without martyrs themselves. */
export const meritKinds = [
  "revolutionaryBefore1945",
  "revolutionaryUprising",
  "heroicMother",
  "armedForcesHero",
  "labourHero",
  "woundedSoldier",
  "sickSoldier",
  "chemicalVictim",
  "imprisonedFighter",
  "resistanceFighter",
  "revolutionHelper",
  "martyrRelative",
] as const;

export const schema = z.object({
  objectKind: oneOf(meritKinds, "error.merit.objectKind"),
  decisionNumber: requiredText("error.merit.decisionNumber", 50),
  decisionDate: date("error.merit.decisionDate"),
  decisionUnit: requiredText("error.merit.decisionUnit"),
  injuryRate: optionalNumber(100, "error.merit.injuryRate"),
  nativeProvince: optionalProvinceCode,
  nativeWard: optionalWardCode,
  nativeDetail: optionalText(250),
});
