/** The parts of the birth group as data (birth-linked §6; decisions 1, 2, 7). */
import type { Component } from "../kernel/component.ts";

export const birthComponents = [
  {
    id: "birthRegistration",
    agencyKind: "communePeoplesCommittee",
    needs: [],
    closesAll: true,
    verifies: true,
    pausedWith: ["intake"],
    duties: {
      officer: ["civilStatusOfficer"],
      signer: ["signer"],
      refuser: ["civilStatusOfficer", "signer"],
    },
    register: { partner: "civilStatus", operation: "registerBirth" },
    results: ["birthCertificate", "birthCertificateCopies"],
    refusalGrounds: ["alreadyRegistered", "notCompetentData", "foreignElement", "other"],
  },
  {
    id: "permanentResidence",
    agencyKind: "communePolice",
    needs: ["birthRegistration"],
    pausedWith: ["intake", "birthRegistration"],
    duties: { officer: ["residenceOfficer"], signer: ["signer"], refuser: ["signer"] },
    register: { partner: "residence", operation: "registerResidence" },
    results: ["residenceNotice"],
    refusalGrounds: ["ownerDisagrees", "notLegalDwelling", "dataDiffers", "other"],
  },
  {
    id: "healthCard",
    agencyKind: "localSocialInsurance",
    needs: ["birthRegistration"],
    pausedWith: ["intake", "birthRegistration"],
    duties: { officer: ["insuranceOfficer"], refuser: ["insuranceOfficer"] },
    register: { partner: "socialInsurance", operation: "issueCard" },
    results: ["healthCard"],
    refusalGrounds: ["cardExists", "dataDiffers", "other"],
  },
  {
    id: "idCard",
    agencyKind: "communePolice",
    needs: ["birthRegistration"],
    pausedWith: ["intake", "birthRegistration"],
    duties: { officer: ["residenceOfficer"], signer: ["signer"], refuser: ["signer"] },
    register: { partner: "identity", operation: "issueIdCard" },
    ruleVersions: ["NĐ63+301", "NĐ63+301-2027", "LHT2026"],
    optional: true,
    results: ["idCard"],
    refusalGrounds: ["idCardExists", "dataDiffers", "other"],
  },
] as const satisfies readonly Component[];

export type BirthComponentId = (typeof birthComponents)[number]["id"];
