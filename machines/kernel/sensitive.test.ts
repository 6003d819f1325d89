/** Decisions of two persons, on the birth group's machine: each reason is named by whoever proposes and again by whoever signs. */
import { expect, it } from "vitest";
import { birthMachine as machine } from "../birth/machine.ts";
import type { DossierInput } from "./dossier-context.ts";
import { namesEvery, type SensitiveReason, sensitiveParts } from "./sensitive.ts";
import { live, type WalkEvent } from "./walk.ts";

const component = "birthRegistration";
const late: SensitiveReason = "lateRegistration";
const other: SensitiveReason = "identityMismatch";
const input = (reasons: SensitiveReason[]): DossierInput => ({
  dossierId: "d-1",
  applicable: [component, "healthCard"],
  confirmations: [],
  results: [{ id: "birthCertificate", component, channel: "electronic" }],
  sensitive: { [component]: reasons },
});
const received: WalkEvent = { type: "dossier.receive" };
const propose = (overrides?: SensitiveReason[]): WalkEvent => ({
  ...{ type: "part.propose", component, actorId: "officer" },
  ...(overrides && { overrides }),
});
const sign = (overrides?: SensitiveReason[]): WalkEvent => ({
  ...{ type: "part.sign", component, actorId: "signer" },
  ...(overrides && { overrides }),
});
const at = (reasons: SensitiveReason[], ...events: WalkEvent[]) =>
  live(machine, input(reasons), [received, ...events]);

it("refuses a proposal that does not name every reason", () => {
  const snapshot = at([late, other]);
  for (const named of [undefined, [], [late], [other]]) expect(snapshot.can(propose(named))).toBe(false);
  expect(snapshot.can(propose([other, late]))).toBe(true);
});

it("refuses a signature that does not name them again, whatever the proposal named", () => {
  const snapshot = at([late], propose([late]));
  for (const named of [undefined, [], [other]]) expect(snapshot.can(sign(named))).toBe(false);
  expect(snapshot.can(sign([late]))).toBe(true);
});

it("asks nobody for reasons where nothing is sensitive", () => {
  expect(at([]).can(propose())).toBe(true);
  expect(at([], propose()).can(sign())).toBe(true);
});

it("lets a supplement add reasons, and takes none away: what was sensitive stays so", () => {
  const asked: WalkEvent = {
    ...{ type: "supplement.request", component, actorId: "officer" },
    items: [{ target: "field:mother.givenName", reason: "dataDiffers" }],
  };
  const answered = (reasons: SensitiveReason[]): WalkEvent => ({
    ...{ type: "supplement.answer", component, actorId: "mother" },
    sensitive: { [component]: reasons },
  });
  const added = at([late], asked, answered([other]));
  expect(added.can(propose([late]))).toBe(false);
  expect(added.can(propose([late, other]))).toBe(true);
  const corrected = at([other], asked, answered([]));
  expect(corrected.can(propose())).toBe(false);
  expect(corrected.can(propose([other]))).toBe(true);
});

it("clears nothing but the proposal when the signer sends a part back", () => {
  const back: WalkEvent = { type: "part.sendBack", component, actorId: "signer" };
  const before = at([late]).context.parts[component];
  const { context } = at([late], propose([late]), back);
  expect(context.parts[component]).toEqual({ ...before, begun: true });
  expect(at([late], propose([late]), back).can(propose())).toBe(false);
});

it("keeps the reasons when the register says no", () => {
  const requestId = "00000000-0000-4000-8000-000000000001";
  const refused: WalkEvent = { type: "request.refused", component, requestId, reason: "alreadyRegistered" };
  const again = at([late], propose([late]), sign([late]), refused);
  expect(again.can(propose())).toBe(false);
  expect(again.can(propose([late]))).toBe(true);
});

it("draws the reasons of each part from the warnings, each once", () => {
  const warning = (reason: SensitiveReason) => ({
    ...{ page: "child", text: "warning.late" },
    sensitive: { reason, components: [component, "idCard"] },
  });
  expect(sensitiveParts([warning(late), warning(late), warning(other), { page: "x", text: "y" }])).toEqual({
    [component]: [late, other],
    idCard: [late, other],
  });
  expect(namesEvery(undefined, undefined)).toBe(true);
});
