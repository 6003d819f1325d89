/** What stands on a pass and what an officer types or scans. Pure. */
import { inGroups, inSmallLetters, smallLetters } from "#app/crockford.ts";
import { formatToken, readToken } from "#app/dossiers/handover-token.ts";

/** Letters of the short code: the first four groups of the token, 78 bits. */
const codeLength = 16;

/** `token`: in groups, as the address has it; `code`: its first four groups, short enough to be typed at a counter. */
export function passWords(bytes: Uint8Array): { token: string; code: string } {
  const token = formatToken(bytes);
  return { token, code: codeOf(token) };
}

/** The short code of a token in groups. */
export const codeOf = (token: string): string => token.split("-").slice(0, 4).join("-").toUpperCase();

/** The token's address whole, its last part, or the short code; undefined for what cannot be either. */
export function readPass(typed: string): { token: string } | { code: string } | undefined {
  const own = typed.trim().split("/").at(-1) ?? "";
  const token = readToken(own);
  if (token !== undefined) return { token: formatToken(Buffer.from(token, "hex")) };
  const letters = inSmallLetters(own);
  if (letters.length !== codeLength || ![...letters].every((each) => smallLetters.includes(each)))
    return undefined;
  return { code: inGroups(letters).toUpperCase() };
}
