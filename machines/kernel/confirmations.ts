/** Confirmations region: everybody is asked at submission, once, with all capacities together (decisions 6). */
import { dossierSetup } from "./dossier-setup.ts";

const askAll = dossierSetup.enqueueActions(({ context, enqueue }) => {
  for (const requestId of Object.keys(context.confirmations))
    enqueue({ type: "askConfirmation", params: { requestId } });
});

export const confirmations = dossierSetup.createStateConfig({
  initial: "open",
  states: {
    open: {
      tags: ["waits-for:confirmer", "timer:confirmation"],
      entry: askAll,
      always: { guard: "confirmationsSettled", target: "settled" },
      on: {
        "confirmation.agree": {
          guard: "confirmationPending",
          actions: { type: "answerConfirmation", params: { consent: "agreed" } },
        },
        "confirmation.refuse": {
          guard: "confirmationPending",
          actions: { type: "answerConfirmation", params: { consent: "refused" } },
        },
        "timer.due": {
          guard: { type: "isTimer", params: { timer: "confirmation", region: "confirmations" } },
          actions: "expireConfirmations",
        },
      },
    },
    settled: { type: "final" },
  },
});
