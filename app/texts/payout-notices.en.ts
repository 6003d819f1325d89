/** English wording of notices about money that is paid to a family: quiet by nature, the same words in both tones. */
export const payoutNotices = {
  "payout.sent": [
    "the money is on its way",
    "The money of dossier {{caseCode}} was sent. You will be told when it has reached the receiver.",
    "money is on its way",
  ],
  "payout.paid": [
    "the money has reached the receiver",
    "The money of dossier {{caseCode}} has reached the receiver. The proof number is on the dossier's page.",
    "money has reached the receiver",
  ],
  "payout.failed": [
    "the money came back, please choose again",
    "The money of dossier {{caseCode}} came back. The decision does not change. The dossier's page says why, and where to give another account or to choose cash.",
    "money came back, please choose again",
  ],
  "payout.cashReady": [
    "cash waits at the counter",
    "Cash of dossier {{caseCode}} is ready at the one-stop desk named on its page. The receiver comes with an identity paper during opening hours.",
    "cash waits at the counter",
  ],
  "payout.stopped": [
    "the money is not paid",
    "The money of dossier {{caseCode}} is not paid because the dossier was stopped. The reason is on the dossier's page.",
    "money is not paid",
  ],
  "payout.late": [
    "the paying office has not answered",
    "The paying office has not answered within its limit about the money of dossier {{caseCode}}. Please contact the paying office.",
    "paying office has not answered",
  ],
} as const;
