/** What a family types to say where money shall go after it came back: fields, rules, the account that cannot be right. Pure. */
import { z } from "zod";
import { optionalBankAccount } from "#machines/kernel/identifiers/bank-account.ts";
import { oneOf, optionalText } from "#machines/kernel/identifiers/text.ts";
import type { ReturnReason } from "#machines/payout/events.ts";

export const chosenSchema = z
  .object({
    way: oneOf(["bank", "cash", "post"], "payouts:error.way"),
    bankAccount: optionalBankAccount("payouts:error.account"),
    bankName: optionalText(),
    accountHolder: optionalText(),
  })
  .superRefine(({ way, bankAccount, bankName, accountHolder }, context) => {
    if (way !== "bank") return;
    const missing = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (!bankAccount) missing("bankAccount", "payouts:error.account");
    if (!bankName) missing("bankName", "payouts:error.bankName");
    if (!accountHolder) missing("accountHolder", "payouts:error.holder");
  });
export type Chosen = z.output<typeof chosenSchema>;

/** Fields of the form, with `:` and the payout's part as their ids: a page may hold several forms. */
export const chosenFields = ["way", "bankAccount", "bankName", "accountHolder"] as const;
export const fieldId = (component: string, field: string): string => `${component}.${field}`;

/** An account of which the bank has just said that it does not take money. */
export const isRefusedAgain = (
  { way, bankAccount }: Chosen,
  { number, reason }: { number: string | null; reason: ReturnReason | null },
): boolean =>
  way === "bank" && bankAccount === number && (reason === "accountClosed" || reason === "accountUnknown");
