/** Fee lines of the death group by rule version, each with its ground (death-linked §10). Amounts are dated parameters. */
import type { FeeLine } from "../kernel/fees.ts";
import type { Answers } from "../kernel/form.ts";
import { readAnswers } from "./answers.ts";
import { chosenParts } from "./facts.ts";
import { isLate } from "./late.ts";

const grounds = {
  registration: "Luật Hộ tịch 60/2014/QH13, Điều 11",
  late: "Nghị quyết của Hội đồng nhân dân cấp tỉnh",
  copies: "TT 281/2016/TT-BTC",
  removal: "TT 75/2022/TT-BTC",
};
const byRuleVersion: Readonly<Record<string, typeof grounds>> = {
  NĐ63: grounds,
  "NĐ63+301": grounds,
  "NĐ63+301-2027": grounds,
  LHT2026: { ...grounds, registration: "Luật Hộ tịch 03/2026/QH16" },
};

/** `today` is the local day of filing; benefits cost nothing. Throws for a rule version that the death group does not have. */
export function deathFees(given: Answers, ruleVersion: string, today: string): FeeLine[] {
  const answers = readAnswers(given);
  const ground = byRuleVersion[ruleVersion];
  if (!ground) throw new Error(`The death group has no fees in rule version ${ruleVersion}`);
  const { diedOn = "" } = answers.death ?? {};
  const { copies = 0 } = answers.agencies ?? {};
  const registration =
    diedOn !== "" && isLate(diedOn, today)
      ? line("lateRegistration", "lateRegistrationFee", ground.late)
      : line("registration", "deathRegistrationFee", ground.registration);
  return [
    registration,
    ...(copies > 0
      ? [{ ...line("copies", "copyFee", ground.copies), count: copies, result: "deathExtractCopies" }]
      : []),
    ...(chosenParts(answers).includes("residenceRemoval")
      ? [{ ...line("removal", "residenceRemovalFee", ground.removal), component: "residenceRemoval" }]
      : []),
  ];
}

const line = (id: string, parameter: string, ground: string): FeeLine => ({
  ...{ id, parameter, ground, component: "deathRegistration" },
  label: `fee.${id}`,
  count: 1,
});
