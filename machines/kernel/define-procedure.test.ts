/** Each rule of a complete procedure, broken once on the library card. */
import { expect, it } from "vitest";
import { z } from "zod";
import { libraryCard } from "../library-card/index.ts";
import { libraryCardMachine } from "../library-card/machine.ts";
import type { Component } from "./component.ts";
import { defineProcedure } from "./define-procedure.ts";
import { dossierSetup } from "./dossier-setup.ts";
import type { Page } from "./form.ts";
import { openingContext } from "./opening-context.ts";
import type { PrintedForm, PrintedModel } from "./printed-form.ts";
import type { Procedure } from "./procedure.ts";

const [membership, card] = libraryCard.components as [Component, Component];
const [reader, second] = libraryCard.pages as [Page, Page];
const [law] = libraryCard.ruleVersions as [Procedure["ruleVersions"][number]];
const adult = libraryCard.samples.adultByPost!;
const broken = (changes: Partial<Procedure>) => () => defineProcedure({ ...libraryCard, ...changes });
const withCard = (changes: Partial<Component>) =>
  broken({ components: [membership, { ...card, ...changes }] });
const withReader = (changes: Partial<Page>) => broken({ pages: [{ ...reader, ...changes }, second] });
const withAnswers = (page: string, values: Record<string, unknown>) =>
  broken({
    samples: {
      s: { ...adult, answers: { ...adult.answers, [page]: { ...adult.answers[page], ...values } } },
    },
  });

/** A page that may be asked before sign-in. */
const question = (id: string): Page => ({
  ...reader,
  id,
  precheck: true,
  schema: z.object({ [id]: z.string() }),
  sections: [
    {
      id,
      fields: [
        {
          name: id,
          kind: "radios",
          label: "readerKind",
          options: [{ value: "adult", label: "readerKind.adult" }],
          readBy: [],
        },
      ],
    },
  ],
});

it("takes a complete procedure and adds the wording of the machine's own grounds", () => {
  const { texts } = defineProcedure(libraryCard);
  expect(texts.en["ground.neededPartClosed"]).toBeTruthy();
  expect(texts.vi.fullName).toBe(libraryCard.texts.vi.fullName);
});

const waiting = (tags: string[]) => ({
  "1": dossierSetup.createMachine({
    id: "library-card",
    context: ({ input }) => openingContext([], input),
    initial: "waiting",
    states: { waiting: { tags, on: { "dossier.receive": "over" } }, over: { type: "final" } },
  }),
});

/** The library card's own machine with a changed card.open. */
function withOpen(changes: { tags?: string[]; on?: object }) {
  const config = libraryCardMachine.config as unknown as {
    states: { card: { states: { open: object } } };
  };
  const { card } = config.states;
  const open = { ...card.states.open, ...changes };
  const spoilt = {
    ...config,
    states: { ...config.states, card: { ...card, states: { ...card.states, open } } },
  };
  return { "1": dossierSetup.createMachine(spoilt as never) } as unknown as Procedure["machines"];
}

const sheet: PrintedModel = { notice: "name", sections: [] };
const application: PrintedForm = {
  id: "application",
  slug: "don",
  name: "shortName",
  title: "name",
  ground: "shortName",
  when: () => true,
  model: () => sheet,
};

