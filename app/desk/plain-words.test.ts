import { expect, it } from "vitest";
import { plainWordHints } from "./plain-words.ts";

const keys = (text: string) => plainWordHints(text).map(({ key }) => key);

it("says nothing about plain words to a family", () => {
  expect(
    keys("Chủ nhà chưa ký đồng ý cho cháu đăng ký ở đây. Gia đình xin chữ ký của chủ nhà rồi nộp lại."),
  ).toEqual([]);
});

it("names a sentence that is too long by how it begins", () => {
  const long = `Đề nghị gia đình ${"xem lại giấy tờ ".repeat(12)}.`;
  expect(plainWordHints(`Câu ngắn. ${long}`)).toEqual([
    { key: "hint.long", params: { count: 53, start: "Đề nghị gia đình xem …" } },
  ]);
});

it("names office language however it is typed, and once", () => {
  expect(plainWordHints("Căn cứ  theo luật, ĐƯƠNG SỰ nộp lại. Căn cứ theo luật.")).toEqual([
    { key: "hint.officialese", params: { phrase: "căn cứ theo" } },
    { key: "hint.officialese", params: { phrase: "đương sự" } },
  ]);
});

it("asks for quiet words: no exclamation mark, no capitals throughout", () => {
  expect(keys("Nộp lại ngay!")).toEqual(["hint.exclamation"]);
  expect(keys("HỒ SƠ CỦA GIA ĐÌNH CÒN THIẾU GIẤY")).toEqual(["hint.capitals"]);
});
