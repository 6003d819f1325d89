/** How the money is received: cash at the counter, a bank account, or cash by post (death-linked §4.7). */
import { z } from "zod";
import { optionalBankAccount } from "../../kernel/identifiers/bank-account.ts";
import { oneOf, optionalText } from "../../kernel/identifiers/text.ts";

export const payoutWays = ["cash", "bank", "post"] as const;

export const schema = z.object({
  way: oneOf(payoutWays, "error.payout.way"),
  bankAccount: optionalBankAccount("error.payout.bankAccount.digits"),
  bankName: optionalText(),
  accountHolder: optionalText(),
});
