/** When the payer is asked about an order. */
import { expect, it } from "vitest";
import { nextLook } from "./next-look.ts";

it("asks after a quarter of an hour, an hour, and then every day for ever", () => {
  const since = new Date("2026-11-16T09:00:00+07:00");
  const after = (minutes: number) =>
    nextLook(since, new Date(since.getTime() + minutes * 60_000)).toISOString();
  expect(after(0)).toBe("2026-11-16T02:15:00.000Z");
  expect(after(15)).toBe("2026-11-16T03:00:00.000Z");
  expect(after(60)).toBe("2026-11-17T02:00:00.000Z");
  expect(after(24 * 60)).toBe("2026-11-18T02:00:00.000Z");
  expect(after(400 * 24 * 60 + 5)).toBe("2027-12-22T02:00:00.000Z");
});
