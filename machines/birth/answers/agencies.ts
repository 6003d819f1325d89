/** Answers of step 1: which case it is and where it is handled (birth-linked §4.1). */
import { z } from "zod";
import { provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";
import { checkbox, oneOf } from "../../kernel/identifiers/text.ts";

export const birthCases = ["noForeignElement", "foreignBorderArea", "foreignElsewhere"] as const;
export const parentCases = ["both", "motherUnknown", "fatherUnknown", "noneKnown", "abandoned"] as const;
export const residenceCases = [
  "parentsOwn",
  "parentsDoNotOwn",
  "guardian",
  "relative",
  "religious",
  "socialCare",
  "vehicle",
  /** Not now: the family registers the residence on its own later. */
  "none",
] as const;

export const schema = z.object({
  birthCase: oneOf(birthCases, "error.agencies.birthCase"),
  parentCase: oneOf(parentCases, "error.agencies.parentCase"),
  birthProvince: provinceCode(),
  birthWard: wardCode(),
  residenceCase: oneOf(residenceCases, "error.agencies.residenceCase"),
  sameArea: checkbox,
  skipHealthCard: checkbox,
  wantIdCard: checkbox,
});
