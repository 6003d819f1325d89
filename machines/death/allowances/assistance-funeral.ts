/** Hỗ trợ chi phí mai táng of social assistance, and of the social pension (death-linked §7, A5 and A7; D-B13). */
import { yearsBetween } from "../../kernel/identifiers/dates.ts";
import { formatDong } from "../../kernel/identifiers/money.ts";
import { timesLevel, unknownAmount } from "./amounts.ts";
import type { Candidate, Kind } from "./candidate.ts";
import type { Given } from "./values.ts";

export const assistanceFuneral: Kind = (given) => {
  const { objectKind } = given.answers.socialProtection ?? {};
  if (objectKind === "socialPension") return socialPension(given);
  return {
    benefit: "funeralSupport",
    ...timesLevel(given, "assistance", "funeralAssistanceMultiple", "socialStandard"),
    ground: "NĐ 335/2026/NĐ-CP, Điều 11",
    notDue: objectKind === "aged80Survivor" && isTooYoung(given) ? ["benefit.because.tooYoung"] : [],
  };
};

/** Of partial dates the first day of birth and the last of death count: nobody loses a right over a day that is not known. */
function isTooYoung({ answers, limit }: Given): boolean {
  const [born, died, least] = [answers.deceased?.birthDate, answers.death?.diedOn, limit("assistanceAge")];
  return Boolean(born && died && least !== undefined && yearsBetween(born, lastDayOf(died)) < least);
}

const lastDayOf = (date: string): string => `${date}${"-12-31".slice(date.length - 4)}`;

function socialPension(given: Given): Candidate {
  const amount = given.value("socialPensionFuneral");
  return {
    benefit: "socialPensionFuneral",
    ...(amount === undefined
      ? unknownAmount(given)
      : { amount, rule: { key: "benefit.rule.socialPension", params: { level: formatDong(amount) } } }),
    ground: "NĐ 176/2025/NĐ-CP",
    notDue: [],
  };
}
