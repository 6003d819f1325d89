/**
 * One component's region (architecture §3).
 *
 * waiting (for consents, then for another part) → open ⇄ supplement → awaitingSignature → registering (asked | failed) →
 * done | refused | stopped | withdrawn | notApplicable. A part is done when its register has answered (decisions 1).
 */
import type { Component } from "./component.ts";
import { dossierSetup } from "./dossier-setup.ts";
import { supplementNotAnswered } from "./grounds.ts";

/** A part of `component`; without a signing duty the officer's decision goes to the register at once (decisions 7). */
export function part({ id, needs, register, duties }: Component) {
  const component = { component: id };
  const isFor = { type: "isFor", params: component } as const;
  const isAnswer = { type: "isAnswer", params: component } as const;
  const timer = (name: string) => ({ type: "isTimer", params: { timer: name, region: id } }) as const;
  const tell = (text: string) =>
    ({ type: "notify", params: { to: "applicant", text, component: id } }) as const;
  const tellAgency = (text: string) =>
    ({ type: "notify", params: { to: "agency", text, component: id } }) as const;
  const inheritGround = { type: "inheritGround", params: { ...component, needs } } as const;
  /** Ways a part ends without an officer's decision on it. */
  const lost = [
    { guard: "intakeRefused", target: `#${id}.refused`, actions: inheritGround },
    { guard: { type: "needsLost", params: { needs } }, target: `#${id}.refused`, actions: inheritGround },
  ] as const;
  const refuse = {
    guard: isFor,
    target: `#${id}.refused`,
    actions: [
      { type: "recordRefusal", params: component },
      { type: "issuePaper", params: { paper: "refusal", component: id } },
      tell("part.refused"),
    ],
  } as const;

  const orderParcels = dossierSetup.enqueueActions(({ context, enqueue }) => {
    for (const [resultId, result] of Object.entries(context.results))
      if (result.component === id && result.channel === "post")
        enqueue({ type: "orderParcel", params: { resultId, component: id } });
  });

  return dossierSetup.createStateConfig({
    id,
    initial: "waiting",
    states: {
      waiting: {
        initial: "deciding",
        always: lost,
        states: {
          deciding: {
            always: [
              {
                guard: ({ context }) => context.parts[id]?.verdict === "notApplicable",
                target: `#${id}.notApplicable`,
              },
              { guard: { type: "consentPending", params: component }, target: "consent" },
              { target: "otherPart" },
            ],
          },
          /** Open consents pause only the parts that need them, from submission on (decisions 2). */
          consent: {
            tags: ["waits-for:confirmer", "clock:paused:confirmation", "untimed:confirmations"],
            always: [
              { guard: { type: "consentMissing", params: component }, target: "choice" },
              { guard: { type: "consentsAgreed", params: component }, target: "otherPart" },
            ],
          },
          /** A consent was refused or never came: the applicant chooses, then the part stops (decisions 6). */
          choice: {
            tags: ["waits-for:applicant", "clock:paused:confirmation", "timer:choice"],
            entry: tell("confirmation.missing"),
            on: {
              "part.drop": { guard: isFor, target: `#${id}.withdrawn` },
              "timer.due": { guard: timer("choice"), target: `#${id}.stopped` },
            },
          },
          otherPart: {
            tags: ["waits-for:otherPart", "untimed:otherPart"],
            always: {
              guard: { type: "isReady", params: { ...component, needs } },
              target: `#${id}.open`,
              actions: tellAgency("part.opened"),
            },
          },
        },
      },
      open: {
        tags: ["waits-for:officer", "untimed:dueDate"],
        on: {
          "supplement.request": {
            guard: isFor,
            target: "supplement",
            actions: [
              { type: "countSupplement", params: component },
              { type: "issuePaper", params: { paper: "supplementRequest", component: id } },
              tell("supplement.asked"),
            ],
          },
          "part.propose": {
            guard: isFor,
            target: duties.signer ? "awaitingSignature" : "registering",
            actions: { type: "rememberProposer", params: component },
          },
          "part.refuse": refuse,
        },
      },
      supplement: {
        tags: ["waits-for:applicant", "timer:supplement", "clock:paused:supplement", "national:5"],
        on: {
          "supplement.answer": { guard: isFor, target: "open", actions: tellAgency("supplement.answered") },
          "timer.due": {
            guard: timer("supplement"),
            target: "refused",
            actions: [
              { type: "setPart", params: { ...component, ground: supplementNotAnswered } },
              { type: "issuePaper", params: { paper: "refusal", component: id } },
              tell("part.refused"),
            ],
          },
        },
      },
      awaitingSignature: {
        tags: ["waits-for:signer", "untimed:dueDate"],
        on: {
          "part.sign": { guard: isFor, target: "registering" },
          "part.sendBack": { guard: isFor, target: "open", actions: tellAgency("part.sentBack") },
          "part.refuse": refuse,
        },
      },
      registering: {
        initial: "asked",
        /** An answer may come after our attempts are used up, so both states take it. */
        on: {
          "request.accepted": {
            guard: isAnswer,
            target: `#${id}.done`,
            actions: { type: "recordAnswer", params: component },
          },
          /** The register says no (a card exists, already registered): the officer decides again with its answer. */
          "request.refused": {
            guard: isAnswer,
            target: `#${id}.open`,
            actions: [{ type: "recordAnswer", params: component }, tellAgency("register.refused")],
          },
        },
        states: {
          asked: {
            tags: ["waits-for:register", "untimed:requestAttempts"],
            entry: { type: "request", params: { ...register, component: id } },
            on: { "request.failed": { guard: isAnswer, target: "failed" } },
          },
          failed: {
            tags: ["waits-for:manager", "untimed:manager"],
            on: { "request.redrive": { guard: isFor, target: "asked" } },
          },
        },
      },
      done: {
        type: "final",
        entry: [
          { type: "setPart", params: { ...component, verdict: "done" } },
          { type: "makeResultsReady", params: component },
          { type: "issuePaper", params: { paper: "results", component: id } },
          orderParcels,
          tell("part.done"),
        ],
      },
      refused: { type: "final", entry: { type: "setPart", params: { ...component, verdict: "refused" } } },
      stopped: {
        type: "final",
        entry: [{ type: "setPart", params: { ...component, verdict: "stopped" } }, tell("part.stopped")],
      },
      withdrawn: {
        type: "final",
        entry: [{ type: "setPart", params: { ...component, verdict: "withdrawn" } }, tell("part.withdrawn")],
      },
      notApplicable: { type: "final" },
    },
  });
}
