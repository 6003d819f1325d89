/** Where the child will live, when residence is not registered now: the other agencies still have to know. */
import { z } from "zod";
import { addressDetail, provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";

export const schema = z.object({
  provinceCode: provinceCode(),
  wardCode: wardCode(),
  addressDetail: addressDetail(),
});
