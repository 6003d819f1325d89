/** The parts of the death group as data (death-linked §6; decisions 1, 2, 7, 16). */
import type { Component, Variant } from "../kernel/component.ts";

const first = { needs: ["deathRegistration"], pausedWith: ["intake", "deathRegistration"] } as const;

/** Names of the group's limits: one for each primary object, and one for two procedures only (death-linked §6). */
export const groupCases = ["TWO", "BTXH", "BTXH_80_TUAT", "EMERGENCY", "NCC", "BHXH"] as const;
export type GroupCase = (typeof groupCases)[number];

/** Every part but the first follows the limit of the group's case. */
const limited = (cases: readonly GroupCase[]): Record<string, Variant> =>
  Object.fromEntries(cases.map((name) => [name, { limit: name }]));

export const deathComponents = [
  {
    id: "deathRegistration",
    agencyKind: "communePeoplesCommittee",
    needs: [],
    closesAll: true,
    verifies: true,
    endsMandates: true,
    pausedWith: ["intake"],
    duties: {
      officer: ["civilStatusOfficer"],
      signer: ["signer"],
      refuser: ["civilStatusOfficer", "signer"],
    },
    corroborators: ["receptionOfficer", "residenceOfficer", "welfareOfficer"],
    register: { partner: "civilStatus", operation: "registerDeath" },
    results: ["deathExtract", "deathExtractCopies"],
    refusalGrounds: [
      "alreadyRegistered",
      "notProven",
      "personAlive",
      "notCompetentData",
      "foreignElement",
      "other",
    ],
  },
  {
    id: "residenceRemoval",
    agencyKind: "communePolice",
    ...first,
    duties: { officer: ["residenceOfficer"], signer: ["signer"], refuser: ["signer"] },
    register: { partner: "residence", operation: "removeResidence" },
    limit: "TWO",
    variants: limited(groupCases),
    mayNotApply: true,
    results: ["removalNotice"],
    refusalGrounds: ["dataDiffers", "other"],
  },
  {
    /** Which law pays decides the agency: the commune's committee, or social insurance (decisions 16). */
    id: "funeralBenefit",
    agencyKind: "communePeoplesCommittee",
    ...first,
    duties: { officer: ["welfareOfficer"], signer: ["signer"], refuser: ["signer"] },
    register: { partner: "benefits", operation: "grantFuneralSupport" },
    limit: "BTXH",
    variants: {
      ...limited(["BTXH", "BTXH_80_TUAT", "EMERGENCY", "NCC"]),
      BHXH: {
        limit: "BHXH",
        agencyKind: "localSocialInsurance",
        duties: { officer: ["insuranceOfficer"], refuser: ["insuranceOfficer"] },
        register: { partner: "socialInsurance", operation: "grantFuneralBenefit" },
      },
    },
    grants: true,
    optional: true,
    results: ["funeralDecision"],
    refusalGrounds: ["notEligible", "paidAlready", "dataDiffers", "other"],
  },
  {
    id: "survivorBenefit",
    agencyKind: "localSocialInsurance",
    ...first,
    duties: { officer: ["insuranceOfficer"], refuser: ["insuranceOfficer"] },
    register: { partner: "socialInsurance", operation: "grantSurvivorBenefit" },
    limit: "BHXH",
    grants: true,
    optional: true,
    results: ["survivorDecision"],
    refusalGrounds: ["notEligible", "paidAlready", "dataDiffers", "other"],
  },
] as const satisfies readonly Component[];

export type DeathComponentId = (typeof deathComponents)[number]["id"];
