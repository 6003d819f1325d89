/** Tuất hằng tháng: a share of the reference level for each relative who has a right, a larger one where nobody cares for them (death-linked §7, A2). */
import type { GrantOffer } from "../../kernel/grant.ts";
import { formatIsoDate } from "../../kernel/identifiers/dates.ts";
import { formatDong } from "../../kernel/identifiers/money.ts";
import { survivorsOf } from "../survivors.ts";
import { formatMultiple, unknownAmount, wholeDong } from "./amounts.ts";
import { noMonthlyRight } from "./insurance-right.ts";
import { isEntitled } from "./survivor-right.ts";
import type { Given } from "./values.ts";

export type SurvivorCandidate = Pick<
  GrantOffer,
  "benefit" | "amount" | "rule" | "ground" | "period" | "people"
> & { notDue: string[] };

/** Relatives who count, no more than the law allows for one deceased. */
const entitledOf = (given: Given) =>
  survivorsOf(given.answers)
    .filter((relative) => isEntitled(relative, given))
    .slice(0, given.limit("survivorsAtMost"));

export function monthlySurvivor(given: Given): SurvivorCandidate {
  const entitled = entitledOf(given);
  const none = entitled.length === 0 ? ["benefit.because.nobodyEntitled"] : [];
  return {
    benefit: "monthlySurvivor",
    ...monthlyAmount(given, entitled),
    ground: "Luật Bảo hiểm xã hội 41/2024/QH15, Điều 86, 87",
    period: "monthly",
    people: Math.max(1, entitled.length),
    notDue: [...noMonthlyRight(given), ...none],
  };
}

function monthlyAmount(given: Given, entitled: ReturnType<typeof entitledOf>) {
  const { day, value } = given;
  const [level, share, more] = [
    value("referenceLevel"),
    value("survivorShare"),
    value("survivorShareUncared"),
  ];
  if (!day || level === undefined || share === undefined || more === undefined) return unknownAmount(given);
  const uncared = entitled.filter((relative) => relative.uncared).length;
  const groups = [
    { count: entitled.length - uncared, share },
    { count: uncared, share: more },
  ].filter(({ count }) => count > 0);
  const each = (part: number) => wholeDong(part * level);
  const total = groups.reduce((sum, group) => sum + group.count * each(group.share), 0);
  return {
    amount: total > 0 ? total : null,
    rule: {
      key: "benefit.rule.monthly",
      params: {
        sum: groups.map((group) => `${group.count} × ${formatDong(each(group.share))}`).join(" + ") || "0",
        share: percent(share),
        more: percent(more),
        level: formatDong(level),
        day: formatIsoDate(day),
      },
    },
  };
}

const percent = (share: number): string => `${formatMultiple(Math.round(share * 1000) / 10)} %`;
