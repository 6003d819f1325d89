/**
 * 128 bits as people can type them: 26 letters and digits in groups, without those that look alike (Crockford's base 32). Pure.
 */
import { inGroups, inSmallLetters, smallLetters } from "#app/crockford.ts";

const length = 26;

/** `7k3m-…`: groups of four. */
export function formatToken(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  for (let place = 0; place < length; place++) {
    text = smallLetters[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return inGroups(text);
}

/** The 16 bytes in hex; hyphens, capitals and look-alikes are forgiven. Undefined for anything else. */
export function readToken(text: string): string | undefined {
  const typed = inSmallLetters(text);
  if (typed.length !== length) return undefined;
  let value = 0n;
  for (const letter of typed) {
    const digit = smallLetters.indexOf(letter);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  return value >> 128n === 0n ? value.toString(16).padStart(32, "0") : undefined;
}
