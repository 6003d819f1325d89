/** How the birth notice (giấy chứng sinh) comes: fetched by its code, typed by hand, or there is none (birth-linked §4.3). */
import { z } from "zod";
import { normaliseCode } from "../../kernel/identifiers/numbers.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { checkbox, emptyOr, oneOf, optionalText } from "../../kernel/identifiers/text.ts";

export const noticeWays = ["fetch", "typed", "none"] as const;

export const schema = z.object({
  way: oneOf(noticeWays, "error.birthNotice.way"),
  code: optionalText(50).transform((value) => (/gcs/i.test(value) ? normaliseCode(value) : value)),
  motherPersonalId: emptyOr(personalId),
  oldPaper: checkbox,
});
