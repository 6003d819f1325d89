/** The walk of a correction: every state and edge through storage, with a signer and without. */
import { describe, expect, it } from "vitest";
import { turnProblems } from "../kernel/dossier-walk.ts";
import { otherNoticeTexts } from "../kernel/notices.ts";
import { deadEnds, live, walk } from "../kernel/walk.ts";
import { CorrectionEvent, correctionEventRules, ReissueCause, RevocationGround } from "./events.ts";
import { correctionMachine as machine } from "./machine.ts";

const component = "birthRegistration";
const timer = { type: "timer.due", timer: "correctionAnswer", region: "main" };
const about = (component: string) => [
  { type: "correction.decline", component },
  ...ReissueCause.options.map((cause) => ({
    type: "correction.proposeReissue",
    component,
    cause,
    actorId: "officer",
  })),
  ...RevocationGround.options.map((ground) => ({
    type: "correction.proposeRevoke",
    component,
    ground,
    actorId: "officer",
  })),
  { type: "correction.sign", component, actorId: "signer" },
  { type: "correction.sendBack", component, actorId: "signer" },
];
const events = [...about(component), ...about("healthCard"), timer];
const wayOf = (signs: boolean) => ({
  machine,
  input: { dossierId: "d-1", component, signs },
  events,
  key: ({ value, context }: { value: unknown; context: { proposal: string | null } }) =>
    JSON.stringify([value, context.proposal]),
});

describe.each([
  { signs: true, states: 6 },
  { signs: false, states: 4 },
])("where another person signs: $signs", ({ signs, states }) => {
  const walked = walk(wayOf(signs));

  it("reaches every state through storage and can always end", () => {
    expect(walked.states.size).toBe(states);
    expect(deadEnds(walked)).toEqual([]);
  });

  it("takes only events about its own part, each with a rule who may send it", () => {
    for (const event of events) {
      expect(CorrectionEvent.safeParse(event).success).toBe(true);
      expect(correctionEventRules).toHaveProperty([event.type]);
    }
    for (const { event } of walked.moves)
      expect("component" in event ? event.component : component).toBe(component);
  });

  it("always has a turn with the limit of the answer", () => {
    for (const state of walked.states.values()) {
      expect(turnProblems(state)).toEqual([]);
      const tags = state.active.flatMap(({ tags }) => tags);
      if (state.snapshot.status === "active") expect(tags).toContain("timer:correctionAnswer");
    }
  });

  it("issues a paper when it is issued anew and never else", () => {
    for (const { from, to, effects } of walked.moves) {
      const issued = effects.filter(({ type }) => type === "issuePaper");
      expect(issued, `${from.key} ${to.key}`).toEqual(
        to.snapshot.value === "reissued"
          ? [{ type: "issuePaper", params: { paper: "reissue", component } }]
          : [],
      );
    }
  });

  it("sends only notices that have a name, and tells the family exactly when it has ended", () => {
    for (const { to, effects } of [...walked.moves, { to: walked.first, effects: walked.opening }]) {
      const notices = effects.flatMap((effect) => (effect.type === "notify" ? [effect.params] : []));
      for (const { to: whom, text } of notices)
        expect([...(whom === "subject" ? [] : otherNoticeTexts[whom]), "part.sentBack"]).toContain(text);
      expect(notices.filter(({ to }) => to === "applicant")).toHaveLength(
        to.snapshot.status === "done" ? 1 : 0,
      );
    }
    expect(walked.opening).toEqual([
      { type: "notify", params: { to: "agency", text: "correction.asked", component } },
    ]);
  });
});

it("keeps who proposed until it is sent back, so that another person signs", () => {
  const way = wayOf(true);
  const [, reissue] = about(component);
  const proposed = live(machine, way.input, [reissue!]);
  expect(proposed.context).toMatchObject({
    proposal: "reissue",
    because: "printedWrong",
    proposedBy: "officer",
  });
  const back = live(machine, way.input, [reissue!, { type: "correction.sendBack", component }]);
  expect([back.value, back.context.proposedBy, back.context.proposal]).toEqual(["open", null, null]);
});

it("revokes what was proposed to be revoked", () => {
  const revoke = { type: "correction.proposeRevoke", component, ground: "wrongHolder", actorId: "officer" };
  const sign = { type: "correction.sign", component, actorId: "signer" };
  expect(live(machine, wayOf(true).input, [revoke, sign]).value).toBe("revoked");
  expect(live(machine, wayOf(false).input, [revoke]).value).toBe("revoked");
});
