import { expect, it } from "vitest";
import { markWords } from "./mark-words.ts";

const marked = (one: string, other: string) =>
  markWords(one, other).map((words) => words.filter(({ differs }) => differs).map(({ text }) => text));

it("marks the word whose tone differs, in both values", () => {
  expect(marked("TRẦN THỊ THỬ", "TRẦN THỊ THỨ")).toEqual([["THỬ"], ["THỨ"]]);
});

it("marks what only one of them has, and nothing for another case or spacing", () => {
  expect(marked("Thôn Mẫu 1", "Thôn Mẫu")).toEqual([["1"], []]);
  expect(marked("Nguyễn Văn  Thử", "NGUYỄN VĂN THỬ")).toEqual([[], []]);
});

it("marks words that changed their places", () => {
  expect(marked("LÝ THỊ MẪU", "THỊ MẪU LÝ")).toEqual([["LÝ"], ["LÝ"]]);
});

it("marks everything where one of them is empty", () => {
  expect(marked("", "16/11/2026")).toEqual([[], ["16/11/2026"]]);
});
