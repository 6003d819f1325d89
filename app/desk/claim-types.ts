/** What pages are given to show about claims: names and times in words, resolved on the server. */

export type ShownClaim = {
  component: string;
  part: string;
  holder: string;
  /** Goes along with a take-over: it is taken from this officer and from nobody else. */
  holderId: string;
  mine: boolean;
  /** The viewer stands in for the holder. */
  covered: boolean;
  since: string;
  until: string;
  /** Who gave it; null = the holder took it. */
  givenBy: string | null;
};

/** A part of the viewer's own desk, held or free, or of another desk while it is held (`own` false). */
export type ClaimLine = { component: string; part: string; own: boolean; claim: ShownClaim | undefined };

/** How a part changed hands, in a sentence. */
export type ShownMove = { id: string; when: string; by: string; text: string; reason: string | null };

export type ClaimsSection = {
  lines: ClaimLine[];
  moves: ShownMove[];
  /** Parts that somebody took from this viewer and still holds: said on top. */
  lost: ShownMove[];
};

export type ClaimPage = {
  component: string;
  part: string;
  claim: ShownClaim | undefined;
  /** The viewer may do something with the part now. */
  mayWork: boolean;
  /** To whom the holder may pass it on. */
  colleagues: { value: string; label: string }[];
};

/** What the officer had typed when an act came too late. */
export type Kept = {
  /** Only what a person filled in, under the names it had on the form. */
  rows: { label: string; value: string }[];
  typed: Record<string, string[]>;
  /** The act is still possible: the form opens again with what was typed, as of now. */
  again?: { seq: number; commandId: string };
};
