/** A quick keyed hash for a million invented people; the portal's own is an HMAC. 32 hex digits. */
export function quickHash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  a ^= a >>> 15;
  a = Math.imul(a, 0x2c1b3c6d) ^ b;
  b = Math.imul(b ^ (a >>> 12), 0x297a2d39);
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, "0");
  return hex(a) + hex(b) + hex(a ^ (b >>> 7)) + hex(Math.imul(a, b | 1));
}
