/**
 * Nobody decides alone what the law gives to two: for every set of roles that one person may have, policy and machine together never let that
 * person do both.
 */
import { expect, it } from "vitest";
import { birth } from "#machines/birth/index.ts";
import { death } from "#machines/death/index.ts";
import { type Actor, Role } from "#machines/kernel/actors.ts";
import { type Component, componentAs } from "#machines/kernel/component.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { live, type WalkEvent } from "#machines/kernel/walk.ts";
import { mayAct } from "./policy.ts";

const roleSets = Array.from({ length: 2 ** Role.options.length }, (_, bits) =>
  Role.options.filter((_, index) => bits & (1 << index)),
);
const [one, another, third] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

type Case = { name: string; procedure: Procedure; component: Component; variant: string | undefined };
/** Every part in each of its cases. */
const cases: Case[] = [birth, death].flatMap((procedure) =>
  procedure.components.flatMap((component) =>
    [undefined, ...Object.keys(component.variants ?? {})].map((variant) => ({
      name: [procedure.id, component.id, variant].filter(Boolean).join(" "),
      ...{ procedure, component: componentAs(component, variant), variant },
    })),
  ),
);
const signed = cases.filter(({ component }) => component.duties.signer);
const corroborated = cases.filter(({ component }) => component.corroborators);

const grant = { benefit: "b", amount: 1, period: "once", people: 1 };

/** What one person may do at the part's own agency, in every set of roles, once these have acted on it. */
function after({ procedure, component: { id, needs, grants }, variant }: Case, uncorroborated: boolean) {
  const machine = procedure.machines[procedure.machineVersion]!;
  const send = (type: string, actorId: string): WalkEvent => ({
    ...{ type, component: id, actorId },
    ...(type === "part.propose" && grants && { grant }),
  });
  const opened: WalkEvent[] = needs.flatMap((need, index) => [
    { type: "part.propose", component: need, actorId: third },
    { type: "part.sign", component: need, actorId: another },
    {
      ...{ type: "request.accepted", component: need },
      requestId: `00000000-0000-4000-8000-0000000001${index}0`,
    },
  ]);
  const input = {
    ...{ dossierId: "d-1", applicable: procedure.components.map((each) => each.id) },
    ...{ confirmations: [], results: [] },
    ...(variant && { variants: { [id]: variant } }),
    ...(uncorroborated && { uncorroborated: [id] }),
  };
  return (acts: [type: string, actorId: string][], asked: string): Role[][] => {
    const done = acts.map(([type, actorId]) => send(type, actorId));
    const snapshot = live(machine, input, [{ type: "dossier.receive" }, ...opened, ...done]);
    const facts = {
      ...{ applicantId: null, intakeAgencyId: "H01", confirmers: {}, variants: { [id]: variant ?? null } },
      agencies: Object.fromEntries(procedure.components.map((each) => [each.id, "H01"])),
      context: snapshot.context as DossierContext,
    };
    const possible = snapshot.can(send(asked, one));
    return roleSets.filter((roles) => {
      const actor: Actor = { kind: "officer", id: one, agencyId: "H01", roles };
      return possible && mayAct(procedure, facts, actor, { type: asked, component: id });
    });
  };
}

it.each(signed)("who proposed $name never signs or refuses it, with whatever roles", (which) => {
  const may = after(which, false);
  const mine: [string, string][] = [["part.propose", one]];
  expect(may(mine, "part.sign")).toEqual([]);
  expect(may(mine, "part.refuse")).toEqual([]);
  // The question is a real one: another's proposal is signed by the same person.
  expect(may([["part.propose", another]], "part.sign")).not.toEqual([]);
});

it.each(corroborated)("who looked at $name as the second neither proposes nor signs it", (which) => {
  const may = after(which, true);
  const looked: [string, string][] = [["part.corroborate", one]];
  expect(may(looked, "part.propose")).toEqual([]);
  expect(may([...looked, ["part.propose", another]], "part.sign")).toEqual([]);
  expect(may([["part.propose", one]], "part.corroborate")).toEqual([]);
  expect(may([], "part.corroborate")).not.toEqual([]);
});

it.each(signed)("who proposed $name before it was sent back still needs another to sign", (which) => {
  const may = after(which, false);
  const again: [string, string][] = [
    ["part.propose", one],
    ["part.sendBack", another],
    ["part.propose", one],
  ];
  expect(may(again, "part.sign")).toEqual([]);
});
