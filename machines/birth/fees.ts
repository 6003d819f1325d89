/** Fee lines of the birth group by rule version, each with its ground (birth-linked §10). Amounts are dated parameters. */
import type { FeeLine } from "../kernel/fees.ts";
import type { Answers } from "../kernel/form.ts";
import { type BirthAnswers, readAnswers } from "./answers.ts";
import { chosenParts } from "./chosen.ts";
import type { BirthComponentId } from "./components.ts";
import { isLate } from "./form/child.ts";

const grounds = {
  /** Registration in time is free, and the persons named there are exempt. */
  registration: "Luật Hộ tịch 60/2014/QH13, Điều 11",
  late: "Nghị quyết của Hội đồng nhân dân cấp tỉnh",
  copies: "TT 281/2016/TT-BTC",
  residence: "TT 75/2022/TT-BTC",
  residenceOfChildren: "TT 75/2022/TT-BTC, Điều 4",
  healthCard: "Luật Bảo hiểm y tế",
  idCard: "Luật Căn cước 26/2023/QH15",
};
type Grounds = typeof grounds;

const byRuleVersion: Readonly<Record<string, Grounds>> = {
  NĐ63: grounds,
  "NĐ63+301": grounds,
  "NĐ63+301-2027": grounds,
  LHT2026: { ...grounds, registration: "Luật Hộ tịch 03/2026/QH16" },
};

/** Lines of the chosen parts; `today` is the local day of filing. Throws for a rule version that the birth group does not have. */
export function birthFees(given: Answers, ruleVersion: string, today: string): FeeLine[] {
  const answers = readAnswers(given);
  const ground = byRuleVersion[ruleVersion];
  if (!ground) throw new Error(`The birth group has no fees in rule version ${ruleVersion}`);
  return chosenParts(answers).flatMap((component) =>
    lines[component](answers, ground, today).map((line) => ({ ...line, component })),
  );
}

type Line = Omit<FeeLine, "component">;
type LinesOf = (answers: BirthAnswers, ground: Grounds, today: string) => Line[];

const lines: Readonly<Record<BirthComponentId, LinesOf>> = {
  birthRegistration: (answers, ground, today) => {
    const { birthDate = "", copies = 0 } = answers.child ?? {};
    const late = birthDate !== "" && isLate(birthDate, today);
    return [
      late
        ? exemptIfPoor(answers, ground, one("lateRegistration", "lateRegistrationFee", ground.late))
        : one("registration", "birthRegistrationFee", ground.registration),
      ...(copies > 0
        ? [
            exemptIfPoor(answers, ground, {
              ...one("copies", "copyFee", ground.copies),
              count: copies,
              result: "birthCertificateCopies",
            }),
          ]
        : []),
    ];
  },
  permanentResidence: (_, ground) => [
    {
      ...one("residence", "residenceFeeOnline", ground.residence),
      exempt: { text: "fee.exempt.child", ground: ground.residenceOfChildren },
    },
  ],
  healthCard: (_, ground) => [one("healthCard", "healthCardFee", ground.healthCard)],
  idCard: (_, ground) => [one("idCard", "identityCardFirstFee", ground.idCard)],
};

const one = (id: string, parameter: string, ground: string): Line => ({
  ...{ id, parameter, ground },
  label: `fee.${id}`,
  count: 1,
});

/** Of the persons exempt from civil-status fees the form asks for poor households only (birth-linked §10). */
const exemptIfPoor = ({ healthCard }: BirthAnswers, { registration }: Grounds, line: Line): Line =>
  healthCard?.poorHouseholdNumber
    ? { ...line, exempt: { text: "fee.exempt.poorHousehold", ground: registration } }
    : line;
