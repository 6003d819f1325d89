import { describe, expect, it } from "vitest";
import { percentile, rounded, spread } from "./statistics.js";

describe("figures of a bench", () => {
  it("take the value below which a share of all values lies", () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it("give the middle and both ends of ratios, to three digits", () => {
    expect(spread([1.2, 0.9, 1.1])).toEqual({ median: 1.1, low: 0.9, high: 1.2 });
    expect(rounded(1.23456)).toBe(1.235);
  });

  it("do not make up a figure of nothing", () => {
    expect(() => percentile([], 0.95)).toThrow("nothing");
  });
});
