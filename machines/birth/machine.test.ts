/** The law of the birth group in single stories; every state and move is walked in `machine-walk.test.ts`. */
import { expect, it } from "vitest";
import { activeStates, tagged } from "../kernel/active-states.ts";
import type { DossierContext, DossierInput } from "../kernel/dossier-context.ts";
import { nationalStatus } from "../kernel/national-status.ts";
import { live, mayHappen, type WalkEvent } from "../kernel/walk.ts";
import { birthEventRules } from "./events.ts";
import { birthMachine as machine } from "./machine.ts";

const grandmother = "00000000-0000-4000-8000-0000000000c1";
const owner = "00000000-0000-4000-8000-0000000000c2";
const uncle = "00000000-0000-4000-8000-0000000000c3";

const everything: DossierInput = {
  dossierId: "d-1",
  applicable: ["birthRegistration", "permanentResidence", "healthCard"],
  confirmations: [{ requestId: grandmother, components: ["permanentResidence"] }],
  results: [
    { id: "birthCertificate", component: "birthRegistration", channel: "post" },
    { id: "residenceNotice", component: "permanentResidence", channel: "electronic" },
    { id: "healthCard", component: "healthCard", channel: "counter" },
  ],
};

const register = (component: string, requestId: string): WalkEvent[] => [
  { type: "part.propose", component, actorId: "officer" },
  ...(component === "healthCard" ? [] : [{ type: "part.sign", component, actorId: "signer" }]),
  { type: "request.accepted", component, requestId },
];
const [r1, r2, r3] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const received: WalkEvent[] = [{ type: "dossier.receive" }];
const born = [...received, ...register("birthRegistration", r1)];
const agree: WalkEvent = { type: "confirmation.agree", requestId: grandmother };
const facts = (events: WalkEvent[], input = everything) => {
  const snapshot = live(machine, input, events);
  const context: DossierContext = snapshot.context;
  const active = activeStates(machine, snapshot);
  return { snapshot, context, active, value: snapshot.value, status: nationalStatus(context, active) };
};

const grounds = ({ parts }: DossierContext) =>
  everything.applicable.map((id) => [parts[id]?.verdict, parts[id]?.ground]);

it("opens residence and insurance side by side only when the birth is registered", () => {
  expect(facts([...received, agree]).value).toMatchObject({
    birthRegistration: "open",
    permanentResidence: { waiting: "otherPart" },
    healthCard: { waiting: "otherPart" },
  });
  expect(facts([...born, agree]).value).toMatchObject({ permanentResidence: "open", healthCard: "open" });
});

it("refuses every part on the ground of reception's refusal", () => {
  const { context, status, snapshot } = facts([{ type: "dossier.refuse", ground: "notCompetentData" }]);
  expect(grounds(context)).toEqual(Array(3).fill(["refused", "notCompetentData"]));
  expect([status, snapshot.status]).toEqual([3, "done"]);
});

it("refuses the dossier when reception's supplement is not answered in time", () => {
  const { context, status } = facts([
    { type: "supplement.request", component: "intake", items: [{ target: "a", reason: "b" }] },
    { type: "timer.due", timer: "supplement", region: "intake" },
  ]);
  expect([context.intakeGround, context.parts.healthCard?.ground, status]).toEqual([
    "supplementNotAnswered",
    "supplementNotAnswered",
    3,
  ]);
});

it("[birth B19] closes all parts when the birth is refused, also one that waits for a consent", () => {
  const refusal = { type: "part.refuse", component: "birthRegistration", ground: "foreignElement" };
  const { context, status, snapshot } = facts([...received, refusal]);
  expect(grounds(context)).toEqual(Array(3).fill(["refused", "foreignElement"]));
  expect([status, snapshot.status]).toEqual([8, "done"]);
});

it("[birth B19] closes a part that waits for the family's choice as well", () => {
  const { context } = facts([
    ...received,
    { type: "confirmation.refuse", requestId: grandmother },
    { type: "part.refuse", component: "birthRegistration", ground: "other" },
  ]);
  expect(context.parts.permanentResidence?.verdict).toBe("refused");
});

it("[birth B20] leaves the rest running when the residence is refused", () => {
  const { context, value } = facts([
    ...born,
    agree,
    { type: "part.refuse", component: "permanentResidence", ground: "ownerDisagrees" },
  ]);
  expect(context.parts.permanentResidence).toMatchObject({ verdict: "refused", ground: "ownerDisagrees" });
  expect(value).toMatchObject({ birthRegistration: "done", healthCard: "open", results: "pending" });
});