const cases: [name: string, sentence: string, load: () => unknown][] = [
  [
    "a state is nobody's turn",
    "it is nobody's turn in library-card.waiting",
    broken({ machines: waiting([]) }),
  ],
  [
    "a wait has no limit",
    "library-card.waiting waits without a limit or a reason why there is none",
    broken({ machines: waiting(["waits-for:applicant"]) }),
  ],
  [
    "a timer has no limit in a rule version",
    "timer ages of library-card.waiting has no limit in rule version 2024",
    broken({ machines: waiting(["waits-for:applicant", "timer:ages"]) }),
  ],
  ["a component has no region", "the machine has no region for card", broken({ machines: waiting([]) })],
  ["nobody can withdraw", "the machine has no region for withdrawal", broken({ machines: waiting([]) })],
  [
    "an agency may keep silent for ever",
    "library-card.card.open is an agency's turn without the silence ladder",
    broken({ machines: withOpen({ tags: ["waits-for:officer", "untimed:patience"] }) }),
  ],
  [
    "a state runs an unknown ladder",
    "library-card.card.open runs a ladder that does not exist",
    broken({ machines: withOpen({ tags: ["waits-for:officer", "ladder:moon"] }) }),
  ],
  [
    "the rungs of the ladder are lost",
    "library-card.card.open runs the silence ladder and takes none of its rungs",
    broken({ machines: withOpen({ on: {} }) }),
  ],
  [
    "the ladder runs without a due date",
    "library-card.waiting runs the silence ladder and has no due date",
    broken({ machines: waiting(["waits-for:officer", "ladder:dueDate"]) }),
  ],
  [
    "a verification has no limit",
    "membership may be verified, which has no limit in rule version 2024",
    broken({
      ruleVersions: [{ ...law, deadlines: { parts: law.deadlines.parts, timers: law.deadlines.timers } }],
    }),
  ],
  [
    "a component exists under an unknown rule version",
    "card exists under rule version 1975, which does not exist",
    withCard({ ruleVersions: ["2024", "1975"] }),
  ],
  ...["dossier.withdraw", "withdrawal.decline", "part.withdraw", "apology.sign", "consent.askAnother"].map(
    (type): [string, string, () => unknown] => [
      `nobody may send ${type}`,
      `no rule says who may send ${type}`,
      broken({ eventRules: without(libraryCard.eventRules, type) }),
    ],
  ),
  [
    "an event has no sender",
    "no rule says who may send part.sign",
    broken({ eventRules: without(libraryCard.eventRules, "part.sign") }),
  ],
  ["the machine version is unknown", "machine version 2 does not exist", broken({ machineVersion: "2" })],
  [
    "a needed component does not exist",
    "card needs passport, which does not exist",
    withCard({ needs: ["membership", "passport"] }),
  ],
  ["a pausing region does not exist", "card is paused with passport", withCard({ pausedWith: ["passport"] })],
  [
    "components need each other",
    "membership needs itself by way of others",
    broken({ components: [{ ...membership, needs: ["card"] }, card] }),
  ],
  [
    "a closing refusal would not reach a part",
    "should close all, but card does not need it",
    withCard({ needs: [] }),
  ],
  ["two components share a name", "the name membership is taken", withCard({ id: "membership" })],
  ["a component is called like a region", "the name results is taken", withCard({ id: "results" })],
  [
    "nobody signs where somebody should",
    "card has nobody as signer",
    withCard({ duties: { ...card.duties, signer: [] } }),
  ],
  [
    "a refusal has no legal ground",
    "card can be refused without a legal ground",
    withCard({ refusalGrounds: [] }),
  ],
  [
    "a ground has no wording",
    "text ground.tooTall is missing in vi",
    withCard({ refusalGrounds: ["tooTall"] }),
  ],
  [
    "a register request has no message",
    "card asks burnCard, which has no message",
    withCard({ register: { partner: "library", operation: "burnCard" } }),
  ],
  ["a result has no document", "card issues medal, which has no document", withCard({ results: ["medal"] })],
  [
    "a component has no limit in a rule version",
    "card has no limit in rule version 2024",
    broken({
      ruleVersions: [
        { ...law, deadlines: { ...law.deadlines, parts: without(law.deadlines.parts, "card") } },
      ],
    }),
  ],
  [
    "rule versions are not in order",
    "rule version b does not follow the one before",
    broken({
      ruleVersions: [
        { ...law, id: "a" },
        { ...law, id: "b" },
      ],
    }),
  ],
  [
    "a text is missing in English",
    "text phone is missing in en",
    broken({ texts: { ...libraryCard.texts, en: without(libraryCard.texts.en, "phone") } }),
  ],
  [
    "a text is missing in Vietnamese",
    "text exit.tooYoung.text is missing in vi",
    broken({ texts: { ...libraryCard.texts, vi: without(libraryCard.texts.vi, "exit.tooYoung.text") } }),
  ],
  [
    "a button has no wording",
    "text component.card.part.sign is missing in en",
    withCard({ duties: { ...card.duties, signer: ["signer"] } }),
  ],
  [
    "a printed line has no label",
    "text document.shelf is missing in vi",
    broken({
      documents: {
        membershipCard: () => ({
          title: "result.membershipCard.name",
          number: null,
          lines: [{ label: "document.shelf", value: "7" }],
        }),
      },
    }),
  ],
  [
    "a printed form says what has no wording",
    "text application.shelf is missing in en",
    broken({ forms: [{ ...application, model: () => ({ ...sheet, notice: "application.shelf" }) }] }),
  ],
  [
    "two printed forms share an address",
    "two printed forms have the address don",
    broken({ forms: [application, { ...application, id: "second" }] }),
  ],
  [
    "a printed form is there twice",
    "printed form application is there twice",
    broken({ forms: [application, { ...application, slug: "khac" }] }),
  ],
  [
    "a paper names a form that is not there",
    "there is no printed form application",
    broken({ papers: libraryCard.papers.map((row) => ({ ...row, form: "application" })) }),
  ],
  ["a page has no title", "text nowhere is missing in vi", withReader({ title: "nowhere" })],
  [
    "a paper has no label",
    "text paper.map is missing in vi",
    broken({ papers: [{ id: "map", label: "paper.map", when: () => true, required: true, readBy: [] }] }),
  ],
  [
    "a page asks what it never reads",
    "page reader asks birthDate and never reads it",
    withReader({ schema: reader.schema.omit({ birthDate: true }) }),
  ],
  [
    "a page reads what it never asks",
    "page reader reads shoeSize and never asks it",
    withReader({ schema: reader.schema.extend({ shoeSize: z.string().optional() }) }),
  ],
  [
    "a page asked before sign-in has more than one question",
    "page reader is asked before sign-in and is not one question of its name with its own choices",
    withReader({ precheck: true }),
  ],
  [
    "a page asked before sign-in comes too late",
    "page ready is asked before sign-in and comes after others that are not",
    broken({ pages: [reader, second, question("ready")] }),
  ],
  [
    "too much is asked before sign-in",
    "7 pages are asked before sign-in, 6 are allowed",
    broken({ pages: [...["a", "b", "c", "d", "e", "f", "g"].map(question), reader, second] }),
  ],
  [
    "an exit's papers have no wording",
    "text exit.tooYoung.bring is missing in vi",
    broken({ exits: libraryCard.exits.map((exit) => ({ ...exit, papers: ["exit.tooYoung.bring"] })) }),
  ],
  [
    "an exit's link has no wording",
    "text exit.tooYoung.link is missing in en",
    broken({
      exits: libraryCard.exits.map((exit) => ({ ...exit, link: { href: "/", text: "exit.tooYoung.link" } })),
    }),
  ],
  ["there is no sample", "there is no sample", broken({ samples: {} })],
  [
    "a sample leaves a field out",
    "sample s: reader.phone is not taken: error.phone.required",
    withAnswers("reader", { phone: "" }),
  ],
  [
    "a sample breaks a rule of its page",
    "reader.birthDate is not taken: error.birthDate.future",
    withAnswers("reader", { birthDate: "2099-01-01" }),
  ],
  [
    "a sample answers a hidden field",
    "card.guardianName is hidden and answered",
    withAnswers("card", { guardianName: "NGUYỄN VĂN THỬ" }),
  ],
  [
    "a sample is not in the form in which answers are kept",
    'reader.fullName is kept as "NGUYỄN VĂN THỬ"',
    withAnswers("reader", { fullName: "nguyễn văn thử" }),
  ],
  [
    "a sample leads out of the form",
    "page reader leads to the exit tooYoung",
    withAnswers("reader", { birthDate: "2026-01-10" }),
  ],
  ["a sample answers a page that is not there", "there is no page shoes", withAnswers("shoes", { size: 40 })],
  [
    "the facts name an unknown component",
    "it applies to passport, which does not exist",
    broken({
      facts: (answers, sources) => ({ ...libraryCard.facts(answers, sources), applicable: ["passport"] }),
    }),
  ],
  [
    "nobody is competent",
    "nobody is competent for card",
    broken({
      facts: (answers, sources) => ({
        ...libraryCard.facts(answers, sources),
        competence: { intakeWard: "01954", wards: { membership: "01954" } },
      }),
    }),
  ],
  [
    "a result goes by post to nowhere",
    "a result goes by post without an address",
    broken({ facts: (answers, sources) => ({ ...libraryCard.facts(answers, sources), delivery: null }) }),
  ],
];

it.each(cases)("refuses a procedure when %s", (_name, sentence, load) => {
  expect(load).toThrow(sentence);
});

function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

it("refuses a warning that makes a part sensitive which one person alone decides, or which does not exist", () => {
  const warned = (id: string) =>
    broken({
      warnings: () => [
        { page: "reader", text: "fullName", sensitive: { reason: "lateRegistration", components: [id] } },
      ],
    });
  const alone = { ...membership, duties: { officer: ["civilStatusOfficer"], refuser: ["signer"] } } as const;
  expect(warned("nothing")).toThrow("a warning makes nothing sensitive, which does not exist");
  expect(() =>
    defineProcedure({
      ...libraryCard,
      components: [alone, card],
      warnings: () => [
        {
          ...{ page: "reader", text: "fullName" },
          sensitive: { reason: "lateRegistration", components: [membership.id] },
        },
      ],
    }),
  ).toThrow(`a warning makes ${membership.id} sensitive, which one person alone may decide`);
});

it("refuses a supplement reason without proposed wording for the family", () => {
  const { "guidance.missingPhoto": _, ...vi } = libraryCard.texts.vi;
  expect(broken({ texts: { ...libraryCard.texts, vi } })).toThrow("guidance.missingPhoto is missing in vi");
});
