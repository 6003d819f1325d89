/** Where the child will live (birth-linked §4.1). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

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

export const schema = z.object({ residenceCase: oneOf(residenceCases, "error.residenceCase") });
