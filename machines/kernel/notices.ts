/**
 * Codes of the notices that a linked dossier's states send, by who is told.
 *
 * The walk compares this list with what the machines really send, so that the app can check its wording against it.
 */
export const noticeTexts = {
  applicant: [
    "apology.signed",
    "confirmation.missing",
    "contact.changed",
    "dossier.closed",
    "dossier.done",
    "dossier.forwarded",
    "dossier.received",
    "dossier.refused",
    "dossier.submitted",
    "dossier.withdrawn",
    "originals.unclaimed",
    "parcel.lost",
    "parcel.returned",
    "part.done",
    "part.refused",
    "part.stopped",
    "part.withdrawn",
    "result.unclaimed",
    "supplement.asked",
    "verification.marked",
    "withdrawal.declined",
  ],
  agency: [
    "dossier.arrived",
    "intake.reminder",
    "ladder.agencyReminder",
    "ladder.apologyDraft",
    "ladder.lateMark",
    "ladder.supervisorReminder",
    "part.opened",
    "part.sentBack",
    "register.refused",
    "supplement.answered",
    "withdrawal.asked",
  ],
} as const;

/** Codes of dossiers about a person who has to be told and may object, and of parts that may turn out not to apply. */
export const concernedNoticeTexts = {
  applicant: ["objection.dismissed", "objection.raised", "objection.upheld", "part.notApplicable"],
  agency: ["objection.annul", "objection.raised", "part.corroborated"],
  /** The person whom the dossier is about. */
  subject: ["subject.filed", "subject.registered"],
} as const;

/** Codes that a dossier's parcels, payment, payouts and corrections send. */
export const otherNoticeTexts = {
  applicant: [
    "correction.answered",
    "paper.corrected",
    "paper.revoked",
    "parcel.failed",
    "parcel.sent",
    "payment.due",
    "payment.lapsed",
    "payment.mismatched",
    "payment.received",
    "payment.refunded",
    "payout.cashReady",
    "payout.failed",
    "payout.paid",
    "payout.sent",
    "payout.stopped",
  ],
  agency: [
    "correction.asked",
    "correction.reminder",
    "parcel.noScan",
    "payment.refundLate",
    "payment.uncollected",
    "payout.failed",
    "payout.late",
  ],
} as const;
