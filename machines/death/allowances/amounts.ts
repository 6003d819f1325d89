/** How an amount is made, with the words that say so ("10 × 2.530.000 đ"). */
import type { GrantOffer } from "../../kernel/grant.ts";
import { formatIsoDate } from "../../kernel/identifiers/dates.ts";
import { formatDong } from "../../kernel/identifiers/money.ts";
import type { DeathParameter, Given } from "./values.ts";

export type Amount = Pick<GrantOffer, "amount" | "rule">;

/** `2,5` and `10`, as rules write multiples. */
export const formatMultiple = (value: number): string => String(value).replace(".", ",");

/** Đồng are whole. */
export const wholeDong = (amount: number): number => Math.round(amount);

/** The month of death is not known yet, or no value of that day is in the tables. */
export const unknownAmount = ({ day }: Given): Amount => ({
  amount: null,
  rule: day
    ? { key: "benefit.rule.noValue", params: { day: formatIsoDate(day) } }
    : { key: "benefit.rule.monthUnknown", params: {} },
});

/** So many times a level of the law; `rule` names the words that hold multiple, level and day. */
export function timesLevel(
  given: Given,
  rule: string,
  multipleKey: DeathParameter,
  levelKey: DeathParameter,
): Amount {
  const { day, value } = given;
  const [multiple, level] = [value(multipleKey), value(levelKey)];
  if (!day || multiple === undefined || level === undefined) return unknownAmount(given);
  return {
    amount: wholeDong(multiple * level),
    rule: {
      key: `benefit.rule.${rule}`,
      params: { multiple: formatMultiple(multiple), level: formatDong(level), day: formatIsoDate(day) },
    },
  };
}
