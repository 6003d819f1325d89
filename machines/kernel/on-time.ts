/**
 * On-time scoring of a part or of a whole dossier (lifecycle §5.4, QĐ 766).
 *
 * Pure. Supplement time is subtracted already: the due moments that come in are the ledger's, with all pauses added.
 */

export type OnTimeFacts = {
  /** Due moment as the ledger stands; null when none was stored. */
  dueAt: Date | null;
  /** Legal maximum, used when no due moment was stored. */
  legalMaximum: Date;
  /** "Đã xử lý xong": the part is done, or all parts of the dossier are closed and one is done. */
  doneAt: Date | null;
  /** "Đã trả kết quả". */
  returnedAt: Date | null;
  /** Stopped, refused or withdrawn. */
  closedAt: Date | null;
  /** It ended because the family took it back. */
  withdrawn: boolean;
  /** When reception accepted the dossier; null = never. */
  acceptedAt: Date | null;
  /** How many supplements were asked. */
  supplements: number;
  /** When the supplement was asked that the family has not answered yet. */
  pendingSupplementAt: Date | null;
};

export type OnTime = "onTime" | "late" | "notCounted";

/**
 * The score at `now`. The end is the first of: done, results returned, stopped or refused; while one supplement is pending, the
 * moment it was asked. Still running and not yet late, or withdrawn before it was accepted: `notCounted`.
 */
export function scoreOnTime(facts: OnTimeFacts, now: Date): OnTime {
  if (facts.withdrawn && !facts.acceptedAt) return "notCounted";
  if (facts.supplements > 1) return "late";
  const due = facts.dueAt ?? facts.legalMaximum;
  const end = facts.doneAt ?? facts.returnedAt ?? facts.closedAt ?? facts.pendingSupplementAt;
  if (end) return end <= due ? "onTime" : "late";
  return now <= due ? "notCounted" : "late";
}

/** Per cent of those that count which are on time, with two decimals; null when none counts. */
export function onTimeRate(scores: readonly OnTime[]): number | null {
  const counted = scores.filter((score) => score !== "notCounted").length;
  const onTime = scores.filter((score) => score === "onTime").length;
  return counted === 0 ? null : Math.round((onTime * 10_000) / counted) / 100;
}
