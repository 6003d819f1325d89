/** Amounts and dates as papers write them in words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateInWords, moneyInFigures, moneyInWords, numberInWords } from "./number-words.ts";

describe("an amount in words", () => {
  it.each([
    [10_800_000, "Mười triệu tám trăm nghìn đồng"],
    [10_000_000, "Mười triệu đồng"],
    [25_300_000, "Hai mươi lăm triệu ba trăm nghìn đồng"],
    [23_400_000, "Hai mươi ba triệu bốn trăm nghìn đồng"],
    [27_000_000, "Hai mươi bảy triệu đồng"],
    [1_265_000, "Một triệu hai trăm sáu mươi lăm nghìn đồng"],
    [1_771_000, "Một triệu bảy trăm bảy mươi mốt nghìn đồng"],
    [7_084_000, "Bảy triệu không trăm tám mươi tư nghìn đồng"],
    [24_000_000, "Hai mươi tư triệu đồng"],
    [14_000_000, "Mười bốn triệu đồng"],
    [11_000_000, "Mười một triệu đồng"],
    [21_000_001, "Hai mươi mốt triệu không trăm linh một đồng"],
    [105_005, "Một trăm linh năm nghìn không trăm linh năm đồng"],
    [1_000_000_000, "Một tỷ đồng"],
    [2_005_000_000, "Hai tỷ không trăm linh năm triệu đồng"],
    [10_000_000_000, "Mười tỷ đồng"],
    [1, "Một đồng"],
  ])("%i reads %s", (amount, words) => expect(moneyInWords(amount)).toBe(words));

  it("never writes two amounts alike", () => {
    const amounts = fc.integer({ min: 1, max: 10_000_000_000 });
    fc.assert(
      fc.property(amounts, amounts, (one, other) =>
        one === other ? true : moneyInWords(one) !== moneyInWords(other),
      ),
    );
  });

  it("stands beside the figures with dots between the thousands", () => {
    expect([10_800_000, 1_265_000, 950, 1_000].map(moneyInFigures)).toEqual([
      "10.800.000 đồng",
      "1.265.000 đồng",
      "950 đồng",
      "1.000 đồng",
    ]);
  });
});

describe("a date in words", () => {
  it("says day, month and year", () => {
    expect(dateInWords("2026-11-10")).toBe("Ngày mười tháng mười một năm hai nghìn không trăm hai mươi sáu");
    expect(dateInWords("2024-04-21")).toBe(
      "Ngày hai mươi mốt tháng tư năm hai nghìn không trăm hai mươi bốn",
    );
  });

  it("[death D-B5] says of a partial date what is known, and no more", () => {
    expect(dateInWords("1968-04")).toBe("Tháng tư năm một nghìn chín trăm sáu mươi tám");
    expect(dateInWords("1968")).toBe("Năm một nghìn chín trăm sáu mươi tám");
  });

  it("counts as certificates do", () => {
    expect([0, 15, 25, 105, 1905, 2005].map(numberInWords)).toEqual([
      "không",
      "mười lăm",
      "hai mươi lăm",
      "một trăm linh năm",
      "một nghìn chín trăm linh năm",
      "hai nghìn không trăm linh năm",
    ]);
  });
});
