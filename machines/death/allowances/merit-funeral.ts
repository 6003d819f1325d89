/** Mai táng phí of a person with merit, with some months of the benefit that ends where it was paid monthly (death-linked §7, A4). */
import { formatDong } from "../../kernel/identifiers/money.ts";
import { benefitStatusOf } from "../sources.ts";
import { type Amount, timesLevel, wholeDong } from "./amounts.ts";
import type { Kind } from "./candidate.ts";
import type { Given } from "./values.ts";

export const meritFuneral: Kind = (given) => ({
  benefit: "funeralAllowanceMerit",
  ...withLastMonths(timesLevel(given, "merit", "funeralMeritMultiple", "referenceLevel"), given),
  ground: "Pháp lệnh 02/2020/UBTVQH14; NĐ 131/2021/NĐ-CP",
  notDue: [],
});

/** What the family types says nothing about the monthly amount: without the register the officer adds it. */
function withLastMonths(funeral: Amount, given: Given): Amount {
  const months = given.value("meritLumpMonths");
  const monthly = benefitStatusOf(given.sources, given.answers.deceased?.personalId)?.merit?.monthlyAmount;
  if (funeral.amount === null || months === undefined || !monthly) return funeral;
  return {
    amount: wholeDong(funeral.amount + months * monthly),
    rule: {
      key: "benefit.rule.meritMonthly",
      params: { ...funeral.rule.params, months: String(months), monthly: formatDong(monthly) },
    },
  };
}
