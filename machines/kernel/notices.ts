/**
 * Codes of the notices that a linked dossier's states send, by who is told.
 *
 * The walk compares this list with what the machines really send, so that the app can check its wording against it.
 */
export const noticeTexts = {
  applicant: [
    "apology.signed",
    "confirmation.missing",
    "dossier.closed",
    "dossier.done",
    "dossier.forwarded",
    "dossier.received",
    "dossier.refused",
    "dossier.submitted",
    "dossier.withdrawn",
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
