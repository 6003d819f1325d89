/** How names, dates and numbers stand to each other, by examples that a desk meets. */
import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compareDates } from "./compare-dates.ts";
import { compareNames } from "./compare-names.ts";
import { compareNumbers, hashNumber, hashSlips } from "./numbers.ts";
import { slipsBetween } from "./slips.ts";

const relation = (a: string, b: string) => compareNames(a, b)?.relations.join("+");
const weight = (a: string, b: string) => compareNames(a, b)?.weight ?? 0;

describe("names", () => {
  it.each([
    ["Nguyễn Thị Hòa", "NGUYỄN THỊ HOÀ", "same"],
    ["Nguyễn Thị Hòa", "Nguyễn Thị Hòa".normalize("NFD"), "same"],
    ["Nguyễn Văn Đức", "Nguyen Van Duc", "bare"],
    ["Nguyễn Thị Hạnh", "Nguyễn Thị Hanh", "tone"],
    ["Trần Văn Tuân", "Trần Văn Tuấn", "tone"],
    ["Đỗ Thị Mơ", "Đỗ Thị Mô", "marks"],
    ["Nguyễn Văn Đức", "Nguyeenx Vawn Dduwcs", "keys"],
    ["Nguyễn Văn Đức", "Nguye64n Va8n D9u71c", "keys"],
    ["Phan Thị Thùy Trang", "Phan Thị Thùi Trang", "spelling"],
    ["Lê Thị Sương", "Lê Thị Xương", "regional"],
    ["Nguyễn Minh Khôi", "Minh Khôi Nguyễn", "order"],
    ["Nguyễn Gia Bảo", "Nguyễn Bảo Gia", "order"],
    ["Nguyễn Thị Lan", "Nguyễn Lan", "dropped"],
    ["Nguyễn Văn Nam", "Nguyễn V. Nam", "initials"],
    ["Nguyễn Văn Nam", "Nguyễn VănNam", "joined"],
    ["Nguyễn Quỳnh Chi", "Nguyễn Quỳhn Chi", "slip"],
  ])("%s and %s are one name written otherwise", (a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
    expect(weight(a, b)).toBeGreaterThan(0.3);
    expect(relation(b, a)).toBe(expected);
  });

  it.each([
    ["Nguyễn Gia Bảo", "Nguyễn Gia Huy"],
    ["Nguyễn Thị Ngọc Anh", "Nguyễn Thị Ngọc Mai"],
    ["Trần Văn Long", "Trần Văn Lộc"],
    ["Lê Thị Hoa", "Phạm Thị Hoa Mai"],
  ])("%s and %s are two people", (a, b) => {
    expect(weight(a, b)).toBeLessThan(0);
  });

  it("takes l and n for each other as a weak sign only", () => {
    expect(weight("Nguyễn Thị Lam", "Nguyễn Thị Nam")).toBeLessThan(weight("Lê Thị Sương", "Lê Thị Xương"));
  });

  it("compares names of peoples that write otherwise", () => {
    expect(relation("Y Bhăm Êban", "Y Bham Eban")).toBe("bare");
    expect(relation("H'Hen Niê", "H’Hen Niê")).toBe("same");
    expect(compareNames("", "Y Bhăm")).toBeUndefined();
  });
});

it.each([
  ["2026-11-10", "2026-11-10", "same"],
  ["2026-11-10", "2026-10-11", "dayMonthSwapped"],
  ["1944-05-02", "1944", "partlyKnown"],
  ["2026-12-31", "2027-01-01", "neighbour"],
  ["2026-11-10", "2026-11-14", "oneDigit"],
  ["2026-11-28", "2026-12-02", "near"],
  ["1944-05-02", "1945-05-02", "yearOff"],
  ["1944-05-02", "1961-05-02", "otherYear"],
  ["2026-11-10", "2026-11-25", "sameMonth"],
  ["1944-05-02", "1961-08-23", "different"],
  ["1944", "1944", "same"],
])("dates %s and %s: %s", (a, b, expected) => {
  expect(compareDates(a, b)?.relation).toBe(expected);
  expect(compareDates(b, a)?.relation).toBe(expected);
});

describe("numbers", () => {
  const hash = (text: string) => createHmac("sha256", "test").update(text).digest("hex");
  const kept = (digits: string) => ({ number: hashNumber(hash, digits), slips: hashSlips(hash, digits) });

  it.each([
    ["019192000456", "019192000456", "same"],
    ["019192000456", "019192000459", "slip"],
    ["019192000456", "019192000546", "slip"],
    ["019192000456", "019192000465", "slip"],
    ["019192000456", "019192001457", "different"],
    ["019192000456", "019090000123", "different"],
    ["019192000456", "019192045", "different"],
  ])("%s and %s: %s, told by hashes alone", (a, b, expected) => {
    expect(compareNumbers(kept(a), kept(b))).toBe(expected);
    expect(JSON.stringify(kept(a))).not.toContain(a);
  });

  it("says nothing where a number is missing", () => {
    expect(compareNumbers(kept("019192000456"), {})).toBeUndefined();
  });
});

it("counts slips of the finger", () => {
  expect(
    [
      ["an", "an"],
      ["an", "anh"],
      ["minh", "mihn"],
      ["hoa", "mai"],
    ].map(([a = "", b = ""]) => slipsBetween(a, b)),
  ).toEqual([0, 1, 1, 3]);
});
