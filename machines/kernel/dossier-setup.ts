/**
 * Vocabulary of the linked dossier's statechart: its types, guards and the facts it records.
 *
 * Pure: no clock, no ids, no I/O. Every guard reads only the context and the event.
 */
import { assign, setup } from "xstate";
import { type Component, componentAs } from "./component.ts";
import {
  allClosed,
  allFulfilled,
  anyDone,
  type ConfirmationFacts,
  consentsFor,
  type DossierContext,
  type DossierInput,
  isClosed,
  isMissing,
  isSettled,
  originalsReturned,
  type PartFacts,
} from "./dossier-context.ts";
import type { DossierMachineEvent } from "./dossier-events.ts";
import { effectActions } from "./effects.ts";
import { neededPartClosed, supplementNotAnswered } from "./grounds.ts";
import { namesEvery, type SensitiveParts } from "./sensitive.ts";

type Part = { component: string };
const of = (context: DossierContext, id: string) => context.parts[id];

/** A person not asked before; a handful of attempts is enough for any family. */
const isNewPerson = (context: DossierContext, { requestId }: { requestId: string }) =>
  !context.confirmations[requestId] && Object.keys(context.confirmations).length < 8;

/** The context with some facts of one part replaced. */
export const withPart = (
  context: DossierContext,
  id: string,
  facts: Partial<PartFacts>,
): Partial<DossierContext> => {
  const part = of(context, id);
  return part ? { parts: { ...context.parts, [id]: { ...part, ...facts } } } : {};
};

const withSensitive = (parts: DossierContext["parts"], found: SensitiveParts): DossierContext["parts"] =>
  Object.fromEntries(
    Object.entries(parts).map(([id, facts]) => {
      const reasons = new Set([...(facts.sensitive ?? []), ...(found[id] ?? [])]);
      return [id, reasons.size > 0 ? { ...facts, sensitive: [...reasons] } : facts];
    }),
  );

/** A person was asked and has not answered, and a part still needs the answer. */
const isAwaited = (context: DossierContext, { consent, components }: ConfirmationFacts): boolean =>
  consent === "pending" && !components.every((id) => isClosed(of(context, id)));

const workGoesOn = (context: DossierContext): boolean =>
  context.withdrawal === "none" && context.objection !== "raised";

/** A part that grants money says how much; who looked at the case for its second source prepares nothing. */
const mayPropose = (
  context: DossierContext,
  event: DossierMachineEvent,
  component: string,
  grants: boolean,
): boolean =>
  event.type === "part.propose" &&
  event.component === component &&
  workGoesOn(context) &&
  (event.grant !== undefined) === grants &&
  namesEvery(of(context, component)?.sensitive, event.overrides) &&
  !(event.actorId && of(context, component)?.corroboration?.by === event.actorId);

/** The parts that civil status decides first are neither closed nor being signed or registered. */
const stillOpen = (context: DossierContext, first: readonly string[]): boolean =>
  first.every((id) => of(context, id)?.verdict === "pending" && !of(context, id)?.signing);

