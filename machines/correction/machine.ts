/**
 * A family says that a finished paper is wrong; the part that issued it answers (decisions 21).
 *
 * The paper stays as it is registered, is issued anew, or is revoked; the last two need another person's signature where the part has a
 * signer (decisions 7). A workflow of its own, because the dossier may have ended long ago. Pure.
 */
import { setup } from "xstate";
import { effectActions } from "../kernel/effects.ts";
import type { CorrectionContext, CorrectionEvent, CorrectionInput } from "./events.ts";

const correctionSetup = setup({
  types: {
    context: {} as CorrectionContext,
    input: {} as CorrectionInput,
    events: {} as CorrectionEvent & { actorId?: string },
  },
  actions: effectActions,
  guards: {
    /** An event that names another part was meant for something else. */
    isOurs: ({ context, event }) => "component" in event && event.component === context.component,
    isOursAlone: ({ context, event }) =>
      !context.signs && "component" in event && event.component === context.component,
    signsReissue: ({ context, event }) =>
      context.proposal === "reissue" && "component" in event && event.component === context.component,
  },
});

const propose = correctionSetup.assign(({ event }) => {
  const proposedBy = event.actorId ?? null;
  if (event.type === "correction.proposeReissue")
    return { proposal: "reissue", because: event.cause, proposedBy };
  if (event.type === "correction.proposeRevoke")
    return { proposal: "revoke", because: event.ground, proposedBy };
  return {};
});

const takeBack = correctionSetup.assign({ proposal: null, because: null, proposedBy: null });

const tell = (to: "applicant" | "agency", text: string) =>
  correctionSetup.enqueueActions(({ context, enqueue }) =>
    enqueue({ type: "notify", params: { to, text, component: context.component } }),
  );

const issueAnew = correctionSetup.enqueueActions(({ context, enqueue }) =>
  enqueue({ type: "issuePaper", params: { paper: "reissue", component: context.component } }),
);

/** One limit for the whole answer: it goes on while the proposal waits for its signature. */
const answerDue = "timer:correctionAnswer";
const remind = { actions: tell("agency", "correction.reminder") };

export const correctionMachine = correctionSetup.createMachine({
  id: "correction",
  version: "1",
  context: ({ input }) => ({
    dossierId: input.dossierId,
    component: input.component,
    signs: input.signs,
    proposal: null,
    because: null,
    proposedBy: null,
  }),
  initial: "asked",
  states: {
    /** Left at once: the agency is told when the report comes, not again when a signer sends it back. */
    asked: { always: { target: "open", actions: tell("agency", "correction.asked") } },
    open: {
      tags: ["waits-for:officer", answerDue],
      on: {
        "correction.decline": { guard: "isOurs", target: "declined" },
        "correction.proposeReissue": [
          { guard: "isOursAlone", target: "reissued", actions: propose },
          { guard: "isOurs", target: "awaitingSignature", actions: propose },
        ],
        "correction.proposeRevoke": [
          { guard: "isOursAlone", target: "revoked", actions: propose },
          { guard: "isOurs", target: "awaitingSignature", actions: propose },
        ],
        "timer.due": remind,
      },
    },
    awaitingSignature: {
      tags: ["waits-for:signer", answerDue],
      on: {
        "correction.sign": [
          { guard: "signsReissue", target: "reissued" },
          { guard: "isOurs", target: "revoked" },
        ],
        "correction.sendBack": {
          guard: "isOurs",
          target: "open",
          actions: [takeBack, tell("agency", "part.sentBack")],
        },
        "timer.due": remind,
      },
    },
    declined: { type: "final", entry: tell("applicant", "correction.answered") },
    reissued: { type: "final", entry: [issueAnew, tell("applicant", "paper.corrected")] },
    revoked: { type: "final", entry: tell("applicant", "paper.revoked") },
  },
});
