/** When, where and of what the person died (death-linked §4.3). */
import { z } from "zod";
import { partialDate } from "../../kernel/identifiers/dates.ts";
import { optionalProvinceCode, optionalWardCode } from "../../kernel/identifiers/numbers.ts";
import { checkbox, optionalText } from "../../kernel/identifiers/text.ts";
import { optionalTime } from "../../kernel/identifiers/times.ts";

export const schema = z.object({
  diedOn: partialDate("error.death.diedOn"),
  diedAt: optionalTime,
  atLastResidence: checkbox,
  provinceCode: optionalProvinceCode,
  wardCode: optionalWardCode,
  detail: optionalText(250),
  cause: optionalText(500),
});
