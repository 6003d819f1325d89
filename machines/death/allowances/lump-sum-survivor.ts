/** Tuất một lần: months of pay or pension, which only the social insurance's register knows (death-linked §7, A3). */
import { survivorsOf } from "../survivors.ts";
import { formatMultiple } from "./amounts.ts";
import type { SurvivorCandidate } from "./monthly-survivor.ts";
import type { DeathParameter, Given } from "./values.ts";

/** The amount depends on what was paid in, or on the pension; the rule says how it will be made. */
export function lumpSumSurvivor(given: Given): SurvivorCandidate {
  const pensioner = Boolean(given.answers.insurance?.status?.toLowerCase().endsWith("pensioner"));
  const said = (keys: Readonly<Record<string, DeathParameter>>) =>
    Object.fromEntries(
      Object.entries(keys).map(([name, key]) => {
        const value = given.limit(key);
        return [name, value === undefined ? "…" : formatMultiple(value)];
      }),
    );
  return {
    benefit: "lumpSumSurvivor",
    amount: null,
    rule: pensioner
      ? {
          key: "benefit.rule.lumpSumPension",
          params: said({
            months: "lumpSumPensionMonths",
            first: "lumpSumPensionFirstMonths",
            step: "lumpSumPensionStep",
            least: "lumpSumLeastMonths",
          }),
        }
      : {
          key: "benefit.rule.lumpSum",
          params: said({
            before: "lumpSumMonthsBefore2014",
            after: "lumpSumMonthsFrom2014",
            least: "lumpSumLeastMonths",
          }),
        },
    ground: "Luật Bảo hiểm xã hội 41/2024/QH15, Điều 88, 89",
    period: "once",
    people: Math.max(1, survivorsOf(given.answers).length),
    notDue: [],
  };
}
