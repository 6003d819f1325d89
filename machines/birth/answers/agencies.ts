/** Answers of step 1: where the birth is registered and what else is wanted (birth-linked §4.1). */
import { z } from "zod";
import { provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";
import { checkbox } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  birthProvince: provinceCode(),
  birthWard: wardCode(),
  sameArea: checkbox,
  skipHealthCard: checkbox,
  wantIdCard: checkbox,
});
