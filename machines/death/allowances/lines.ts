/** Offers as lines of a page: the amount, how it is made, and whether it is proposed (death-linked §7: "show why the others are dropped"). */
import type { DerivedLine } from "../../kernel/form.ts";
import type { GrantOffer } from "../../kernel/grant.ts";
import { formatDong } from "../../kernel/identifiers/money.ts";

export const offerLines = (offers: readonly GrantOffer[]): DerivedLine[] =>
  offers.map(({ benefit, amount, period, rule, preferred, because }) => ({
    label: `benefit.${benefit}`,
    text: "",
    sentences: [
      amount === null
        ? { key: "benefit.amount.open" }
        : { key: `benefit.amount.${period}`, params: { amount: formatDong(amount) } },
      rule,
      ...(preferred && offers.length > 1 ? [{ key: "benefit.preferred" }] : []),
      ...because.map((key) => ({ key })),
    ],
  }));
