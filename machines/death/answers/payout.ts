/** How the money is received: cash at the counter or a bank account (death-linked §4.7). */
import { z } from "zod";
import { emptyOr, oneOf, optionalText } from "../../kernel/identifiers/text.ts";

export const payoutWays = ["cash", "bank"] as const;

/** 6–19 digits; spaces and dots between them are how people write it down. */
const bankAccount = z.preprocess(
  (value) => (typeof value === "string" ? value.replace(/[\s.-]/g, "") : value),
  emptyOr(z.string().regex(/^[0-9]{6,19}$/, { error: "error.payout.bankAccount.digits" })),
);

export const schema = z.object({
  way: oneOf(payoutWays, "error.payout.way"),
  bankAccount,
  bankName: optionalText(),
  accountHolder: optionalText(),
});
