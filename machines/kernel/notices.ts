/**
 * Codes of the notices that a linked dossier's states send, by who is told.
 *
 * The walk compares this list with what the machines really send, so that the app can check its wording against it.
 */
export const noticeTexts = {
  applicant: [
    "confirmation.missing",
    "dossier.closed",
    "dossier.done",
    "dossier.received",
    "dossier.refused",
    "dossier.submitted",
    "parcel.returned",
    "part.done",
    "part.refused",
    "part.stopped",
    "part.withdrawn",
    "result.unclaimed",
    "supplement.asked",
  ],
  agency: [
    "dossier.arrived",
    "intake.reminder",
    "part.opened",
    "part.sentBack",
    "register.refused",
    "supplement.answered",
  ],
} as const;
