/** Where the carrier brings papers, or the money when it comes by post. */
import { z } from "zod";
import { addressDetail, provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";
import { personName } from "../../kernel/identifiers/person-name.ts";
import { phone } from "../../kernel/identifiers/phone.ts";

export const schema = z.object({
  receiver: personName("error.delivery.receiver"),
  phone,
  provinceCode: provinceCode(),
  wardCode: wardCode(),
  detail: addressDetail(),
});
