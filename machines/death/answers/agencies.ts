/** Where the death is registered, whether the same commune's police remove the residence, and how many copies are wanted (death-linked §4.1, §4.5). */
import { z } from "zod";
import { copies, provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";
import { checkbox } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  deathProvince: provinceCode(),
  deathWard: wardCode(),
  sameArea: checkbox,
  copies,
});
