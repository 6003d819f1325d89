import { expect, it } from "vitest";
import { keyOf, type Press, takesText } from "./keys.ts";

const press = (more: Partial<Press>): Press => ({
  ...{ key: "n", code: "KeyN", ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...more,
});

it("takes a key by what it writes, also with Caps Lock or Shift", () => {
  expect(keyOf(press({}))).toBe("n");
  expect(keyOf(press({ key: "N" }))).toBe("n");
  expect(keyOf(press({ key: "?", code: "Slash" }))).toBe("?");
});

it("leaves presses with a modifier, named keys and half-composed letters alone (WCAG 2.1.4)", () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
    expect(keyOf(press(more))).toBeUndefined();
  for (const key of ["Enter", "Escape", "Tab", "Dead", "F1"]) expect(keyOf(press({ key }))).toBeUndefined();
});

it("finds the digits of a Vietnamese layout, where they write letters", () => {
  expect(keyOf(press({ key: "ă", code: "Digit1" }))).toBe("1");
  expect(keyOf(press({ key: "1", code: "Numpad1" }))).toBe("1");
  expect(keyOf(press({ key: "&", code: "Digit1" }))).toBe("&");
});

it("takes no key where a person types or chooses by letters", () => {
  for (const target of [
    { tagName: "INPUT", type: "text" },
    { tagName: "INPUT", type: "date" },
    { tagName: "TEXTAREA" },
    { tagName: "SELECT" },
    { tagName: "DIV", isContentEditable: true },
  ])
    expect(takesText(target)).toBe(true);
  for (const target of [
    { tagName: "BODY" },
    { tagName: "A" },
    { tagName: "BUTTON", type: "submit" },
    { tagName: "INPUT", type: "checkbox" },
  ])
    expect(takesText(target)).toBe(false);
});
