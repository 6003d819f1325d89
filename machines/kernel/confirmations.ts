/** Confirmations region: everybody is asked at submission, once, with all capacities together (decisions 6). */
import { dossierSetup } from "./dossier-setup.ts";

const askAll = dossierSetup.enqueueActions(({ context, enqueue }) => {
  for (const requestId of Object.keys(context.confirmations))
    enqueue({ type: "askConfirmation", params: { requestId } });
});

const ways = {
  closed: { guard: "allClosed", target: "settled" },
  answered: { guard: "confirmationsSettled", target: "idle" },
} as const;

const answers = {
  "confirmation.agree": {
    guard: "confirmationPending",
    actions: { type: "answerConfirmation", params: { consent: "agreed" } },
  },
  "confirmation.refuse": {
    guard: "confirmationPending",
    actions: { type: "answerConfirmation", params: { consent: "refused" } },
  },
} as const;

const expiry = (timer: string) =>
  ({
    guard: { type: "isTimer", params: { timer, region: "confirmations" } },
    actions: "expireConfirmations",
  }) as const;

export const confirmations = dossierSetup.createStateConfig({
  initial: "asking",
  states: {
    asking: { entry: askAll, always: [ways.answered, { target: "open" }] },
    open: {
      tags: ["waits-for:confirmer", "timer:confirmation"],
      always: [ways.closed, ways.answered],
      on: {
        ...answers,
        "consent.askAnother": { guard: "anotherAsked", target: "openAgain" },
        "timer.due": expiry("confirmation"),
      },
    },
    /** Another person was asked while somebody else still was: a timer of another name, so that the limit begins anew. */
    openAgain: {
      tags: ["waits-for:confirmer", "timer:confirmationAgain"],
      always: [ways.closed, ways.answered],
      on: {
        ...answers,
        "consent.askAnother": { guard: "anotherAsked", target: "open" },
        "timer.due": expiry("confirmationAgain"),
      },
    },
    /** Nobody is asked now; the family may still ask another person. */
    idle: {
      tags: ["waits-for:parts", "untimed:parts"],
      always: [ways.closed, { guard: "someoneAsked", target: "open" }],
    },
    settled: { type: "final" },
  },
});
