import { expect, it } from "vitest";
import { fitSheet, stepZoom } from "./fit-sheet.ts";

const room = { width: 600, height: 400 };

it("shows the whole paper at first, however it lies", () => {
  expect(fitSheet({ width: 1000, height: 2000 }, room, 1, 0).frame).toEqual({ width: 200, height: 400 });
  expect(fitSheet({ width: 3000, height: 1000 }, room, 1, 0).frame).toEqual({ width: 600, height: 200 });
});

it("fits the paper again after a quarter turn, and turns the sheet inside its frame", () => {
  const { frame, sheet } = fitSheet({ width: 1000, height: 2000 }, room, 1, 1);
  expect(frame).toEqual({ width: 600, height: 300 });
  expect(sheet).toEqual({ width: 300, height: 600 });
});

it("zooms by steps and stops at both ends", () => {
  expect(stepZoom(1, 1)).toBe(1.25);
  expect(stepZoom(1, -1)).toBe(1);
  expect(stepZoom(6, 1)).toBe(6);
  expect(stepZoom(2, -1)).toBe(1.5);
});
