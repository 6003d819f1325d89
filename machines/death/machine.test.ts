/** The law of the death group in single stories; every state and move is walked in `machine-walk.test.ts`. */
import { expect, it } from "vitest";
import { activeStates, tagged } from "../kernel/active-states.ts";
import { type DossierContext, type DossierInput, outcomeOf } from "../kernel/dossier-context.ts";
import { nationalStatus } from "../kernel/national-status.ts";
import { live, type WalkEvent } from "../kernel/walk.ts";
import { deathMachine as machine } from "./machine.ts";

const everything: DossierInput = {
  dossierId: "d-1",
  applicable: ["deathRegistration", "residenceRemoval", "funeralBenefit", "survivorBenefit"],
  confirmations: [],
  results: [
    { id: "deathExtract", component: "deathRegistration", channel: "electronic" },
    { id: "removalNotice", component: "residenceRemoval", channel: "electronic" },
    { id: "funeralDecision", component: "funeralBenefit", channel: "electronic" },
  ],
  variants: { residenceRemoval: "BTXH", funeralBenefit: "BTXH" },
};
const three: DossierInput = { ...everything, applicable: everything.applicable.slice(0, 3) };
const alone: DossierInput = { ...three, uncorroborated: ["deathRegistration"] };
const byInsurance: DossierInput = {
  ...three,
  variants: { residenceRemoval: "BHXH", funeralBenefit: "BHXH" },
};

const grant = { benefit: "funeralSupport", amount: 10_800_000, period: "once", people: 1 };
const request = (serial: number) => `00000000-0000-4000-8000-00000000000${serial}`;
const propose = (component: string, more = {}): WalkEvent => ({
  ...{ type: "part.propose", component, actorId: "officer" },
  ...more,
});
const sign = (component: string, actorId = "signer"): WalkEvent => ({
  type: "part.sign",
  component,
  actorId,
});
const answered = (component: string, serial: number): WalkEvent => ({
  ...{ type: "request.accepted", component, requestId: request(serial) },
});
const received: WalkEvent = { type: "dossier.receive" };
const registered = [
  received,
  propose("deathRegistration"),
  sign("deathRegistration"),
  answered("deathRegistration", 1),
];
const removed = [propose("residenceRemoval"), sign("residenceRemoval"), answered("residenceRemoval", 2)];
const granted = [propose("funeralBenefit", { grant }), sign("funeralBenefit"), answered("funeralBenefit", 3)];
const opened = (...ids: string[]): WalkEvent[] => ids.map((resultId) => ({ type: "result.open", resultId }));

const after = (events: WalkEvent[], input = three) => {
  const snapshot = live(machine, input, events);
  const context: DossierContext = snapshot.context;
  const active = activeStates(machine, snapshot);
  const can = (event: WalkEvent) => machine.resolveState(snapshot).can(event as never);
  return { snapshot, context, active, can, value: snapshot.value, status: nationalStatus(context, active) };
};
const verdicts = ({ parts }: DossierContext) => Object.values(parts).map(({ verdict }) => verdict);

it("[case D05] leaves the money out where only two procedures are asked for", () => {
  const { context } = after([], { ...three, applicable: ["deathRegistration", "residenceRemoval"] });
  expect(verdicts(context)).toEqual(["pending", "pending", "notApplicable", "notApplicable"]);
});

it("opens the other parts side by side only when the death is registered", () => {
  expect(after([received], everything).value).toMatchObject({
    deathRegistration: "open",
    residenceRemoval: { waiting: "otherPart" },
    funeralBenefit: { waiting: "otherPart" },
    survivorBenefit: { waiting: "otherPart" },
  });
  expect(after(registered, everything).value).toMatchObject({
    residenceRemoval: "open",
    funeralBenefit: "open",
    survivorBenefit: "open",
  });
});

