/** How the birth notice (giấy chứng sinh) comes: fetched by its code, typed by hand, or there is none (birth-linked §4.3). */
import { z } from "zod";
import { isBirthNoticeCode, normaliseCode } from "../../kernel/identifiers/numbers.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { checkbox, emptyOr, optionalText, requiredText } from "../../kernel/identifiers/text.ts";

export const noticeWays = ["fetch", "typed", "none"] as const;
const ways: readonly string[] = noticeWays;

/** `way` may also be the code of one of the mother's own notices, which she is offered to choose from. */
export const schema = z.object({
  way: requiredText("error.birthNotice.way").pipe(
    z.string().refine((value) => ways.includes(value) || isBirthNoticeCode(value), {
      error: "error.birthNotice.way",
    }),
  ),
  code: optionalText(50).transform((value) => (/gcs/i.test(value) ? normaliseCode(value) : value)),
  motherPersonalId: emptyOr(personalId),
  oldPaper: checkbox,
  surrogacy: checkbox,
});
