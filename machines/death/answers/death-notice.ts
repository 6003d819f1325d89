/** How the death notice (giấy báo tử) comes: chosen, fetched, typed from paper, issued by the registering commune itself, or none (death-linked §4.3, §4.4). */
import { z } from "zod";
import { isDeathNoticeCode, normaliseCode } from "../../kernel/identifiers/numbers.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { emptyOr, optionalText, requiredText } from "../../kernel/identifiers/text.ts";

export const noticeWays = ["fetch", "typed", "sameCommittee", "none"] as const;
const ways: readonly string[] = noticeWays;

/** `way` may also be the code of the notice on record of the relative chosen before. */
export const schema = z.object({
  way: requiredText("error.deathNotice.way").pipe(
    z.string().refine((value) => ways.includes(value) || isDeathNoticeCode(value), {
      error: "error.deathNotice.way",
    }),
  ),
  code: optionalText(50).transform((value) => (/gbt/i.test(value) ? normaliseCode(value) : value)),
  personalId: emptyOr(personalId),
});
