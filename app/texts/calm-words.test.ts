/** Families in mourning read quiet words: no congratulation, no exclamation mark, on any page, notice or paper they can see. */
import { describe, expect, it } from "vitest";
import { procedures } from "#machines/registry.ts";
import { namespaces } from "./namespaces.ts";

const loud =
  /!|chúc mừng|xin chúc|vui mừng|vui lòng|hân hoan|tuyệt vời|thành công tốt đẹp|congratulat|happy|great news|good news|\bpleased\b/i;

/** The key, so that a failing text is found. */
const loudTexts = (texts: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(texts).flatMap(([key, text]) => (loud.test(String(text)) ? [`${key}: ${text}`] : []));

const calm = Object.values(procedures).filter(({ tone }) => tone === "calm");

it("knows of procedures for families in mourning", () => {
  expect(calm.map(({ id }) => id)).toContain("death");
});

describe.each(calm)("the texts of $id", ({ texts }) => {
  it("are quiet in both languages", () => {
    expect([...loudTexts(texts.vi), ...loudTexts(texts.en)]).toEqual([]);
  });
});

// Their pages, notices and papers are made of the shared texts too.
describe.each(Object.entries(namespaces))("the shared texts %s", (_, { vi, en }) => {
  it("are quiet in both languages", () => {
    expect([...loudTexts(vi), ...loudTexts(en)]).toEqual([]);
  });
});
