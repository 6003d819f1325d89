import { expect, it } from "vitest";
import { z } from "zod";
import type { Page } from "#machines/kernel/form.ts";
import { showAnswers, type Words } from "./officer-dossier-answers.server.ts";

const pages: Page[] = [
  {
    id: "child",
    slug: "tre",
    step: 2,
    title: "child",
    schema: z.object({}),
    sections: [
      {
        id: "who",
        fields: [
          {
            name: "fullName",
            kind: "text",
            label: "fullName",
            readBy: ["birth", "card"],
            prefill: { source: "notice", read: (sources) => (sources.notice as { name: string }).name },
          },
          { name: "birthDate", kind: "date", label: "birthDate", readBy: ["birth"] },
          {
            name: "sex",
            kind: "radios",
            label: "sex",
            readBy: ["birth"],
            options: [{ value: "male", label: "sex.male" }],
          },
          {
            name: "copies",
            kind: "number",
            label: "copies",
            readBy: ["birth"],
            prefill: { source: "default", read: () => "0" },
          },
          { name: "facility", kind: "facility", label: "facility", readBy: ["card"] },
          { name: "hidden", kind: "text", label: "hidden", readBy: ["card"], when: () => false },
        ],
      },
    ],
  },
];
const words: Words = {
  text: (key) => `«${key}»`,
  source: (id) => `Theo ${id}`,
  name: (code) => ({ "19001": "Bệnh viện A" })[code],
};
const answers = {
  child: {
    fullName: "Nguyễn Văn  Thử",
    birthDate: "2026-11-10",
    sex: "male",
    copies: "3",
    facility: "19001",
  },
};
const show = (components: string[], name = "NGUYỄN VĂN THỬ", more: object = {}) =>
  showAnswers(
    pages,
    { answers: { child: { ...answers.child, ...more } }, sources: { notice: { name } }, components },
    words,
  ).flatMap(({ rows }) => rows);

it("says values in words: dates, options, names of places", () => {
  expect(show(["intake"]).map(({ value }) => value)).toEqual([
    "Nguyễn Văn  Thử",
    "10/11/2026",
    "«sex.male»",
    "3",
    "Bệnh viện A",
  ]);
});

it("shows an agency only what its own part reads; the reception reads all", () => {
  expect(show(["card"]).map(({ field }) => field)).toEqual(["child.fullName", "child.facility"]);
  expect(show(["intake"])).toHaveLength(5);
});

it("leaves out fields that the family was never asked", () => {
  expect(show(["intake"]).some(({ field }) => field === "child.hidden")).toBe(false);
});

it("takes a name that differs only in case and spacing as the same", () => {
  expect(show(["birth"])[0]?.known).toEqual({ source: "Theo notice", value: "NGUYỄN VĂN THỬ", same: true });
});

it("shows both values where a register says something else", () => {
  expect(show(["birth"], "NGUYỄN VĂN THỨ")[0]?.known).toEqual({
    source: "Theo notice",
    value: "NGUYỄN VĂN THỨ",
    same: false,
  });
});

it("does not take a default for evidence", () => {
  expect(show(["birth"]).find(({ field }) => field === "child.copies")?.known).toBeUndefined();
});

it("marks what was left empty", () => {
  expect(show(["card"], undefined, { facility: "" }).at(-1)?.value).toBeUndefined();
});
