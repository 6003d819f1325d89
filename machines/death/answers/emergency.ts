/** What happened, when the funeral is supported as emergency relief (death-linked §7, A6). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const emergencyKinds = [
  "disaster",
  "fire",
  "epidemic",
  "trafficAccident",
  "workAccident",
  "other",
] as const;

export const schema = z.object({ emergencyKind: oneOf(emergencyKinds, "error.emergency.kind") });
