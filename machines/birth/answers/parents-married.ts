/** Whether the parents registered their marriage (birth-linked B4, B5). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const marriedAnswers = ["yes", "no"] as const;

export const schema = z.object({ parentsMarried: oneOf(marriedAnswers, "error.parentsMarried") });
