import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { formatToken, readToken } from "./handover-token.ts";

it("comes back as it went out, also typed in capitals, without hyphens or with look-alikes", () => {
  for (const bytes of [
    new Uint8Array(16),
    new Uint8Array(16).fill(255),
    ...Array.from({ length: 200 }, () => randomBytes(16)),
  ]) {
    const text = formatToken(bytes);
    expect(text).toMatch(/^([0-9a-z]{4}-){6}[0-9a-z]{2}$/);
    expect(text).not.toMatch(/[ilou]/);
    const hex = Buffer.from(bytes).toString("hex");
    expect(readToken(text)).toBe(hex);
    expect(readToken(text.toUpperCase().replaceAll("-", "").replaceAll("0", "O").replaceAll("1", "l"))).toBe(
      hex,
    );
  }
});

it("is nothing for anything else", () => {
  for (const text of ["", "abc", "z".repeat(26), `${"0".repeat(25)}é`, "0".repeat(27), "../".repeat(9)])
    expect(readToken(text)).toBeUndefined();
});
