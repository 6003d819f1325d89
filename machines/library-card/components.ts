/** The parts of the library card: membership is decided and signed, the card follows from it. */
import type { Component } from "../kernel/component.ts";

export const libraryCardComponents = [
  {
    id: "membership",
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
    register: { partner: "library", operation: "enrol" },
    results: [],
    refusalGrounds: ["alreadyMember", "other"],
  },
  {
    id: "card",
    agencyKind: "communePeoplesCommittee",
    needs: ["membership"],
    pausedWith: ["intake", "membership"],
    duties: { officer: ["civilStatusOfficer"], refuser: ["civilStatusOfficer"] },
    register: { partner: "library", operation: "issueCard" },
    results: ["membershipCard"],
    refusalGrounds: ["cardExists", "other"],
  },
] as const satisfies readonly Component[];
