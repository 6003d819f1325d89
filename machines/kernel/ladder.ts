/**
 * The silence ladder: what happens by itself as a part's due date comes and goes (decisions 9).
 *
 * Rungs follow the due date, which moves with pauses, verification and the extension; the door keeps their timers in step and fires
 * each once per part. States on which the ladder runs carry the tag `ladder:dueDate`.
 */

export type Rung = {
  name: string;
  /** Working days from the due day; negative = before. */
  offset: number;
  /** Local hour, `HH:mm`; the apology is drafted when the day ends. */
  at: "08:00" | "dayEnd";
  /** Notice code to the agency. */
  text: string;
  /** A reminder whose hour has passed before the part's work began is not said any more. */
  reminder?: true;
};

export const ladder: readonly Rung[] = [
  { name: "agencyReminder", offset: -1, at: "08:00", text: "ladder.agencyReminder", reminder: true },
  { name: "supervisorReminder", offset: 0, at: "08:00", text: "ladder.supervisorReminder", reminder: true },
  { name: "apologyDraft", offset: 0, at: "dayEnd", text: "ladder.apologyDraft" },
  { name: "lateMark", offset: 1, at: "08:00", text: "ladder.lateMark" },
];

export const isRung = (timer: string): boolean => ladder.some(({ name }) => name === timer);
