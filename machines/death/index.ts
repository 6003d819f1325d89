/** The death group: khai tử, xóa thường trú, mai táng phí, tử tuất (death-linked §1; decisions 12 and 16). */
import type { Procedure } from "../kernel/procedure.ts";
import { funeralOffers } from "./allowances/funeral-offers.ts";
import { survivorOffers } from "./allowances/survivor-offers.ts";
import { deathParameters } from "./allowances/values.ts";
import { readAnswers } from "./answers.ts";
import { applicantAddress } from "./applicant-address.ts";
import { deathVariants } from "./cases.ts";
import { deathComponents } from "./components.ts";
import { deathRuleVersions } from "./deadlines.ts";
import { deathDocuments } from "./documents.ts";
import { DeathEvent, deathEventRules } from "./events.ts";
import { deathExits } from "./exits.ts";
import { extractLines } from "./extract-lines.ts";
import { chosenParts, concernedPerson, deathFacts, relatedPersons } from "./facts.ts";
import { deathFees } from "./fees.ts";
import { deathPages } from "./form.ts";
import { deathLookups } from "./lookups.ts";
import { deathMachine } from "./machine.ts";
import { deathMessages } from "./messages.ts";
import { namedPeople } from "./named-people.ts";
import { deathPapers } from "./papers.ts";
import { deathPayee } from "./payee.ts";
import { deathForms } from "./printed.ts";
import { deathReplies } from "./replies.ts";
import { deathSamples } from "./samples.ts";
import { deathSubject } from "./subject.ts";
import { takesOver } from "./takes-over.ts";
import { en } from "./texts.en.ts";
import { vi } from "./texts.vi.ts";
import { deathWarnings } from "./warnings.ts";

export const death: Procedure = {
  id: "death",
  machineVersion: "1",
  machines: { "1": deathMachine },
  events: DeathEvent,
  eventRules: deathEventRules,
  components: deathComponents,
  ruleVersions: deathRuleVersions,
  code: "2.002913",
  slug: "khai-tu",
  tone: "calm",
  pages: deathPages,
  exits: deathExits,
  papers: deathPapers,
  facts: deathFacts,
  subject: deathSubject,
  related: relatedPersons,
  concerned: concernedPerson,
  people: namedPeople,
  applicantAddress: (answers, names) => applicantAddress(readAnswers(answers), names),
  chosen: (answers) => chosenParts(readAnswers(answers)),
  variants: (answers) => deathVariants(readAnswers(answers)),
  parameters: deathParameters,
  grants: (component, input) =>
    component === "survivorBenefit" ? survivorOffers(input) : funeralOffers(input),
  payee: deathPayee,
  takesOver,
  lookups: deathLookups,
  warnings: deathWarnings,
  printed: extractLines,
  forms: deathForms,
  fees: deathFees,
  messages: deathMessages,
  replies: deathReplies,
  documents: deathDocuments,
  texts: { vi, en },
  samples: deathSamples,
};
