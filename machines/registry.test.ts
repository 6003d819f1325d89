/** Every registered kind is complete and walked at random with the facts of its own samples. */
import { describe, expect, it } from "vitest";
import { machineProblems } from "./kernel/checks/machine-problems.ts";
import { defineProcedure } from "./kernel/define-procedure.ts";
import type { DossierInput } from "./kernel/dossier-context.ts";
import type { Procedure } from "./kernel/procedure.ts";
import { randomWalks } from "./kernel/random-walks.ts";
import { dossierWalk } from "./kernel/walk-events.ts";
import { libraryCard } from "./library-card/index.ts";
import { findProcedure, getMachine, getWorkflowKind, procedures, workflowKinds } from "./registry.ts";

/** The machine's input as the submission makes it, with request ids in order. */
function inputOf(procedure: Procedure, sample: Procedure["samples"][string]): DossierInput {
  const { applicable, confirmers, results } = procedure.facts(sample.answers, sample.sources);
  return {
    dossierId: "d-1",
    applicable,
    confirmations: confirmers.map(({ components }, at) => ({
      requestId: `00000000-0000-4000-8000-00000000010${at}`,
      components: [...components],
    })),
    results,
  };
}

/** Which parts apply and who is asked makes the shape; channels are walked in the procedures' own tests. */
function inputsOf(procedure: Procedure): DossierInput[] {
  const inputs = Object.values(procedure.samples).map((sample) => inputOf(procedure, sample));
  const shape = ({ applicable, confirmations }: DossierInput) => JSON.stringify([applicable, confirmations]);
  return [...new Map(inputs.map((input) => [shape(input), input])).values()];
}

describe.each([...Object.values(procedures), libraryCard])("$id", (procedure) => {
  it("is complete", () => {
    expect(() => defineProcedure(procedure)).not.toThrow();
  });

  it("keeps its promises on walks through each of its samples", () => {
    const machine = getMachine(procedure.id, procedure.machineVersion, { [procedure.id]: procedure });
    for (const input of inputsOf(procedure)) {
      const way = dossierWalk(machine, procedure.components, input);
      expect(randomWalks(way, procedure.components, { walks: 50, seed: 1 }).broken).toEqual([]);
    }
  });
});

it("gives every kind a turn and a limit in every state", () => {
  for (const kind of Object.values(workflowKinds)) expect(machineProblems(kind)).toEqual([]);
});

it("offers citizens the law's procedures only, not the engine's own", () => {
  expect(Object.keys(procedures)).toEqual(["birth", "death"]);
  expect(findProcedure("library-card")).toBeUndefined();
  expect(findProcedure("constructor")).toBeUndefined();
});

it("finds the machine of a stored workflow and says loudly when there is none", () => {
  expect(getMachine("parcel", "1").id).toBe("parcel");
  expect(getWorkflowKind("library-card", { "library-card": libraryCard })).toBe(libraryCard);
  expect(() => getMachine("parcel", "0")).toThrow("No machine version 0 of parcel");
  expect(() => getWorkflowKind("library-card")).toThrow("No workflow kind library-card");
});
