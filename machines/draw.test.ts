/** docs/statecharts.md shows the machines of today. UPDATE_DOCS=1 writes it anew. */
import fs from "node:fs";
import { expect, it } from "vitest";
import { birthComponents } from "./birth/components.ts";
import { birthMachine } from "./birth/machine.ts";
import { correctionMachine } from "./correction/machine.ts";
import { deathMachine } from "./death/machine.ts";
import type { Component } from "./kernel/component.ts";
import { drawStatechart } from "./kernel/draw-statechart.ts";
import { type Chart, statechartsPage } from "./kernel/statecharts-page.ts";
import { parcelMachine } from "./parcel/machine.ts";
import { paymentMachine } from "./payment/machine.ts";
import { payoutMachine } from "./payout/machine.ts";

const components: readonly Component[] = birthComponents;
const first = components.find(({ closesAll }) => closesAll)!;
const signed = components.find(({ closesAll, duties }) => !closesAll && duties.signer)!;
const alone = components.find(({ duties }) => !duties.signer)!;
const like = (found: Component, ...kind: boolean[]) =>
  components
    .filter((one) => !!one.duties.signer === kind[0] && !!one.closesAll === kind[1])
    .map(({ id }) => `\`${id}\``)
    .join(", ") || found.id;

const charts: Chart[] = [
  {
    title: "Intake",
    about: "The commune's reception: complete or not, and passing on to the competent commune.",
    machine: birthMachine,
    region: "intake",
  },
  {
    title: "Civil status: the part that comes first",
    about: `Its refusal closes all; it is taken back only with the whole dossier. In the birth group: ${like(first, true, true)}.`,
    machine: birthMachine,
    region: first.id,
  },
  {
    title: "A part that another person signs",
    about: `Opens when what it needs is done and its consents are given. In the birth group: ${like(signed, true, false)}.`,
    machine: birthMachine,
    region: signed.id,
  },
  {
    title: "A part that one officer decides",
    about: `The officer's decision goes to the register at once. In the birth group: ${like(alone, false, false)}.`,
    machine: birthMachine,
    region: alone.id,
  },
  {
    title: "Confirmations",
    about:
      "Persons whose consent a part needs, asked at submission; the family may ask another in their place.",
    machine: birthMachine,
    region: "confirmations",
  },
  {
    title: "Results",
    about: "What was issued reaches the family by the channel they chose.",
    machine: birthMachine,
    region: "results",
  },
  {
    title: "Objection of the person concerned",
    about:
      "Of dossiers about a person who is told of them: in the death group, somebody who is said to have died. Open, it stops every decision.",
    machine: deathMachine,
    region: "objection",
  },
  {
    title: "Withdrawal of the whole dossier",
    about: "Possible until civil status is signed.",
    machine: birthMachine,
    region: "withdrawal",
  },
  {
    title: "Parcel",
    about: "A paper result at the public postal service; it tells the dossier how it ended.",
    machine: parcelMachine,
  },
  {
    title: "Payment: the fee",
    about:
      "One for each dossier that costs something. A sum that comes in a state without an arrow for it goes back.",
    machine: paymentMachine,
    region: "fee",
  },
  {
    title: "Payment: what goes back",
    about: "Every sum that nobody owes, by the way it came; beside the fee, for ever.",
    machine: paymentMachine,
    region: "refunds",
  },
  {
    title: "Payout",
    about:
      "Money that a decision granted, by bank, in cash at the counter or by post. What comes back is asked of the family; the decision stays.",
    machine: payoutMachine,
  },
  {
    title: "Correction",
    about:
      "A family reports a mistake on a finished paper; the part that issued it answers, also after the dossier has ended.",
    machine: correctionMachine,
  },
];
const file = "docs/statecharts.md";

it("is the page of the machines of today", () => {
  const page = statechartsPage(charts);
  if (process.env.UPDATE_DOCS === "1") fs.writeFileSync(file, page);
  expect(fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "", "run with UPDATE_DOCS=1").toBe(page);
});

it("draws every state, every event that moves it and every tag of a region", () => {
  const drawn = drawStatechart(birthMachine, signed.id);
  for (const text of [
    "[*] --> waiting",
    "open --> awaitingSignature: part.propose [mayPropose]",
    "supplement --> refused: timer supplement",
    "withdrawalAsked_supplement --> supplement: withdrawal.decline",
    "registering_asked --> registering_failed: request.failed [isAnswer]",
    "    timer:supplement",
    "done --> [*]",
  ])
    expect(drawn).toContain(text);
  expect(drawn.match(/\{/g)).toHaveLength(drawn.match(/\}/g)?.length ?? 0);
});

it("says when there is no such region", () => {
  expect(() => drawStatechart(birthMachine, "moon")).toThrow("Machine birth has no region moon");
});
