/** Crockford's base 32, in which people type codes: no I, L, O, U, because what looks or sounds like another is not there. Pure. */

export const capitals = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const smallLetters = capitals.toLowerCase();

/** Whoever reads an O means a zero. */
export const withoutLookAlikes = (text: string): string => text.replace(/[il]/gi, "1").replace(/o/gi, "0");

/** What was typed in small letters; hyphens, spaces, capitals and look-alikes are forgiven. */
export const inSmallLetters = (typed: string): string =>
  withoutLookAlikes(typed.toLowerCase().replace(/[\s-]/g, ""));

/** `7k3m-0000-…`: groups of four. */
export const inGroups = (text: string): string => text.replace(/(.{4})(?=.)/g, "$1-");