it("[case D26] [death D-B14] refuses all parts when the committee refuses the registration", () => {
  const { context, status, snapshot } = after([
    received,
    { type: "part.refuse", component: "deathRegistration", ground: "notProven" },
  ]);
  expect(verdicts(context)).toEqual(["refused", "refused", "refused", "notApplicable"]);
  expect(context.parts.funeralBenefit?.ground).toBe("notProven");
  expect([status, snapshot.status]).toEqual([8, "done"]);
});

it("[death D-B15] closes the removal without a refusal where there is no residence to remove", () => {
  const { context, status } = after([
    ...registered,
    ...granted,
    { type: "payout.settle", component: "funeralBenefit", state: "paid" },
    { type: "part.notApplicable", component: "residenceRemoval" },
    ...opened("deathExtract", "funeralDecision"),
  ]);
  expect(context.parts.residenceRemoval?.verdict).toBe("notApplicable");
  expect([outcomeOf(context), status]).toEqual(["FULL", 10]);
});

it("[case D28] [death D-B16] delivers the other parts when the money is refused", () => {
  const { context, status } = after([
    ...registered,
    ...removed,
    { type: "part.refuse", component: "funeralBenefit", ground: "notEligible" },
  ]);
  expect([outcomeOf(context), status]).toEqual(["PARTIAL", 9]);
  expect(context.results.deathExtract?.ready).toBe(true);
  expect(context.payouts).toBeUndefined();
});

it("[case D29] [death D-B17] gives out extract and notice while papers are missing for the money alone", () => {
  const { context, status } = after([
    ...registered,
    ...removed,
    { type: "supplement.request", component: "funeralBenefit", items: [{ target: "a", reason: "b" }] },
  ]);
  expect(status).toBe(5);
  expect(context.results).toMatchObject({ deathExtract: { ready: true }, removalNotice: { ready: true } });
});

it("[death D-B18] lets the family take back only open parts once the death is registered", () => {
  const { can } = after(registered);
  expect(can({ type: "dossier.withdraw" })).toBe(false);
  expect(can({ type: "part.withdraw", component: "funeralBenefit" })).toBe(true);
  expect(can({ type: "part.withdraw", component: "deathRegistration" })).toBe(false);
});

it("[death D-B22] stays done and not returned until the money has arrived", () => {
  const way = [
    ...registered,
    ...removed,
    ...granted,
    ...opened("deathExtract", "removalNotice", "funeralDecision"),
  ];
  const waiting = after(way);
  expect([waiting.status, waiting.snapshot.status]).toEqual([9, "active"]);
  expect(waiting.context.payouts).toEqual({ funeralBenefit: { amount: 10_800_000, state: "due" } });
  const paid = after([...way, { type: "payout.settle", component: "funeralBenefit", state: "paid" }]);
  expect([paid.status, paid.snapshot.status]).toEqual([10, "done"]);
});

it("says how much when money is granted, and nothing of the kind elsewhere", () => {
  const { can } = after(registered);
  expect(can(propose("funeralBenefit"))).toBe(false);
  expect(can(propose("funeralBenefit", { grant }))).toBe(true);
  expect(can(propose("residenceRemoval", { grant }))).toBe(false);
});

it("lets the social insurance officer decide alone and the commune's leader sign", () => {
  expect(after([...registered, propose("funeralBenefit", { grant })]).value).toMatchObject({
    funeralBenefit: "awaitingSignature",
  });
  expect(after([...registered, propose("funeralBenefit", { grant })], byInsurance).value).toMatchObject({
    funeralBenefit: { registering: "asked" },
  });
});

it("does not sign a death on one source alone until a third officer has looked at it", () => {
  const proposed = [received, propose("deathRegistration")];
  const look = (actorId: string): WalkEvent => ({
    ...{ type: "part.corroborate", component: "deathRegistration", actorId },
  });
  expect(after(proposed, alone).can(sign("deathRegistration"))).toBe(false);
  expect(after([...proposed, look("reception")], alone).can(sign("deathRegistration"))).toBe(true);
  expect(after([...proposed, look("signer")], alone).can(sign("deathRegistration"))).toBe(false);
  const looked = after([received, look("officer")], alone);
  expect(looked.can(propose("deathRegistration"))).toBe(false);
  expect(looked.can(look("reception"))).toBe(false);
  expect(after(proposed).can(look("reception"))).toBe(false);
});

