/**
 * One component's region (architecture §3).
 *
 * waiting (for consents, then for another part) → open ⇄ supplement → awaitingSignature → registering (asked | failed) →
 * done | refused | stopped | withdrawn | notApplicable. A part is done when its register has answered (decisions 1).
 * Before its signature a single part may be asked back (withdrawalAsked), with the place it was in kept inside (decisions 8).
 */
import { type Component, componentAs, everyCase } from "./component.ts";
import { dossierSetup } from "./dossier-setup.ts";
import { ladder } from "./ladder.ts";
import { endMandatesOf, orderPayout, readyResults, tellOfAnnulment } from "./result-acts.ts";

/** A part of `component`; without a signing duty the officer's decision goes to the register at once (decisions 7). */
export function part(definition: Component) {
  const {
    id,
    needs,
    closesAll,
    verifies,
    grants = false,
    corroborators,
    endsMandates,
    mayNotApply,
  } = definition;
  const component = { component: id };
  const signed = everyCase(definition).some(({ duties }) => duties.signer);
  const unsigned = everyCase(definition).some(({ duties }) => !duties.signer);
  const isFor = { type: "isFor", params: component } as const;
  const mayWork = { type: "mayWork", params: component } as const;
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
  /** The whole dossier was given back to the family (decisions 8). */
  const givenBack = [
    { guard: "withdrawalGranted", target: `#${id}.withdrawn` },
    { guard: "objectionUpheld", target: `#${id}.stopped` },
  ] as const;
  /** Before or after the decision is prepared, by somebody who neither prepares nor signs it. */
  const corroborate = corroborators
    ? ({
        "part.corroborate": {
          guard: { type: "mayCorroborate", params: component },
          actions: [{ type: "corroborate", params: component }, tellAgency("part.corroborated")],
        },
      } as const)
    : {};
  /** What is possible and happens by itself while the part's clock runs (decisions 9). */
  const running = {
    "apology.sign": {
      guard: { type: "notExtended", params: component },
      actions: [
        { type: "extend", params: component },
        { type: "issuePaper", params: { paper: "apology", component: id } },
        tell("apology.signed"),
      ],
    },
    "timer.due": ladder.map(
      (rung) =>
        ({
          guard: timer(rung.name),
          actions: tellAgency(rung.text),
        }) as const,
    ),
  } as const;
  const askSupplement = (count: number) =>
    ({
      guard: { type: "supplementsAsked", params: { ...component, count } },
      target: "supplement",
      actions: [
        { type: "countSupplement", params: component },
        { type: "issuePaper", params: { paper: "supplementRequest", component: id } },
        tell("supplement.asked"),
      ],
    }) as const;
  /**
   * One part alone can be taken back once civil status is registered, until it is signed (decisions 8, lifecycle §7); before that, the
   * whole dossier. Asked of the part's agency, which may decline.
   */
  const withdraw = (from: "open" | "supplement" | "awaitingSignature") =>
    closesAll
      ? {}
      : ({
          "part.withdraw": {
            guard: isFor,
            target: `#${id}.withdrawalAsked.${from}`,
            actions: tellAgency("withdrawal.asked"),
          },
        } as const);
  const toRefused = {
    target: `#${id}.refused`,
    actions: [
      { type: "recordRefusal", params: component },
      { type: "issuePaper", params: { paper: "refusal", component: id } },
      tell("part.refused"),
    ],
  } as const;
  const refuse = { guard: mayWork, ...toRefused } as const;

  /** To the signer where there is one, else to the register at once; some parts are the one or the other by their case. */
  const toSigner = {
    guard: { type: "mayPropose", params: { ...component, grants } },
    target: "awaitingSignature",
    actions: { type: "rememberProposer", params: component },
  } as const;
  const toRegister = { ...toSigner, target: "registering" } as const;
  const alone = { type: "mayProposeAlone", params: { definition, grants } } as const;
  const propose =
    signed && unsigned
      ? ([{ ...toRegister, guard: alone }, toSigner] as const)
      : signed
        ? toSigner
        : toRegister;

  const takenBack = [
    { type: "issuePaper", params: { paper: "stopNotice", component: id } },
    tell("part.withdrawn"),
  ] as const;
  /** The former state goes on where it was. */
  const declined = (to: "open" | "supplement" | "awaitingSignature") =>
    ({
      "withdrawal.decline": { guard: isFor, target: `#${id}.${to}`, actions: tell("withdrawal.declined") },
    }) as const;
  /** Silence of seven working days refuses the part (decisions 5). */
  const notAnswered = { guard: timer("supplement"), ...toRefused } as const;
  /** The decision is the officer's again: nobody has proposed it, nothing waits for a signature. */
  const decideAgain = {
    type: "setPart",
    params: { ...component, signing: false, proposedBy: null },
  } as const;

  const askNew = dossierSetup.enqueueActions(({ event, enqueue }) => {
    if (event.type === "consent.askAnother")
      enqueue({ type: "askConfirmation", params: { requestId: event.requestId } });
  });

  /** Work stands still until the agency answers; one working day of silence grants it (decisions 8). The first part has none. */
  const withdrawalAsked = dossierSetup.createStateConfig({
    tags: ["waits-for:officer", "timer:withdrawal", "national:7"],
    initial: "open",
    always: givenBack,
    on: {
      "withdrawal.grant": { guard: isFor, target: `#${id}.withdrawn`, actions: takenBack },
      "timer.due": { guard: timer("withdrawal"), target: `#${id}.withdrawn`, actions: takenBack },
    },
    states: {
      open: { on: declined("open") },
      /** The family's own limit and the pause go on: asking and being declined gives no further days. */
      supplement: {
        tags: ["timer:supplement", "clock:paused:supplement"],
        on: { ...declined("supplement"), "timer.due": notAnswered },
      },
      ...(signed ? { awaitingSignature: { on: declined("awaitingSignature") } } : {}),
    },
  });
  /** Another person signs (decisions 7); a part that nobody signs has no such state. */
  const awaitingSignature = dossierSetup.createStateConfig({
    tags: ["waits-for:signer", "ladder:dueDate"],
    always: givenBack,
    on: {
      ...running,
      ...withdraw("awaitingSignature"),
      ...corroborate,
      "part.sign": { guard: { type: "maySign", params: component }, target: `#${id}.registering` },
      "part.sendBack": {
        guard: isFor,
        target: `#${id}.open`,
        actions: [decideAgain, tellAgency("part.sentBack")],
      },
      "part.refuse": refuse,
    },
  });

  return dossierSetup.createStateConfig({
    id,
    initial: "waiting",
    states: {
      waiting: {
        initial: "deciding",
        always: [...givenBack, ...lost],
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
            /** Civil status is registered and the part's agency has not been asked yet: given back at once. */
            ...(closesAll
              ? {}
              : ({
                  on: {
                    "part.withdraw": {
                      guard: { type: "neededDone", params: { ...component, needs } },
                      target: `#${id}.withdrawn`,
                      actions: takenBack,
                    },
                  },
                } as const)),
          },
          /** A consent was refused or never came: the applicant chooses, then the part stops (decisions 6). */
          choice: {
            tags: ["waits-for:applicant", "clock:paused:confirmation", "timer:choice"],
            entry: tell("confirmation.missing"),
            on: {
              "part.drop": { guard: isFor, target: `#${id}.withdrawn`, actions: tell("part.withdrawn") },
              "consent.onPaper": {
                guard: isFor,
                target: "consent",
                actions: { type: "takePaper", params: component },
              },
              "consent.askAnother": {
                guard: { type: "mayAskAnother", params: component },
                target: "consent",
                actions: [{ type: "replaceConfirmer", params: component }, askNew],
              },
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
        tags: ["waits-for:officer", "ladder:dueDate"],
        always: givenBack,
        on: {
          ...running,
          ...withdraw("open"),
          ...corroborate,
          "supplement.request": askSupplement(0),
          "supplement.requestAgain": askSupplement(1),
          ...(verifies
            ? {
                "verification.mark": {
                  guard: { type: "notVerified", params: component },
                  actions: [
                    { type: "setPart", params: { ...component, verification: true, begun: true } },
                    tell("verification.marked"),
                  ],
                } as const,
              }
            : {}),
          ...(mayNotApply
            ? {
                "part.notApplicable": {
                  guard: mayWork,
                  target: `#${id}.notApplicable`,
                  actions: [
                    { type: "setPart", params: { ...component, verdict: "notApplicable" } },
                    tell("part.notApplicable"),
                  ],
                } as const,
              }
            : {}),
          "part.propose": propose,
          "part.refuse": refuse,
        },
      },
      supplement: {
        tags: ["waits-for:applicant", "timer:supplement", "clock:paused:supplement", "national:5"],
        always: givenBack,
        on: {
          ...withdraw("supplement"),
          "supplement.answer": {
            guard: isFor,
            target: "open",
            actions: ["noteSensitive", tellAgency("supplement.answered")],
          },
          "timer.due": notAnswered,
        },
      },
      ...(closesAll ? {} : { withdrawalAsked }),
      ...(signed ? { awaitingSignature } : {}),
      registering: {
        initial: "asked",
        /** An answer may come after our attempts are used up, so both states take it. */
        on: {
          ...running,
          "request.accepted": {
            guard: isAnswer,
            target: `#${id}.done`,
            actions: { type: "recordAnswer", params: component },
          },
          /** The register says no (a card exists, already registered): the officer decides again with its answer. */
          "request.refused": {
            guard: isAnswer,
            target: `#${id}.open`,
            actions: [
              { type: "recordAnswer", params: component },
              decideAgain,
              tellAgency("register.refused"),
            ],
          },
        },
        states: {
          asked: {
            tags: ["waits-for:register", "ladder:dueDate"],
            entry: {
              type: "request",
              params: ({ context }) => ({
                ...componentAs(definition, context.parts[id]?.variant).register,
                component: id,
              }),
            },
            on: { "request.failed": { guard: isAnswer, target: "failed" } },
          },
          failed: {
            tags: ["waits-for:manager", "ladder:dueDate"],
            /** Nothing is on its way to the register: what an objection has stopped is not sent again. */
            always: { guard: "objectionUpheld", target: `#${id}.stopped` },
            on: { "request.redrive": { guard: { type: "mayRedrive", params: component }, target: "asked" } },
          },
        },
      },
      done: {
        type: "final",
        entry: [
          { type: "setPart", params: { ...component, verdict: "done", signing: false } },
          { type: "issuePaper", params: { paper: "results", component: id } },
          readyResults(id),
          ...(grants ? [orderPayout(id)] : []),
          ...(endsMandates ? [endMandatesOf(id)] : []),
          ...(closesAll ? [tellOfAnnulment] : []),
          tell("part.done"),
        ],
      },
      refused: {
        type: "final",
        entry: { type: "setPart", params: { ...component, verdict: "refused", signing: false } },
      },
      stopped: {
        type: "final",
        entry: [
          { type: "setPart", params: { ...component, verdict: "stopped", signing: false } },
          tell("part.stopped"),
        ],
      },
      withdrawn: {
        type: "final",
        entry: { type: "setPart", params: { ...component, verdict: "withdrawn", signing: false } },
      },
      notApplicable: { type: "final" },
    },
  });
}
