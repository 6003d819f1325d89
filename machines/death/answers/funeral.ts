/** When and where the deceased was buried or cremated (death-linked §4.7). The place may stay empty here: the form asks for it unless it is that of the death. */
import { z } from "zod";
import { date } from "../../kernel/identifiers/dates.ts";
import { optionalProvinceCode, optionalWardCode } from "../../kernel/identifiers/numbers.ts";
import { checkbox, optionalText } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  buriedOn: date("error.funeral.buriedOn"),
  sameAsDeath: checkbox,
  provinceCode: optionalProvinceCode,
  wardCode: optionalWardCode,
  detail: optionalText(250),
});