it("[death D-B20] stops every decision at once when the person objects, until the leader has answered", () => {
  const object: WalkEvent = { type: "subject.object" };
  const raised = after([received, propose("deathRegistration"), object]);
  expect(raised.can(sign("deathRegistration"))).toBe(false);
  expect(raised.can({ type: "part.refuse", component: "deathRegistration", ground: "other" })).toBe(false);
  expect(tagged(raised.active, "waits-for:").map(({ region, name }) => `${region} ${name}`)).toContain(
    "objection signer",
  );
  const dismissed = after([received, propose("deathRegistration"), object, { type: "objection.dismiss" }]);
  expect(dismissed.can(sign("deathRegistration"))).toBe(true);
  const upheld = after([received, propose("deathRegistration"), object, { type: "objection.uphold" }]);
  expect(verdicts(upheld.context)).toEqual(["stopped", "stopped", "stopped", "notApplicable"]);
  expect([upheld.status, upheld.snapshot.status]).toEqual([8, "done"]);
});

it("[death D-B20] takes the side of the living where the leader keeps silent", () => {
  const { context } = after([
    received,
    { type: "subject.object" },
    { type: "timer.due", timer: "objection", region: "objection" },
  ]);
  expect([context.objection, verdicts(context)[0]]).toEqual(["upheld", "stopped"]);
});

it("[death D-B20] stops open parts and money that is not paid when the person objects after the registration", () => {
  const { context } = after([
    ...registered,
    ...granted,
    { type: "subject.object" },
    { type: "objection.uphold" },
  ]);
  expect(verdicts(context)).toEqual(["done", "stopped", "done", "notApplicable"]);
  expect(context.payouts?.funeralBenefit?.state).toBe("due");
});

it("[death D-B20] sends nothing to a register again against an objection, and stops what had failed", () => {
  const failed: WalkEvent[] = [
    ...[received, propose("deathRegistration"), sign("deathRegistration")],
    { type: "request.failed", component: "deathRegistration", requestId: request(9) },
    { type: "subject.object" },
  ];
  expect(after(failed).can({ type: "request.redrive", component: "deathRegistration" })).toBe(false);
  expect(verdicts(after([...failed, { type: "objection.uphold" }]).context)[0]).toBe("stopped");
  const dismissed = after([...failed, { type: "objection.dismiss" }]);
  expect(dismissed.can({ type: "request.redrive", component: "deathRegistration" })).toBe(true);
});

it("[death D-B20] pays nothing that is granted while an objection is open, and pays it when it was dismissed", () => {
  const asked = [...registered, propose("funeralBenefit", { grant }), sign("funeralBenefit")];
  const held = [...asked, { type: "subject.object" }, answered("funeralBenefit", 3)];
  const stateOf = (events: WalkEvent[]) => after(events).context.payouts?.funeralBenefit?.state;
  expect(stateOf(held)).toBe("held");
  expect(stateOf([...held, { type: "objection.dismiss" }])).toBe("due");
  expect(stateOf([...held, { type: "objection.uphold" }])).toBe("stopped");
  expect(
    stateOf([
      ...asked,
      { type: "subject.object" },
      { type: "objection.uphold" },
      answered("funeralBenefit", 3),
    ]),
  ).toBe("stopped");
});

it("[death D-B20] refuses and passes on nothing at reception while an objection is open", () => {
  const { can } = after([{ type: "subject.object" }]);
  expect(can({ type: "dossier.refuse", ground: "other" })).toBe(false);
  expect(can({ type: "dossier.forward", wardCode: "00001" })).toBe(false);
  expect(can(received)).toBe(true);
});