it("[birth B16] asks the family when a consent is refused and stops the part after their silence", () => {
  const refused: WalkEvent[] = [{ type: "confirmation.refuse", requestId: grandmother }];
  const choice = facts(refused);
  expect(choice.value).toMatchObject({ permanentResidence: { waiting: "choice" }, confirmations: "idle" });
  expect(tagged(choice.active, "timer:")).toContainEqual({ region: "permanentResidence", name: "choice" });
  const stopped = facts([...refused, { type: "timer.due", timer: "choice", region: "permanentResidence" }]);
  expect(stopped.context.parts.permanentResidence?.verdict).toBe("stopped");
  expect(stopped.value).toMatchObject({ intake: "submitted", birthRegistration: { waiting: "otherPart" } });
});

it("[birth B17] lets reception ask for papers while a consent is open", () => {
  const asked = { type: "supplement.request", component: "intake", items: [{ target: "a", reason: "b" }] };
  const { value, active, status } = facts([asked, agree]);
  expect(value).toMatchObject({ intake: "supplement", confirmations: "idle" });
  expect(tagged(active, "clock:paused:")).toEqual([{ region: "intake", name: "supplement" }]);
  expect(status).toBe(5);
});

it("remembers who proposed, so that another person signs", () => {
  const propose = { type: "part.propose", component: "birthRegistration", actorId: "officer-7" };
  const { context, snapshot } = facts([...received, propose]);
  const { notSameActorAs } = birthEventRules["part.sign"];
  expect(context.parts.birthRegistration?.[notSameActorAs]).toBe("officer-7");
  expect(mayHappen(snapshot, { type: "part.sign", component: "birthRegistration", actorId: "signer" })).toBe(
    true,
  );
});

it("lets insurance ask its register at once, because nobody signs there", () => {
  const propose = { type: "part.propose", component: "healthCard", actorId: "officer" };
  expect(facts([...born, propose]).value).toMatchObject({ healthCard: { registering: "asked" } });
});

it("counts one register answer once, however often it is delivered", () => {
  const refusal = { type: "request.refused", component: "healthCard", requestId: r2, reason: "cardExists" };
  const propose = { type: "part.propose", component: "healthCard", actorId: "officer" };
  const again = facts([...born, propose, refusal, propose]);
  expect(mayHappen(again.snapshot, refusal)).toBe(false);
  expect(mayHappen(again.snapshot, { ...refusal, type: "request.accepted" })).toBe(false);
  expect(
    mayHappen(again.snapshot, { type: "request.accepted", component: "healthCard", requestId: r3 }),
  ).toBe(true);
});

it("takes a register's late answer after the attempts are used up", () => {
  const { value, context } = facts([
    ...born,
    { type: "part.propose", component: "healthCard", actorId: "officer" },
    { type: "request.failed", component: "healthCard", requestId: r2 },
    { type: "request.accepted", component: "healthCard", requestId: r2 },
  ]);
  expect(value).toMatchObject({ healthCard: "done" });
  expect(context.parts.healthCard?.resultRequestId).toBe(r2);
});

it("hands a returned parcel over at the counter and then ends", () => {
  const closed = [
    ...born,
    agree,
    ...register("permanentResidence", r2),
    ...register("healthCard", r3),
    { type: "result.open", resultId: "residenceNotice" },
    { type: "result.handOver", resultId: "healthCard" },
  ];
  expect(facts(closed).status).toBe(9);
  const returned = facts([...closed, { type: "result.returned", resultId: "birthCertificate" }]);
  expect(returned.snapshot.context.results.birthCertificate).toMatchObject({
    ...{ channel: "counter", fulfilled: false },
  });
  const over = facts([
    ...closed,
    { type: "result.returned", resultId: "birthCertificate" },
    { type: "result.handOver", resultId: "birthCertificate" },
  ]);
  expect([over.status, over.snapshot.status]).toEqual([10, "done"]);
});

const items = [{ target: "a", reason: "b" }];
const asks = (component: string, again = false): WalkEvent => ({
  type: again ? "supplement.requestAgain" : "supplement.request",
  component,
  items,
});
const answers = (component: string): WalkEvent => ({ type: "supplement.answer", component });
const silent = (timer: string, region: string): WalkEvent => ({ type: "timer.due", timer, region });
const propose = (component: string): WalkEvent => ({ type: "part.propose", component, actorId: "officer" });
const may = (events: WalkEvent[], event: WalkEvent, input = everything) =>
  mayHappen(live(machine, input, events), event);
const verdicts = ({ context }: { context: DossierContext }) =>
  everything.applicable.map((id) => context.parts[id]?.verdict);

