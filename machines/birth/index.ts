/** The birth group: khai sinh, thường trú, thẻ BHYT, thẻ căn cước cho trẻ em dưới 6 tuổi (birth-linked §1; decisions 12). */
import type { Procedure } from "../kernel/procedure.ts";
import { readAnswers } from "./answers.ts";
import { chosenParts } from "./chosen.ts";
import { birthComponents } from "./components.ts";
import { birthRuleVersions } from "./deadlines.ts";
import { birthDocuments } from "./documents.ts";
import { BirthEvent, birthEventRules } from "./events.ts";
import { birthExits } from "./exits.ts";
import { birthFacts, birthPrinted, birthWarnings } from "./facts.ts";
import { birthFees } from "./fees.ts";
import { birthPages } from "./form.ts";
import { birthLookups } from "./lookups.ts";
import { birthMachine } from "./machine.ts";
import { birthMessages } from "./messages.ts";
import { namedPeople } from "./named-people.ts";
import { birthPapers } from "./papers.ts";
import { applicantAddress, relatedOf } from "./people.ts";
import { birthForms } from "./printed.ts";
import { birthReplies } from "./replies.ts";
import { birthSamples } from "./samples.ts";
import { birthSiblings, birthSubject } from "./subject.ts";
import { en } from "./texts.en.ts";
import { vi } from "./texts.vi.ts";

export const birth: Procedure = {
  id: "birth",
  machineVersion: "1",
  machines: { "1": birthMachine },
  events: BirthEvent,
  eventRules: birthEventRules,
  components: birthComponents,
  ruleVersions: birthRuleVersions,
  code: "3.000722",
  slug: "khai-sinh",
  pages: birthPages,
  exits: birthExits,
  papers: birthPapers,
  facts: birthFacts,
  subject: birthSubject,
  siblings: birthSiblings,
  related: (answers) => relatedOf(readAnswers(answers)),
  people: namedPeople,
  applicantAddress: (answers, names) => applicantAddress(readAnswers(answers), names),
  chosen: (answers) => chosenParts(readAnswers(answers)),
  lookups: birthLookups,
  warnings: birthWarnings,
  printed: birthPrinted,
  forms: birthForms,
  fees: birthFees,
  messages: birthMessages,
  replies: birthReplies,
  documents: birthDocuments,
  texts: { vi, en },
  samples: birthSamples,
};
