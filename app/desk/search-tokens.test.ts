/** However a name is typed – marks or none, composed or not, any order, an unfinished last word – it finds what was kept under it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { pairOf, readSearch, type Search, tokensOf } from "./search-tokens.ts";

const keyOf = (number: string) => `key-of-${number.length}`;
const words = "NGUYỄN Đào ĐẶNG Thị Hồng Ngọc ẤN Ưng Ý Quỳnh Phượng THƯỞNG Văn Ỷ Lê Đức Kră Y".split(" ");
const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");

/** As the database looks. */
const finds = ({ exact, names, ending, whole }: Search, tokens: readonly string[]) =>
  exact.every((token) => tokens.includes(token)) &&
  (ending === undefined ||
    tokens
      .filter((token) => (whole ? token === ending : token.startsWith(ending) && /^[a-z0-9]+$/.test(token)))
      .some((word) => names.every((name) => tokens.includes(pairOf(name, word)))));
const find = (typed: string, tokens: readonly string[]) => {
  const search = readSearch(typed, keyOf);
  return search !== undefined && finds(search, tokens);
};
const people = [
  { role: "child", fullName: "ĐẶNG Ỷ Y Đào", birthDate: "2026-03-12" },
  { role: "mother", fullName: "H'Bia Niê-Kđăm", personalId: "019226000001", birthDate: "1992" },
];
const kept = tokensOf("G00.00.00-261116-000012", people, keyOf);

it("finds a name however it is typed: with marks or without, composed or not, upper or lower, in any order, the last word unfinished", () => {
  const spelling = fc.constantFrom<(text: string) => string>(
    (text) => text,
    plain,
    (text) => text.normalize("NFC"),
    (text) => text.normalize("NFD"),
    (text) => text.toLowerCase(),
    (text) => text.toUpperCase(),
    (text) => plain(text).toLowerCase(),
    (text) => text.replaceAll("Đ", "Ð"),
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray(words, { minLength: 1, maxLength: 5 }),
      fc.array(spelling, { minLength: 5, maxLength: 5 }),
      fc.nat(),
      (name, spellings, cut) => {
        const tokens = tokensOf("G00.00.00-261116-000012", [{ role: "x", fullName: name.join(" ") }], keyOf);
        for (const asked of [name, [...name].reverse()]) {
          const typed = asked.map((word, index) => (spellings[index] ?? plain)(word));
          expect(find(typed.join(" "), tokens)).toBe(true);
          const last = plain(typed.at(-1) ?? "");
          if (last.length > 2) {
            const begun = [...typed.slice(0, -1), last.slice(0, 2 + (cut % (last.length - 2)))];
            expect(find(begun.join("  "), tokens)).toBe(true);
          }
        }
      },
    ),
  );
});

it("asks that all words are of one person's name", () => {
  expect(find("đặng đào", kept)).toBe(true);
  expect(find("dang bia", kept)).toBe(false);
});

it("does not find a word that nobody has, nor the middle of one", () => {
  expect(find("dang hoa", kept)).toBe(false);
  expect(find("ang", kept)).toBe(false);
  expect(find("dan dao", kept)).toBe(false);
});

it("takes one letter for a whole name, and keeps names with apostrophes and hyphens findable by their pieces", () => {
  expect(readSearch("Y", keyOf)).toMatchObject({ names: [], ending: "y", whole: true });
  expect(readSearch("d", keyOf)).toMatchObject({ names: [], ending: "d", whole: true });
  expect(find("đặng y", kept)).toBe(true);
  for (const typed of ["H'Bia", "h’bia", "hbia", "bia", "nie kdam", "Niê-Kđ"])
    expect(find(typed, kept)).toBe(true);
});

it("understands days, codes and numbers in their usual spellings, also beside a name", () => {
  for (const day of ["12/03/2026", "12-3-2026", "12.03.2026", "12032026", "dao 12/03/2026"])
    expect(find(day, kept)).toBe(true);
  for (const code of ["G00.00.00-261116-000012", "g00.00.00-261116-000012", "261116-000012", "000012"])
    expect(find(code, kept)).toBe(true);
  for (const number of ["019226000001", "019 226 000001", "bia 019226000001"])
    expect(find(number, kept)).toBe(true);
  expect(find("13/03/2026", kept)).toBe(false);
  expect(find("000013", kept)).toBe(false);
  expect(find("12/03/2026 000013", kept)).toBe(false);
});

it("keeps no personal number as it is, and no day of which only the year is known", () => {
  expect(kept.join(" ")).not.toContain("019226000001");
  expect(kept.filter((token) => token.startsWith("d:"))).toEqual(["d:2026-03-12"]);
});

it("says when there is nothing to look for", () => {
  for (const typed of ["", "   ", "—", "'", "…!"]) expect(readSearch(typed, keyOf)).toBeUndefined();
});
