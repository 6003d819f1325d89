/** Old snapshots of every machine version restore, show the same tags and go on. UPDATE_CORPUS=1 writes the files of a new one. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { birthComponents } from "./birth/components.ts";
import { birthMachine } from "./birth/machine.ts";
import type { Component } from "./kernel/component.ts";
import { type Corpus, corpusProblems, makeCorpus, statesWithoutFile } from "./kernel/corpus.ts";
import type { DossierInput } from "./kernel/dossier-context.ts";
import type { Walk } from "./kernel/walk.ts";
import { another, dossierWalk } from "./kernel/walk-events.ts";
import { libraryCardComponents } from "./library-card/components.ts";
import { libraryCardMachine } from "./library-card/machine.ts";
import { ScanState } from "./parcel/events.ts";
import { parcelMachine } from "./parcel/machine.ts";
import { workflowKinds } from "./registry.ts";

const person = (serial: number, ...components: string[]) => ({
  requestId: `00000000-0000-4000-8000-0000000000c${serial}`,
  components,
});

/** The whole with confirmers for `confirmed`, and the first part alone, so that every part is also seen not to apply. */
function dossierWays(machine: Walk["machine"], components: readonly Component[], confirmed: string[]) {
  const results = components.flatMap(({ id, results }) =>
    results.map((result) => ({ id: result, component: id, channel: "counter" as const })),
  );
  const ids = components.map(({ id }) => id);
  const whole: DossierInput = {
    dossierId: "d-1",
    applicable: ids,
    confirmations: [person(1, ...confirmed), person(2, ...confirmed)],
    results,
  };
  const inputs = [
    whole,
    { ...whole, confirmations: [] },
    { ...whole, confirmations: [], applicable: ids.slice(0, 1) },
    { ...whole, confirmations: [], applicable: ids.slice(1) },
  ];
  return inputs.map((input) => dossierWalk(machine, components, input));
}

/** The corpus of a folder; with UPDATE_CORPUS=1 one that is not there yet is written from `ways` first. */
function readCorpus(folder: string, ways: readonly Walk[]): Corpus {
  if (process.env.UPDATE_CORPUS === "1" && !fs.existsSync(folder)) {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, old] of Object.entries(makeCorpus(ways)))
      fs.writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(old, null, 2)}\n`);
  }
  const read = (file: string) => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
  const files = fs.readdirSync(folder).sort();
  return Object.fromEntries(files.map((file) => [path.basename(file, ".json"), read(file)]));
}

const requestId = another;
const parcelWay: Walk = {
  machine: parcelMachine,
  input: { dossierId: "d-1", resultId: "birthCertificate", component: "birthRegistration" },
  events: [
    { type: "request.accepted", component: "parcel", requestId },
    { type: "request.failed", component: "parcel", requestId },
    { type: "request.redrive", component: "parcel" },
    ...ScanState.options.map((state) => ({ type: "parcel.scan", state })),
  ],
  key: ({ value }) => JSON.stringify(value),
};

const birthIds = birthComponents.map(({ id }) => id);
const kinds: { kind: string; ways: Walk[] }[] = [
  { kind: "birth", ways: dossierWays(birthMachine, birthComponents, birthIds) },
  {
    kind: "library-card",
    ways: dossierWays(libraryCardMachine, libraryCardComponents, ["membership", "card"]),
  },
  { kind: "parcel", ways: [parcelWay] },
];

describe.each(kinds)("$kind", ({ kind, ways }) => {
  const folder = path.join("machines", kind, "corpus", "v1");
  const corpus = readCorpus(folder, ways);
  const files = Object.keys(corpus);

  it(`restores each of its ${files.length} old snapshots with the same tags, and goes on`, () => {
    expect(files.length).toBeGreaterThan(0);
    expect(corpusProblems(corpus, ways)).toEqual([]);
  });

  it("has an old snapshot of every state", () => {
    expect(statesWithoutFile(corpus, ways[0]!.machine)).toEqual([]);
  });

  it("would be stopped by a machine that forgets a state or a tag", () => {
    const [name = "", old] = Object.entries(corpus).find(([, { status }]) => status === "active") ?? [];
    expect(corpusProblems({ [name]: { ...old!, tags: [...old!.tags, "x: timer:old"] } }, ways)).toEqual([
      `${name} has lost the tag x: timer:old`,
    ]);
    const value =
      typeof old!.value === "string" ? "forgotten" : { ...(old!.value as object), intake: "forgotten" };
    expect(corpusProblems({ [name]: { ...old!, value } }, ways).join()).toContain("cannot be restored");
  });
});

it("has a corpus for every machine version in the registry", () => {
  for (const [id, { machines }] of Object.entries(workflowKinds))
    for (const version of Object.keys(machines))
      expect(fs.existsSync(path.join("machines", id, "corpus", `v${version}`)), `${id} ${version}`).toBe(
        true,
      );
});
