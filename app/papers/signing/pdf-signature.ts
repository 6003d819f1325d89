/** Finds the signature that a PDF holds. */

export type FoundSignature = {
  /** What is signed: everything but the container. */
  content: Buffer;
  /** The container with the zeros that fill its room. */
  container: Buffer;
  /** When the signer says to have signed; part of the signed bytes. */
  claimedAt: Date | undefined;
};
export type NoSignature = "unsigned" | "appended" | "malformed";

/**
 * The one signature of a PDF. Strict: it has to cover the file from its first to its last byte, all but the container's digits between
 * their two brackets.
 */
export function findSignature(pdf: Buffer): FoundSignature | NoSignature {
  const text = pdf.toString("latin1");
  const ranges = [...text.matchAll(/\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\]/g)];
  const [match] = ranges;
  if (!match) return text.includes("/ByteRange") ? "malformed" : "unsigned";
  const [open = 0, close = 0, rest = 0] = match.slice(1).map(Number);
  if (close + rest < pdf.length) return "appended";
  const digits = text.slice(open + 1, close - 1);
  const whole =
    ranges.length === 1 &&
    close + rest === pdf.length &&
    match.index < open &&
    text[open] === "<" &&
    text[close - 1] === ">" &&
    /^(?:[0-9a-f]{2})+$/.test(digits) &&
    /^\s*\/Contents $/.test(text.slice(match.index + match[0].length, open));
  if (!whole) return "malformed";
  return {
    content: Buffer.concat([pdf.subarray(0, open), pdf.subarray(close)]),
    container: Buffer.from(digits, "hex"),
    claimedAt: readDate(text.slice(close, text.indexOf("endobj", close))),
  };
}

/** `/M (D:20261116020000Z)` of the dictionary that the container is in. */
function readDate(dictionary: string): Date | undefined {
  const found = /\/M \(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z\)/.exec(dictionary);
  if (!found) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return Number.isNaN(at.getTime()) ? undefined : at;
}
