/** Old snapshots of every machine version restore, show the same tags and go on. UPDATE_CORPUS=1 writes the files of a new one. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { birthComponents } from "./birth/components.ts";
import { birthMachine } from "./birth/machine.ts";
import { ReissueCause, RevocationGround } from "./correction/events.ts";
import { correctionMachine } from "./correction/machine.ts";
import { deathComponents } from "./death/components.ts";
import { deathMachine } from "./death/machine.ts";
import type { Component } from "./kernel/component.ts";
import { type Corpus, corpusProblems, makeCorpus, statesWithoutFile } from "./kernel/corpus.ts";
import type { DossierInput } from "./kernel/dossier-context.ts";
import type { Walk } from "./kernel/walk.ts";
import { another, dossierWalk } from "./kernel/walk-events.ts";
import { libraryCardComponents } from "./library-card/components.ts";
import { libraryCardMachine } from "./library-card/machine.ts";
import { parcelMachineV1 } from "./parcel/machine-v1.ts";
import { parcelWay } from "./parcel/walk.ts";
import { paymentInput, paymentWay } from "./payment/walk.ts";
import { payoutWay } from "./payout/walk.ts";
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

/** The corpus of a folder; with UPDATE_CORPUS=1 states that no file shows get one from `ways` first. Files that are there stay. */
function readCorpus(folder: string, ways: readonly Walk[]): Corpus {
  if (process.env.UPDATE_CORPUS === "1") addToCorpus(folder, ways);
  const read = (file: string) => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
  const files = fs.readdirSync(folder).sort();
  return Object.fromEntries(files.map((file) => [path.basename(file, ".json"), read(file)]));
}

function addToCorpus(folder: string, ways: readonly Walk[]): void {
  fs.mkdirSync(folder, { recursive: true });
  const machine = ways[0]!.machine;
  for (const [name, old] of Object.entries(makeCorpus(ways))) {
    const file = path.join(folder, `${name}.json`);
    const known = fs
      .readdirSync(folder)
      .map((one) => [one, JSON.parse(fs.readFileSync(path.join(folder, one), "utf8"))]);
    const missing = statesWithoutFile(Object.fromEntries(known), machine);
    const left = statesWithoutFile({ ...Object.fromEntries(known), [name]: old }, machine);
    if (left.length < missing.length && !fs.existsSync(file))
      fs.writeFileSync(file, `${JSON.stringify(old, null, 2)}\n`);
  }
}

const requestId = another;
const parcelWayV1: Walk = {
  machine: parcelMachineV1,
  input: { dossierId: "d-1", resultId: "birthCertificate", component: "birthRegistration" },
  events: [
    { type: "request.accepted", component: "parcel", requestId },
    { type: "request.failed", component: "parcel", requestId },
    { type: "request.redrive", component: "parcel" },
    ...["pickedUp", "onTheWay", "delivered", "failed", "returned"].map((state) => ({
      type: "parcel.scan",
      state,
    })),
  ],
  key: ({ value }) => JSON.stringify(value),
};

const component = "birthRegistration";
const correctionWay: Walk = {
  machine: correctionMachine,
  input: { dossierId: "d-1", component, signs: true },
  events: [
    { type: "correction.decline", component },
    ...ReissueCause.options.map((cause) => ({ type: "correction.proposeReissue", component, cause })),
    ...RevocationGround.options.map((ground) => ({ type: "correction.proposeRevoke", component, ground })),
    { type: "correction.sign", component },
    { type: "correction.sendBack", component },
    { type: "timer.due", timer: "correctionAnswer", region: "main" },
  ],
  key: ({ value, context }) => JSON.stringify([value, context.proposal]),
};

const deathIds = deathComponents.map(({ id }) => id);
/** What ends a part or the dossier early is left out of some walks, so that the others come to their end. */
const early =
  /^(subject\.object|dossier\.(refuse|withdraw)|part\.(refuse|drop|withdraw|notApplicable)|withdrawal\.grant)$/;
const deathWays = dossierWays(deathMachine, deathComponents, deathIds).flatMap((way) => [
  way,
  { ...way, events: way.events.filter(({ type }) => type !== "subject.object") },
  { ...way, events: way.events.filter(({ type }) => !early.test(type)) },
]);
const birthIds = birthComponents.map(({ id }) => id);
const kinds: { kind: string; version?: string; ways: Walk[] }[] = [
  { kind: "birth", ways: dossierWays(birthMachine, birthComponents, birthIds) },
  { kind: "death", ways: deathWays },
  {
    kind: "library-card",
    ways: dossierWays(libraryCardMachine, libraryCardComponents, ["membership", "card"]),
  },
  { kind: "parcel", ways: [parcelWayV1] },
  { kind: "parcel", version: "2", ways: [parcelWay] },
  { kind: "correction", ways: [correctionWay] },
  {
    kind: "payment",
    ways: [
      paymentWay(["platform", "cash"]),
      paymentWay(["platform", "cash"], { ...paymentInput, holdsResult: false }),
    ],
  },
  { kind: "payout", ways: [payoutWay("bank"), payoutWay("cash"), payoutWay("post")] },
];

describe.each(kinds)("$kind $version", ({ kind, version = "1", ways }) => {
  const folder = path.join("machines", kind, "corpus", `v${version}`);
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
    const [region = ""] = typeof old!.value === "string" ? [] : Object.keys(old!.value as object);
    const value = region ? { ...(old!.value as object), [region]: "forgotten" } : "forgotten";
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
