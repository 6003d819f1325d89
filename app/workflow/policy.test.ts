/** Who may send which event: every rule of the birth group's events against every kind of actor. */
import { expect, it } from "vitest";
import { correction } from "#machines/correction/index.ts";
import type { Actor, Role } from "#machines/kernel/actors.ts";
import { libraryCard } from "#machines/library-card/index.ts";
import { withPartsOf } from "./kinds.ts";
import { mayAct, type WorkflowFacts } from "./policy.ts";

const facts: WorkflowFacts = {
  applicantId: "mother",
  intakeAgencyId: "ubnd",
  agencies: { membership: "ubnd", card: "police" },
  confirmers: { ask: "father" },
  context: {},
};
const officer = (agencyId: string, ...roles: Role[]): Actor => ({
  kind: "officer",
  id: "o",
  agencyId,
  roles,
});
const may = (
  actor: Actor,
  event: { type: string; component?: string; requestId?: string; resultId?: string },
) => mayAct(libraryCard, facts, actor, event);

it("lets only the reception of the receiving agency receive", () => {
  expect(may(officer("ubnd", "receptionOfficer"), { type: "dossier.receive" })).toBe(true);
  expect(may(officer("elsewhere", "receptionOfficer"), { type: "dossier.receive" })).toBe(false);
  expect(may(officer("ubnd", "signer"), { type: "dossier.receive" })).toBe(false);
});

it("lets a part's own officers decide it, not those of another agency or part", () => {
  expect(may(officer("police", "civilStatusOfficer"), { type: "part.propose", component: "card" })).toBe(
    true,
  );
  expect(may(officer("ubnd", "civilStatusOfficer"), { type: "part.propose", component: "card" })).toBe(false);
  expect(may(officer("ubnd", "receptionOfficer"), { type: "part.propose", component: "membership" })).toBe(
    false,
  );
});

it("lets the reception ask for supplements of its own check only", () => {
  expect(may(officer("ubnd", "receptionOfficer"), { type: "supplement.request", component: "intake" })).toBe(
    true,
  );
  expect(
    may(officer("ubnd", "receptionOfficer"), { type: "supplement.request", component: "membership" }),
  ).toBe(false);
});

it("lets only the person who was asked answer a confirmation", () => {
  expect(may({ kind: "citizen", id: "father" }, { type: "confirmation.agree", requestId: "ask" })).toBe(true);
  expect(may({ kind: "citizen", id: "mother" }, { type: "confirmation.agree", requestId: "ask" })).toBe(
    false,
  );
  expect(may({ kind: "citizen", id: "father" }, { type: "confirmation.agree", requestId: "other" })).toBe(
    false,
  );
});

it("lets nobody but the system fire timers, and nobody but partners answer requests", () => {
  const people: Actor[] = [
    { kind: "citizen", id: "mother" },
    officer("ubnd", "receptionOfficer", "signer", "administrator"),
  ];
  for (const person of people)
    for (const type of ["timer.due", "request.accepted", "result.delivered", "request.failed"])
      expect(may(person, { type, component: "membership" })).toBe(false);
});

it("refuses an event without a rule", () => {
  expect(may({ kind: "system", id: "x" }, { type: "dossier.burn" })).toBe(false);
});

it("takes the duties in a workflow without parts from its dossier's parts, and its proposer from itself", () => {
  const kind = withPartsOf(correction, libraryCard);
  const signs = (id: string, proposedBy: string | null) =>
    mayAct(
      kind,
      { ...facts, context: { proposedBy } },
      { kind: "officer", id, agencyId: "ubnd", roles: ["signer"] },
      { type: "correction.sign", component: "membership" },
    );
  expect(signs("o", "clerk")).toBe(true);
  expect(signs("o", "o")).toBe(false);
  expect(
    mayAct(correction, facts, officer("ubnd", "signer"), {
      type: "correction.sign",
      component: "membership",
    }),
  ).toBe(false);
  expect(withPartsOf(libraryCard, { components: [] })).toBe(libraryCard);
});
