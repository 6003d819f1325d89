/** What the state pays to whom, where a test case or a family for tests needs it. Codes are those of the portal's form. */
import { bereavedFamilies, type Standing } from "./bereaved-families.ts";
import { getCitizen } from "./citizens.ts";

export type BenefitStatus = {
  monthlyAssistance: { kind: "monthlyAssistance" | "childOfPoorSingleParent"; decisionNumber: string } | null;
  merit: {
    objectKind: string;
    decisionNumber: string;
    decisionDate: string;
    decisionUnit: string;
    /** Đồng. */
    monthlyAmount: number;
  } | null;
  insurance: {
    insuranceCode: string;
    /** `none`: only `monthlySurvivor` says something. */
    status: string;
    months: number;
    monthlySurvivor: boolean;
  } | null;
  socialPension: boolean;
};

const nothing: BenefitStatus = {
  monthlyAssistance: null,
  merit: null,
  insurance: null,
  socialPension: false,
};

const insured = (fixture: string, status: string, months: number, monthlySurvivor = false) => ({
  insurance: { insuranceCode: getCitizen(fixture).insuranceCode, status, months, monthlySurvivor },
});
const assisted = (number: number) => ({
  monthlyAssistance: { kind: "monthlyAssistance", decisionNumber: `${number}/QĐ-UBND` } as const,
});
const meritKinds = ["woundedSoldier", "resistanceFighter", "sickSoldier", "revolutionHelper"];
const honoured = (number: number) => ({
  merit: {
    objectKind: meritKinds[number % meritKinds.length] ?? "",
    decisionNumber: `${number}/QĐ-SNV`,
    decisionDate: "1998-05-19",
    decisionUnit: "Sở Nội vụ tỉnh Thái Nguyên",
    monthlyAmount: 3_012_000,
  },
});

const fixtures: Record<string, Partial<BenefitStatus>> = {
  "CHẾT-1": assisted(112),
  "CHẾT-2": insured("CHẾT-2", "none", 0, true),
  "CHẾT-3": insured("CHẾT-3", "pensioner", 384),
  "CHẾT-4": honoured(120),
};

/** Families 9–16: from too short a time to a long one; the last two reserved their time, or insured themselves. */
const contributions: Record<number, [string, number]> = {
  9: ["contributing", 8],
  10: ["contributing", 14],
  11: ["contributing", 60],
  12: ["contributing", 120],
  13: ["contributing", 180],
  14: ["contributing", 264],
  15: ["reserved", 130],
  16: ["voluntaryContributing", 72],
};
const pensions: Record<number, [string, number]> = {
  7: ["monthlyAccident", 96],
  8: ["voluntaryPensioner", 246],
};

type Family = (typeof bereavedFamilies)[number];
const byStanding: Record<Standing, (family: Family) => Partial<BenefitStatus>> = {
  pensioner: ({ number, deceased }) => insured(deceased, ...(pensions[number] ?? ["pensioner", 372])),
  insured: ({ number, deceased }) => insured(deceased, ...(contributions[number] ?? ["contributing", 240])),
  survivor: ({ deceased }) => insured(deceased, "none", 0, true),
  assisted: ({ number }) => assisted(200 + number),
  merit: ({ number }) => honoured(300 + number),
  meritPensioner: ({ number, deceased }) => ({
    ...honoured(300 + number),
    ...insured(deceased, "pensioner", 360),
  }),
  none: ({ number }) => (number === 40 ? { socialPension: true } : {}),
};

const rows: [string, Partial<BenefitStatus>][] = [
  ...Object.entries(fixtures),
  ...bereavedFamilies.map((family): [string, Partial<BenefitStatus>] => [
    family.deceased,
    byStanding[family.standing](family),
  ]),
];
const known = new Map(
  rows.map(([fixture, status]) => [getCitizen(fixture).personalId, { ...nothing, ...status }]),
);

export const benefitStatusOf = (personalId: string): BenefitStatus => known.get(personalId) ?? nothing;
