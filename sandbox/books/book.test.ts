import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type BookEntry, openBook } from "./book.ts";

type Line = BookEntry & { text: string };
const newDir = () => mkdtempSync(join(tmpdir(), "sandbox-book-"));
const texts = (dir: string) => {
  const book = openBook<Line>(dir, "sms");
  const found = book.entries().map(({ seq, text }) => [seq, text]);
  book.close();
  return found;
};

function write(dir: string, ...lines: string[]) {
  const book = openBook<Line>(dir, "sms");
  for (const text of lines) book.append({ operation: "say", text });
  book.close();
}

test("a book opened again holds what was written, and goes on counting", () => {
  const dir = newDir();
  write(dir, "một", "hai");
  write(dir, "ba");
  expect(texts(dir)).toEqual([
    [1, "một"],
    [2, "hai"],
    [3, "ba"],
  ]);
});

test.each([
  ["cut off in the middle", '{"seq":3,"operation":"say","te'],
  ["cut off inside a letter", Buffer.from('{"text":"ề').subarray(0, -1)],
  ["complete but damaged", "{oops}\n"],
])("a last line %s is dropped, and the next entry takes its place", (_, torn) => {
  const dir = newDir();
  write(dir, "một", "hai");
  appendFileSync(join(dir, "sms.jsonl"), torn);
  write(dir, "ba");
  expect(texts(dir)).toEqual([
    [1, "một"],
    [2, "hai"],
    [3, "ba"],
  ]);
  expect(readFileSync(join(dir, "sms.jsonl"), "utf8").endsWith("\n")).toBe(true);
});

test("a book damaged before its end is not opened", () => {
  const dir = newDir();
  write(dir, "một", "hai");
  const path = join(dir, "sms.jsonl");
  writeFileSync(path, readFileSync(path, "utf8").replace("{", ""));
  expect(() => openBook(dir, "sms")).toThrow("line 1 is damaged");
});
