/** A tiny neutral procedure for the engine's own tests; it is not in the registry. */
import type { Procedure } from "../kernel/procedure.ts";
import { libraryCardComponents } from "./components.ts";
import { libraryCardRuleVersions } from "./deadlines.ts";
import { LibraryCardEvent, libraryCardEventRules } from "./events.ts";
import { libraryCardFacts } from "./facts.ts";
import { libraryCardExits, libraryCardPages } from "./form.ts";
import { libraryCardMachine } from "./machine.ts";
import { libraryCardMessages } from "./messages.ts";
import { libraryCardDocuments, libraryCardPapers } from "./papers.ts";
import { libraryCardSamples } from "./samples.ts";
import { en } from "./texts.en.ts";
import { vi } from "./texts.vi.ts";

export const libraryCard: Procedure = {
  id: "library-card",
  machineVersion: "1",
  machines: { "1": libraryCardMachine },
  events: LibraryCardEvent,
  eventRules: libraryCardEventRules,
  components: libraryCardComponents,
  ruleVersions: libraryCardRuleVersions,
  code: "9.000001",
  slug: "the-thu-vien",
  pages: libraryCardPages,
  exits: libraryCardExits,
  papers: libraryCardPapers,
  facts: libraryCardFacts,
  messages: libraryCardMessages,
  documents: libraryCardDocuments,
  forms: [],
  texts: { vi, en },
  samples: libraryCardSamples,
};
