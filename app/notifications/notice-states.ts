/** What became of a message on one channel, in a word. Pure. */

export type NoticeRow = {
  id: string;
  /** What caused it: the same for all channels of one notice. */
  key: string;
  channel: string;
  text: string;
  status: string;
  createdAt: Date;
  sentAt: Date | null;
  reportedAt: Date | null;
  dueAt: Date | null;
  readAt: Date | null;
  rank: number;
};
export type NoticeTone = "good" | "bad" | "wait" | "info" | "neutral";
type State = Pick<NoticeRow, "channel" | "status" | "dueAt" | "readAt">;

/** Names a text `inbox:state.<state>`. */
export function stateOf({ channel, status, dueAt, readAt }: State): string {
  if (channel === "inbox") return readAt ? "inboxRead" : "inbox";
  if (channel === "letter") return status === "queued" ? "letterOpen" : "letterSent";
  if (status !== "sent") return status;
  if (channel === "mail") return "mailed";
  return dueAt ? "sent" : "silent";
}

/** The message did not reach the person as far as anybody knows. */
export const isMissed = (row: State): boolean => ["undelivered", "failed", "silent"].includes(stateOf(row));

export function toneOf(row: State): NoticeTone {
  const state = stateOf(row);
  if (isMissed(row)) return "bad";
  if (state === "letterOpen") return "wait";
  return ["delivered", "mailed", "inboxRead", "letterSent"].includes(state) ? "good" : "neutral";
}