it("[case B30] gives the dossier back at once when nobody has accepted it, also while papers are asked", () => {
  for (const before of [[], [asks("intake")]]) {
    const back = facts([...before, { type: "dossier.withdraw" }]);
    expect(verdicts(back)).toEqual(Array(3).fill("withdrawn"));
    expect([back.status, back.snapshot.status]).toEqual([8, "done"]);
    expect(back.value).toMatchObject({ intake: "closed", withdrawal: "granted", confirmations: "settled" });
  }
});

it("[birth B22] asks reception for an accepted dossier; work stands still until it answers", () => {
  const asked = [...received, { type: "dossier.withdraw" }];
  expect(facts(asked).status).toBe(7);
  for (const work of [
    propose("birthRegistration"),
    asks("birthRegistration"),
    { type: "part.refuse", component: "birthRegistration", ground: "other" },
    { type: "verification.mark", component: "birthRegistration" },
  ])
    expect(may(asked, work), work.type).toBe(false);
  expect(
    may([...asked, { type: "withdrawal.decline", component: "intake" }], propose("birthRegistration")),
  ).toBe(true);
  for (const end of [{ type: "withdrawal.grant", component: "intake" }, silent("withdrawal", "withdrawal")]) {
    const back = facts([...asked, end]);
    expect([...verdicts(back), back.status]).toEqual(["withdrawn", "withdrawn", "withdrawn", 8]);
  }
});

it("goes back to the former status when a withdrawal is declined, also to a wait for papers", () => {
  const decline = { type: "withdrawal.decline", component: "intake" };
  const before = [...received, asks("birthRegistration")];
  const back = facts([...before, { type: "dossier.withdraw" }, decline]);
  expect([facts(before).status, back.status]).toEqual([5, 5]);
  expect(back.value).toEqual(facts(before).value);
});

it("cannot be taken back while civil status is signed or registered, and again when it was sent back", () => {
  const withdraw = { type: "dossier.withdraw" };
  const proposed = [...received, propose("birthRegistration")];
  const signed = [...proposed, { type: "part.sign", component: "birthRegistration", actorId: "signer" }];
  expect([may(received, withdraw), may(proposed, withdraw), may(signed, withdraw)]).toEqual([
    true,
    false,
    false,
  ]);
  const sentBack = [
    ...proposed,
    { type: "part.sendBack", component: "birthRegistration", actorId: "signer" },
  ];
  const refusal = { component: "birthRegistration", requestId: r2, reason: "exists" };
  const refusedByRegister = [...signed, { type: "request.refused", ...refusal }];
  expect([may(sentBack, withdraw), may(refusedByRegister, withdraw), may(born, withdraw)]).toEqual([
    true,
    true,
    false,
  ]);
});

it("[birth B23] lets the family take back single open parts after the registration, never the birth", () => {
  expect(may(born, { type: "part.withdraw", component: "birthRegistration" })).toBe(false);
  const asked = facts([...born, { type: "part.withdraw", component: "healthCard" }]);
  expect([asked.value, asked.status]).toMatchObject([{ healthCard: { withdrawalAsked: "open" } }, 4]);
  const granted = facts([
    ...born,
    { type: "part.withdraw", component: "healthCard" },
    silent("withdrawal", "healthCard"),
  ]);
  expect(verdicts(granted)).toEqual(["done", "pending", "withdrawn"]);
});

it("takes a part back at once while it waits only for a consent: its agency was never asked", () => {
  const withdraw = { type: "part.withdraw", component: "permanentResidence" };
  expect(may(received, withdraw)).toBe(false);
  expect(verdicts(facts([...born, withdraw]))).toEqual(["done", "withdrawn", "pending"]);
});

it("can be taken back until it is signed, and then waits for its signature again when that is declined", () => {
  const proposed = [...born, agree, propose("permanentResidence")];
  const withdraw = { type: "part.withdraw", component: "permanentResidence" };
  const declined = [...proposed, withdraw, { type: "withdrawal.decline", component: "permanentResidence" }];
  expect(facts(declined).value).toEqual(facts(proposed).value);
  const signed = [...proposed, { type: "part.sign", component: "permanentResidence", actorId: "signer" }];
  expect(may(signed, withdraw)).toBe(false);
});

it("keeps the family's limit and the stopped clock while a withdrawal is asked out of a supplement", () => {
  const waiting = [...born, asks("healthCard")];
  const asked = facts([...waiting, { type: "part.withdraw", component: "healthCard" }]);
  const own = (kind: string) =>
    tagged(asked.active, kind)
      .filter(({ region }) => region === "healthCard")
      .map(({ name }) => name);
  expect([own("timer:"), own("clock:paused:")]).toEqual([["withdrawal", "supplement"], ["supplement"]]);
  const late = facts([
    ...waiting,
    { type: "part.withdraw", component: "healthCard" },
    silent("supplement", "healthCard"),
  ]);
  expect(late.context.parts.healthCard).toMatchObject({
    verdict: "refused",
    ground: "supplementNotAnswered",
  });
});

