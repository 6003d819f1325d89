/**
 * The library card with everything that only some procedures have: a part that grants money in two cases, a second look, a person
 * concerned who may object, somebody else who is told the news. For tests of the app, so that they need no real law.
 */

import type { Component } from "#machines/kernel/component.ts";
import { confirmations } from "#machines/kernel/confirmations.ts";
import { dossierEventRules, dossierEvents, furtherEventRules } from "#machines/kernel/dossier-events.ts";
import { dossierSetup } from "#machines/kernel/dossier-setup.ts";
import { intake, onSubmission } from "#machines/kernel/intake.ts";
import { objection, tellSubject } from "#machines/kernel/objection.ts";
import { openingContext } from "#machines/kernel/opening-context.ts";
import { part } from "#machines/kernel/part.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { resultsAndMoney } from "#machines/kernel/results.ts";
import { withdrawal } from "#machines/kernel/withdrawal.ts";
import { libraryCard } from "#machines/library-card/index.ts";

/** Who the card is about, as its answers name nobody: an invented person with a number. */
export const concernedId = "019155000777";

const membership: Component = {
  id: "membership",
  agencyKind: "communePeoplesCommittee",
  needs: [],
  closesAll: true,
  endsMandates: true,
  pausedWith: ["intake"],
  duties: {
    officer: ["civilStatusOfficer"],
    signer: ["signer"],
    refuser: ["civilStatusOfficer", "signer"],
  },
  corroborators: ["receptionOfficer", "insuranceOfficer"],
  register: { partner: "library", operation: "enrol" },
  results: [],
  refusalGrounds: ["alreadyMember", "other"],
};

const card: Component = {
  id: "card",
  agencyKind: "communePeoplesCommittee",
  needs: ["membership"],
  pausedWith: ["intake", "membership"],
  duties: { officer: ["welfareOfficer"], signer: ["signer"], refuser: ["signer"] },
  register: { partner: "library", operation: "issueCard" },
  variants: {
    insured: {
      agencyKind: "localSocialInsurance",
      duties: { officer: ["insuranceOfficer"], refuser: ["insuranceOfficer"] },
      limit: "insured",
    },
  },
  grants: true,
  mayNotApply: true,
  results: ["membershipCard"],
  refusalGrounds: ["cardExists", "other"],
};

const components = [membership, card];
const isInsured = (page: Record<string, unknown> | undefined) => page?.insured === "yes";
const limit = { unit: "workingDays", whose: "officer", ground: "Nội quy thư viện" } as const;

const ruleVersions = libraryCard.ruleVersions.map((version) => ({
  ...version,
  deadlines: {
    ...version.deadlines,
    parts: { ...version.deadlines.parts, insured: { ...limit, amount: 10 } },
    timers: { ...version.deadlines.timers, objection: { ...limit, amount: 1 } },
  },
}));

const machine = dossierSetup.createMachine({
  id: "benefit-card",
  version: "1",
  context: ({ input }) => openingContext(components, input),
  type: "parallel",
  entry: [...onSubmission, tellSubject],
  states: {
    intake,
    membership: part(membership),
    card: part(card),
    confirmations,
    objection: objection(components),
    results: resultsAndMoney,
    withdrawal: withdrawal(components),
  },
});

const adult = libraryCard.samples.adultByPost?.answers ?? {};

/** `card.insured` "yes" gives the part to social insurance; `card.oneSource` "yes" asks for a second look. */
export const benefitCard: Procedure = {
  ...libraryCard,
  id: "benefit-card",
  slug: "the-tro-cap",
  tone: "calm",
  machines: { "1": machine },
  events: dossierEvents(["membership", "card"]),
  eventRules: { ...dossierEventRules, ...furtherEventRules },
  components,
  ruleVersions,
  variants: (answers) => (isInsured(answers.card) ? { card: "insured" } : {}),
  concerned: () => ({ personalId: concernedId, fullName: "ĐINH VĂN THỬ" }),
  facts: (answers, sources) => ({
    ...libraryCard.facts(answers, sources),
    ...(isInsured(answers.card) && { variants: { card: "insured" } }),
    uncorroborated: answers.card?.oneSource === "yes" ? ["membership"] : [],
    newsReceiver:
      answers.card?.news === "other"
        ? { fullName: "ĐINH THỊ THỬ", phone: "0911111111", email: "thu@vidu.vn" }
        : null,
  }),
  grants: (component, { answers, parameter }) =>
    component !== "card" || answers.card?.due === "nothing"
      ? []
      : [
          {
            ...{ benefit: "books", amount: 10 * (parameter("referenceLevel", "2026-11-10") ?? 0) },
            ...{ period: "once", people: 1, preferred: true, because: [] },
            ...{ rule: { key: "rule.books", params: { times: "10" } }, ground: "Nội quy, Điều 1" },
          },
          {
            ...{ benefit: "reading", amount: null, period: "monthly", people: 2 },
            ...{ preferred: false, because: [], rule: { key: "rule.reading", params: {} } },
            ground: "Nội quy, Điều 2",
          },
          {
            ...{ benefit: "music", amount: 1_000_000, period: "once", people: 1, preferred: false },
            ...{ because: ["because.lower"], rule: { key: "rule.music", params: {} } },
            ground: "Nội quy, Điều 3",
          },
        ],
  samples: {
    usual: { answers: adult, sources: {} },
    insured: { answers: { ...adult, card: { ...adult.card, insured: "yes" } }, sources: {} },
    oneSource: { answers: { ...adult, card: { ...adult.card, oneSource: "yes" } }, sources: {} },
    nothingDue: { answers: { ...adult, card: { ...adult.card, due: "nothing" } }, sources: {} },
    otherIsTold: { answers: { ...adult, card: { ...adult.card, news: "other" } }, sources: {} },
  },
};
