import { expect, it } from "vitest";
import type { Field } from "#machines/kernel/form.ts";
import { filedNotes, readNotes, unreadText, withPage } from "./kept-text.ts";

const known = { source: "register", read: () => "x" };
const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  kind: "text",
  label: name,
  readBy: [],
  ...more,
});
const fields = [
  field("locked", { prefill: { ...known, lock: () => true } }),
  field("suggested", { prefill: known }),
  field("constant", { prefill: { ...known, constant: true } }),
  field("own"),
];

it("takes notes on known values only, cut and cleaned, and never refuses one", () => {
  const typed = {
    "note.locked": "  Tên\u0000 sai\r\ndòng hai\u202e ",
    "note.suggested": "x".repeat(900),
    "note.constant": "a",
    "note.own": "b",
    "note.elsewhere": "c",
  };
  expect(readNotes(fields, typed)).toEqual({ locked: "Tên sai\ndòng hai", suggested: "x".repeat(500) });
  expect(readNotes(fields, { "note.locked": "Nguye\u0302\u0303n" })).toEqual({ locked: "Nguyễn" });
});

it("lets an emptied note go and keeps one that was not on the page", () => {
  const kept = { locked: "cũ", suggested: "cũ" };
  expect(readNotes(fields, { "note.locked": " " }, kept)).toEqual({ suggested: "cũ" });
});

it("keeps what could not be read, as it was typed and only where something was typed", () => {
  expect(unreadText({ a: " 31/2/20 ", b: "  ", c: "ok" }, { a: "error", b: "error", d: "error" })).toEqual({
    a: " 31/2/20 ",
  });
});

it("puts the texts of a page in the place of the ones before", () => {
  expect(withPage({ one: { a: "1" }, two: { b: "2" } }, "one", {})).toEqual({ two: { b: "2" } });
  expect(withPage({ one: { a: "1" } }, "one", { c: "3" })).toEqual({ one: { c: "3" } });
});

it("files notes with the answers they are about and drops the others", () => {
  const notes = { shown: { here: "1", hidden: "2" }, gone: { a: "3" } };
  expect(filedNotes(notes, { shown: { here: "x" }, other: {} })).toEqual({ shown: { here: "1" }, other: {} });
});