export const dossierSetup = setup({
  types: {
    context: {} as DossierContext,
    input: {} as DossierInput,
    events: {} as DossierMachineEvent,
  },
  actions: {
    ...effectActions,
    setIntake: assign((_, params: { intake: DossierContext["intake"] }) => params),
    recordIntakeRefusal: assign({
      intakeGround: ({ event }) => ("ground" in event ? event.ground : supplementNotAnswered),
    }),
    countIntakeSupplement: assign({ intakeSupplements: ({ context }) => context.intakeSupplements + 1 }),
    setPart: assign(({ context }, { component, ...facts }: Part & Partial<PartFacts>) =>
      withPart(context, component, facts),
    ),
    rememberProposer: assign(({ context, event }, { component }: Part) =>
      withPart(context, component, {
        ...{ begun: true, signing: true, proposedBy: event.actorId ?? null },
        ...(event.type === "part.propose" && event.grant ? { grant: event.grant } : {}),
      }),
    ),
    corroborate: assign(({ context, event }, { component }: Part) =>
      withPart(context, component, { begun: true, corroboration: { by: event.actorId ?? null } }),
    ),
    /** Reasons only ever come to it: what was sensitive stays a matter of two persons, who see what the family corrected. */
    noteSensitive: assign(({ context, event }) =>
      event.type === "supplement.answer" && event.sensitive
        ? { parts: withSensitive(context.parts, event.sensitive) }
        : {},
    ),
    setObjection: assign((_, params: { objection: NonNullable<DossierContext["objection"]> }) => params),
    countSupplement: assign(({ context }, { component }: Part) =>
      withPart(context, component, {
        begun: true,
        supplements: (of(context, component)?.supplements ?? 0) + 1,
      }),
    ),
    recordRefusal: assign(({ context, event }, { component }: Part) =>
      withPart(context, component, {
        begun: true,
        ground: "ground" in event ? event.ground : supplementNotAnswered,
      }),
    ),
    /** A part closed by the refusal of another is refused on the same ground. */
    inheritGround: assign(({ context }, { component, needs }: Part & { needs: readonly string[] }) =>
      withPart(context, component, {
        ground:
          (context.intake === "refused" ? context.intakeGround : null) ??
          needs.map((id) => of(context, id)?.ground).find((ground) => !!ground) ??
          neededPartClosed,
      }),
    ),
    recordAnswer: assign(({ context, event }, { component }: Part) =>
      withPart(context, component, { resultRequestId: "requestId" in event ? event.requestId : null }),
    ),
    setWithdrawal: assign((_, params: { withdrawal: DossierContext["withdrawal"] }) => params),
    extend: assign(({ context, event }, { component }: Part) =>
      event.type === "apology.sign" ? withPart(context, component, { extendedBy: event.workingDays }) : {},
    ),
    /** The signed form CT01 stands in for every consent of this part that is missing. */
    takePaper: assign({
      confirmations: ({ context }, { component }: Part) =>
        mapValues(context.confirmations, (confirmation) =>
          confirmation.components.includes(component) && !isSettled(confirmation.consent)
            ? { ...confirmation, consent: "onPaper" as const }
            : confirmation,
        ),
    }),
    /** Another person is asked in place of those who refused or kept silent. */
    replaceConfirmer: assign({
      confirmations: ({ context, event }, { component }: Part) => {
        if (event.type !== "consent.askAnother") return context.confirmations;
        const gone = Object.values(context.confirmations).filter(
          ({ components, consent }) => components.includes(component) && isMissing(consent),
        );
        const components = [...new Set([component, ...gone.flatMap((one) => one.components)])];
        return {
          ...mapValues(context.confirmations, (one) =>
            gone.includes(one) ? { ...one, consent: "replaced" as const } : one,
          ),
          [event.requestId]: { components, consent: "pending" as const },
        };
      },
    }),
    answerConfirmation: assign({
      confirmations: ({ context, event }, { consent }: { consent: "agreed" | "refused" }) =>
        mapValues(context.confirmations, (confirmation, id) =>
          "requestId" in event && event.requestId === id ? { ...confirmation, consent } : confirmation,
        ),
    }),
    expireConfirmations: assign({
      confirmations: ({ context }) =>
        mapValues(context.confirmations, (confirmation) =>
          confirmation.consent === "pending"
            ? { ...confirmation, consent: "expired" as const }
            : confirmation,
        ),
    }),
    fulfilResult: assign({
      results: ({ context, event }) =>
        mapValues(context.results, (result, id) =>
          "resultId" in event && event.resultId === id ? { ...result, fulfilled: true } : result,
        ),
    }),
    /** It came back or was lost: collected at the counter, unless the family chooses again. */
    moveToCounter: assign({
      results: ({ context, event }) =>
        mapValues(context.results, ({ sent, ...result }, id) =>
          "resultId" in event && event.resultId === id
            ? { ...result, channel: "counter" as const }
            : { ...result, ...(sent && { sent }) },
        ),
    }),
    /** The carrier has it: whatever was asked in the meantime, it goes by post. */
    markSent: assign({
      results: ({ context, event }) =>
        mapValues(context.results, (result, id) =>
          "resultId" in event && event.resultId === id
            ? { ...result, channel: "post" as const, sent: true as const }
            : result,
        ),
    }),
    keepOriginal: assign({
      originals: ({ context: { originals }, event }) =>
        event.type === "original.take" ? { ...originals, [event.originalId]: "held" as const } : originals,
    }),
    returnOriginal: assign({
      originals: ({ context: { originals }, event }) =>
        event.type === "original.return"
          ? { ...originals, [event.originalId]: "returned" as const }
          : originals,
    }),
  },
  guards: {
    isFor: ({ event }, { component }: Part) => "component" in event && event.component === component,
    /** Officers work on this part; work stops while the family has asked for the dossier back (decisions 8), or its subject objects. */
    mayWork: ({ context, event }, { component }: Part) =>
      workGoesOn(context) && "component" in event && event.component === component,
    mayPropose: ({ context, event }, { component, grants }: Part & { grants: boolean }) =>
      mayPropose(context, event, component, grants),
    /** Nobody signs in this case: the officer's decision goes to the register. */
    mayProposeAlone: (
      { context, event },
      { definition, grants }: { definition: Component; grants: boolean },
    ) =>
      mayPropose(context, event, definition.id, grants) &&
      !componentAs(definition, of(context, definition.id)?.variant).duties.signer,
    /** One source alone is not enough: a second officer, who is not the signer, has looked at it. */
    maySign: ({ context, event }, { component }: Part) => {
      const corroboration = of(context, component)?.corroboration;
      return (
        event.type === "part.sign" &&
        event.component === component &&
        context.objection !== "raised" &&
        namesEvery(of(context, component)?.sensitive, event.overrides) &&
        (!corroboration || (corroboration.by !== null && corroboration.by !== event.actorId))
      );
    },
    mayCorroborate: ({ context, event }, { component }: Part) =>
      event.type === "part.corroborate" &&
      event.component === component &&
      context.objection !== "raised" &&
      of(context, component)?.corroboration?.by === null,
    /** Not while an objection is open, nor after it was upheld. */
    mayRedrive: ({ context, event }, { component }: Part) =>
      event.type === "request.redrive" &&
      event.component === component &&
      context.objection !== "raised" &&
      context.objection !== "upheld",
    noObjection: ({ context }) => context.objection !== "raised",
    objectionUpheld: ({ context }) => context.objection === "upheld",
    firstDone: ({ context }, { first }: { first: readonly string[] }) =>
      first.every((id) => of(context, id)?.verdict === "done"),
    maySettlePayout: ({ context, event }) =>
      event.type === "payout.settle" && context.payouts?.[event.component]?.state === "due",
    /** The part's first supplement is the officer's, a second one the signer's; there is no third (decisions 5). */
    supplementsAsked: ({ context, event }, { component, count }: Part & { count: number }) =>
      workGoesOn(context) &&
      "component" in event &&
      event.component === component &&
      (component === "intake" ? context.intakeSupplements : of(context, component)?.supplements) === count,
    /** One extension per part (lifecycle §7). */
    notExtended: ({ context, event }, { component }: Part) =>
      "component" in event && event.component === component && of(context, component)?.extendedBy === 0,
    notVerified: ({ context, event }, { component }: Part) =>
      workGoesOn(context) &&
      "component" in event &&
      event.component === component &&
      of(context, component)?.verification === false,
    withdrawalGranted: ({ context }) => context.withdrawal === "granted",
    /** Before registration, and not while civil status is being signed or registered (decisions 8). */
    mayWithdraw: ({ context }, { first }: { first: readonly string[] }) => stillOpen(context, first),
    notAccepted: ({ context }, { first }: { first: readonly string[] }) =>
      context.intake === "submitted" && stillOpen(context, first),
    /** What this part needs is registered: it can be taken back alone (decisions 8). */
    neededDone: ({ context, event }, { component, needs }: Part & { needs: readonly string[] }) =>
      "component" in event &&
      event.component === component &&
      needs.every((id) => of(context, id)?.verdict === "done"),
    mayAskAnother: ({ context, event }, { component }: Part) =>
      event.type === "consent.askAnother" && event.component === component && isNewPerson(context, event),
    /** The family asks another person for a part whose consent is missing: everybody still asked gets the whole limit. */
    anotherAsked: ({ context, event }) =>
      event.type === "consent.askAnother" &&
      !isClosed(of(context, event.component)) &&
      consentsFor(context, event.component).some(isMissing) &&
      isNewPerson(context, event),
    /** An answer of this part's register; one request's answer counts once, however often it is delivered. */
    isAnswer: ({ context, event }, { component }: Part) =>
      "component" in event &&
      event.component === component &&
      "requestId" in event &&
      event.requestId !== of(context, component)?.resultRequestId,
    isTimer: ({ event }, params: { timer: string; region: string }) =>
      event.type === "timer.due" && event.timer === params.timer && event.region === params.region,
    intakeRefused: ({ context }) => context.intake === "refused",
    /** Needed parts can no longer become done, so this one never opens. */
    needsLost: ({ context }, { needs }: { needs: readonly string[] }) =>
      needs.some((id) => isClosed(of(context, id)) && of(context, id)?.verdict !== "done"),
    isReady: ({ context }, { component, needs }: Part & { needs: readonly string[] }) =>
      context.intake === "accepted" &&
      needs.every((id) => of(context, id)?.verdict === "done") &&
      consentsFor(context, component).every(isSettled),
    consentPending: ({ context }, { component }: Part) => consentsFor(context, component).includes("pending"),
    consentMissing: ({ context }, { component }: Part) => consentsFor(context, component).some(isMissing),
    consentsAgreed: ({ context }, { component }: Part) => consentsFor(context, component).every(isSettled),
    /** The person asked has not answered, and a part still needs the answer. */
    confirmationPending: ({ context, event }) => {
      const confirmation = "requestId" in event ? context.confirmations[event.requestId] : undefined;
      return !!confirmation && isAwaited(context, confirmation);
    },
    /** Nobody waits for an answer any more: all given, or the parts that need them are closed. */
    confirmationsSettled: ({ context }) =>
      !Object.values(context.confirmations).some((confirmation) => isAwaited(context, confirmation)),
    someoneAsked: ({ context }) =>
      Object.values(context.confirmations).some((confirmation) => isAwaited(context, confirmation)),
    resultWaits: ({ context, event }, { channels }: { channels: readonly string[] }) => {
      const result = "resultId" in event ? context.results[event.resultId] : undefined;
      return (
        !!result &&
        result.ready &&
        !result.fulfilled &&
        !result.held &&
        !result.dropped &&
        channels.includes(result.channel)
      );
    },
    /** With the carrier since now, whatever channel was asked for in the meantime. */
    mayBeSent: ({ context, event }) => {
      const result = event.type === "result.sent" ? context.results[event.resultId] : undefined;
      return !!result?.ready && !result.fulfilled && !result.held && !result.dropped && !result.sent;
    },
    /** Until the hand-over: not opened, not collected, not with the carrier (capability D1). */
    mayChangeChannel: ({ context, event }) => {
      if (event.type !== "result.changeChannel") return false;
      const result = context.results[event.resultId];
      const verdict = result && of(context, result.component)?.verdict;
      return (
        !!result &&
        (verdict === "pending" || verdict === "done") &&
        !result.fulfilled &&
        !result.sent &&
        !result.dropped &&
        event.channel !== result.channel &&
        !(result.paperOnly && event.channel === "electronic")
      );
    },
    /** A parcel under way keeps the address that it has (decisions 21). */
    mayChangeContact: ({ context, event }) =>
      event.type === "contact.change" &&
      !(event.fields.includes("delivery") && Object.values(context.results).some(({ sent }) => sent)),
    maySettle: ({ context, event }) =>
      event.type === "payment.settle" &&
      !!context.payment &&
      (context.payment.state === "open" ||
        (context.payment.state === "onDelivery" && event.state !== "onDelivery")),
    /** A handful is enough for any family. */
    mayKeepOriginal: ({ context: { originals = {} }, event }) =>
      event.type === "original.take" && !originals[event.originalId] && Object.keys(originals).length < 20,
    isHeldOriginal: ({ context: { originals = {} }, event }) =>
      event.type === "original.return" && originals[event.originalId] === "held",
    allClosed: ({ context }) => allClosed(context),
    nothingToReturn: ({ context }) => allClosed(context) && !anyDone(context) && originalsReturned(context),
    onlyOriginals: ({ context }) => allClosed(context) && !anyDone(context),
    everythingReturned: ({ context }) =>
      allClosed(context) && anyDone(context) && allFulfilled(context) && originalsReturned(context),
  },
});

function mapValues<V>(record: Record<string, V>, change: (value: V, key: string) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
