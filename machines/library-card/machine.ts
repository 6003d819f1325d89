/** The smallest linked dossier there is: membership, then the card. The engine's own tests use it, so that they need no real law. */
import { confirmations } from "../kernel/confirmations.ts";
import { dossierSetup } from "../kernel/dossier-setup.ts";
import { intake, onSubmission } from "../kernel/intake.ts";
import { openingContext } from "../kernel/opening-context.ts";
import { part } from "../kernel/part.ts";
import { results } from "../kernel/results.ts";
import { withdrawal } from "../kernel/withdrawal.ts";
import { libraryCardComponents } from "./components.ts";

const [membership, card] = libraryCardComponents;

export const libraryCardMachine = dossierSetup.createMachine({
  id: "library-card",
  version: "1",
  context: ({ input }) => openingContext(libraryCardComponents, input),
  type: "parallel",
  entry: [...onSubmission],
  states: {
    intake,
    membership: part(membership),
    card: part(card),
    confirmations,
    results,
    withdrawal: withdrawal(libraryCardComponents),
  },
});
