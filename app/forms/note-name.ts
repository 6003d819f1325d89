/** How the word on a known value is posted; apart from the rules, so that pages load no more than they show. */

/** Longest note, in characters; the rest is cut off, because a note never blocks. */
export const noteLength = 500;

/** Name of the control that carries the note on a field. */
export const noteName = (field: string): string => `note.${field}`;
