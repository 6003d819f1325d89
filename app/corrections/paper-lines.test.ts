/** What changed between a paper and today's data. */
import { expect, it } from "vitest";
import { compareLines, documentOf, saysTheSame } from "./paper-lines.ts";

const paper = (...lines: [string, string][]) => ({
  title: "document.x",
  number: "12",
  lines: lines.map(([label, value]) => ({ label, value })),
});

it("compares a paper with today's data line by line, also lines that only one of them has", () => {
  const printed = paper(["name", "AN"], ["mother", "LAN"]);
  const now = paper(["name", "ÂN"], ["father", "SƠN"]);
  expect(compareLines(printed, now)).toEqual([
    { label: "name", printed: "AN", now: "ÂN", same: false },
    { label: "mother", printed: "LAN", now: null, same: false },
    { label: "father", printed: null, now: "SƠN", same: false },
  ]);
  expect(saysTheSame(printed, now)).toBe(false);
  expect(saysTheSame(printed, printed)).toBe(true);
  expect(saysTheSame(printed, { ...printed, number: "13" })).toBe(false);
});

it("knows a result's document and nothing else", () => {
  expect(documentOf({ ...paper(["name", "AN"]), print: { title: "X" } })).toEqual(paper(["name", "AN"]));
  expect(documentOf({ form: "Mẫu 01" })).toBeUndefined();
});
