/**
 * 128 bits as people can type them: 26 letters and digits in groups, without those that look alike (Crockford's base 32). Pure.
 */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 26;

/** `7k3m-…`: groups of four. */
export function formatToken(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  for (let place = 0; place < length; place++) {
    text = alphabet[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text.match(/.{1,4}/g)?.join("-") ?? "";
}

/** The 16 bytes in hex; hyphens, capitals and look-alikes are forgiven. Undefined for anything else. */
export function readToken(text: string): string | undefined {
  const typed = text.toLowerCase().replace(/[\s-]/g, "").replace(/o/g, "0").replace(/[il]/g, "1");
  if (typed.length !== length) return undefined;
  let value = 0n;
  for (const letter of typed) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  return value >> 128n === 0n ? value.toString(16).padStart(32, "0") : undefined;
}