it("shows a withdrawal nationally when it is of all that is still open (decisions 3)", () => {
  const last = [
    ...born,
    { type: "part.refuse", component: "healthCard", ground: "cardExists" },
    agree,
    { type: "part.withdraw", component: "permanentResidence" },
  ];
  expect(facts(last).status).toBe(7);
  expect(facts([...last, { type: "withdrawal.grant", component: "permanentResidence" }]).status).toBe(9);
});

it("asks for papers once by the officer, a second time by the signer, never a third time", () => {
  const part = "birthRegistration";
  const once = [...received, asks(part), answers(part)];
  const twice = [...once, asks(part, true), answers(part)];
  expect([may(received, asks(part)), may(received, asks(part, true))]).toEqual([true, false]);
  expect([may(once, asks(part)), may(once, asks(part, true))]).toEqual([false, true]);
  expect([may(twice, asks(part)), may(twice, asks(part, true))]).toEqual([false, false]);
});

it("[case T11] signs one apology per part, also while the register is asked", () => {
  const apology = { type: "apology.sign", component: "healthCard", workingDays: 2 };
  const registering = [...born, propose("healthCard")];
  const signed = facts([...registering, apology]);
  expect(signed.value).toMatchObject({ healthCard: { registering: "asked" } });
  expect(signed.context.parts.healthCard?.extendedBy).toBe(2);
  expect([may(born, apology), may([...born, apology], apology)]).toEqual([true, false]);
});

it("reminds on every rung while a part is with its agency and not while the family has the turn", () => {
  const rung = silent("lateMark", "healthCard");
  expect(may(born, rung)).toBe(true);
  expect(may([...born, propose("healthCard")], rung)).toBe(true);
  expect(may([...born, asks("healthCard")], rung)).toBe(false);
});

it("forgets who proposed when the decision is the officer's again, so that the same officer may refuse", () => {
  const proposed = [...received, propose("birthRegistration")];
  expect(facts(proposed).context.parts.birthRegistration?.proposedBy).toBe("officer");
  expect(birthEventRules["part.refuse"].notSameActorAs).toBe("proposedBy");
  const back = facts([...proposed, { type: "part.sendBack", component: "birthRegistration" }]);
  expect(back.context.parts.birthRegistration).toMatchObject({ proposedBy: null, signing: false });
});

const twoAsked: DossierInput = {
  ...everything,
  confirmations: [...everything.confirmations, { requestId: owner, components: ["permanentResidence"] }],
};
const refused: WalkEvent = { type: "confirmation.refuse", requestId: grandmother };
const askUncle: WalkEvent = { type: "consent.askAnother", component: "permanentResidence", requestId: uncle };

it("asks another person in place of the one who refused and leaves the others asked, all with the whole limit", () => {
  const { context, active } = facts([refused, askUncle], twoAsked);
  expect(Object.values(context.confirmations).map(({ consent }) => consent)).toEqual([
    "replaced",
    "pending",
    "pending",
  ]);
  expect(tagged(active, "timer:")).toContainEqual({ region: "confirmations", name: "confirmationAgain" });
  const again = facts([refused, askUncle, silent("confirmationAgain", "confirmations")], twoAsked);
  expect(again.value).toMatchObject({ permanentResidence: { waiting: "choice" }, confirmations: "idle" });
});

it("asks the same person only once", () => {
  const askOwner = { ...askUncle, requestId: owner };
  expect([may([refused], askUncle, twoAsked), may([refused], askOwner, twoAsked)]).toEqual([true, false]);
});

it("takes the signed form CT01 in place of every consent of the part", () => {
  const paper = { type: "consent.onPaper", component: "permanentResidence" };
  const { value, context } = facts([refused, paper], twoAsked);
  expect(Object.values(context.confirmations).map(({ consent }) => consent)).toEqual(["onPaper", "onPaper"]);
  expect(value).toMatchObject({ permanentResidence: { waiting: "otherPart" }, confirmations: "idle" });
});

it("[birth B28] passes a dossier on to the competent commune without refusing it or stopping a clock", () => {
  const { value, active } = facts([{ type: "dossier.forward", wardCode: "00002" }]);
  expect(value).toMatchObject({ intake: "submitted" });
  expect(tagged(active, "clock:paused:")).toEqual([{ region: "permanentResidence", name: "confirmation" }]);
  expect(may(received, { type: "dossier.forward", wardCode: "00002" })).toBe(false);
});
