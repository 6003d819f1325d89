/** The walk of the birth group: every state and edge through storage, then its law in single stories. */
import { expect, it } from "vitest";
import { activeStates, tagged } from "../kernel/active-states.ts";
import type { DossierContext, DossierInput } from "../kernel/dossier-context.ts";
import { brokenPromises, dossierWalk, lawfulMoves, nationalMoves } from "../kernel/dossier-walk.ts";
import { nationalStatus } from "../kernel/national-status.ts";
import { noticeTexts } from "../kernel/notices.ts";
import { live, mayHappen, type WalkEvent, walk, walkShortestPaths } from "../kernel/walk.ts";
import { birthComponents } from "./components.ts";
import { birthRuleVersions } from "./deadlines.ts";
import { BirthEvent, birthEventRules } from "./events.ts";
import { birthMachine as machine } from "./machine.ts";

const grandmother = "00000000-0000-4000-8000-0000000000c1";
const owner = "00000000-0000-4000-8000-0000000000c2";
const timers = Object.keys(birthRuleVersions[0].deadlines.timers);

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

/** A changed number of states or moves is a changed procedure: say why in the commit. */
const variants: { name: string; input: DossierInput; states: number; moves: number }[] = [
  { name: "three parts, one confirmer", input: everything, states: 500, moves: 2011 },
  { name: "nobody confirms", input: { ...everything, confirmations: [] }, states: 234, moves: 1051 },
  {
    name: "two confirmers, no health card",
    input: {
      ...everything,
      applicable: ["birthRegistration", "permanentResidence"],
      confirmations: [...everything.confirmations, { requestId: owner, components: ["permanentResidence"] }],
    },
    states: 504,
    moves: 1505,
  },
  {
    name: "no residence, all by post",
    input: {
      ...everything,
      applicable: ["birthRegistration", "healthCard"],
      confirmations: [],
      results: everything.results.map((result) => ({ ...result, channel: "post" as const })),
    },
    states: 46,
    moves: 134,
  },
];

const walks = variants.map((variant) => {
  const way = dossierWalk(machine, birthComponents, variant.input, timers);
  return { ...variant, way, walked: walk(way) };
});

for (const { name, way, walked, states, moves } of walks) {
  it(`keeps its promises in every state and on every edge (${name})`, () => {
    expect(brokenPromises(walked, birthComponents)).toEqual([]);
    expect([walked.states.size, walked.moves.length]).toEqual([states, moves]);
  });

  it(`reaches every state from the filing on, through storage (${name})`, () => {
    expect(walkShortestPaths(way)).toEqual(new Set(walked.states.keys()));
  });
}

it("walks with events that the door would let in, each with a rule who may send it", () => {
  for (const event of walks.flatMap(({ way }) => way.events)) {
    expect(BirthEvent.safeParse(event).success, JSON.stringify(event)).toBe(true);
    expect(birthEventRules).toHaveProperty([event.type]);
  }
});

it("sends every notice on the list and no other", () => {
  const sent = walks.flatMap(({ walked }) => [
    ...walked.opening,
    ...walked.moves.flatMap(({ effects }) => effects),
  ]);
  const texts = (to: string) =>
    sent.flatMap((effect) =>
      effect.type === "notify" && effect.params.to === to ? [effect.params.text] : [],
    );
  expect([...new Set(texts("agency"))].sort()).toEqual(noticeTexts.agency);
  expect([...new Set(texts("applicant"))].sort()).toEqual(noticeTexts.applicant);
});

it("moves between national statuses only as the law allows", () => {
  const seen = [...new Set(walks.flatMap(({ walked }) => nationalMoves(walked)))].sort();
  expect(seen.filter((move) => !lawfulMoves.includes(move))).toEqual([]);
  /** 4→10 and 5→10: the last part is refused when the results of the others are already fulfilled (decisions 3, first match). */
  expect(seen).toEqual([
    ...["1→2", "1→3", "1→5", "2→4", "2→5", "2→8", "4→10", "4→5", "4→8", "4→9"],
    ...["5→1", "5→10", "5→3", "5→4", "5→8", "5→9", "9→10"],
  ]);
});

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
  expect(Object.values(context.parts).map(({ verdict, ground }) => [verdict, ground])).toEqual(
    Array(3).fill(["refused", "notCompetentData"]),
  );
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
  expect(Object.values(context.parts).map(({ verdict, ground }) => [verdict, ground])).toEqual(
    Array(3).fill(["refused", "foreignElement"]),
  );
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
  expect(choice.value).toMatchObject({ permanentResidence: { waiting: "choice" }, confirmations: "settled" });
  expect(tagged(choice.active, "timer:")).toContainEqual({ region: "permanentResidence", name: "choice" });
  const stopped = facts([...refused, { type: "timer.due", timer: "choice", region: "permanentResidence" }]);
  expect(stopped.context.parts.permanentResidence?.verdict).toBe("stopped");
  expect(stopped.value).toMatchObject({ intake: "submitted", birthRegistration: { waiting: "otherPart" } });
});

it("[birth B17] lets reception ask for papers while a consent is open", () => {
  const asked = { type: "supplement.request", component: "intake", items: [{ target: "a", reason: "b" }] };
  const { value, active, status } = facts([asked, agree]);
  expect(value).toMatchObject({ intake: "supplement", confirmations: "settled" });
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
  expect(mayHappen(returned.snapshot, { type: "result.delivered", resultId: "birthCertificate" })).toBe(
    false,
  );
  const over = facts([
    ...closed,
    { type: "result.returned", resultId: "birthCertificate" },
    { type: "result.handOver", resultId: "birthCertificate" },
  ]);
  expect([over.status, over.snapshot.status]).toEqual([10, "done"]);
});
