/** English wording of notices for families in mourning. */
import { concernedNotices } from "./concerned-notices.en.ts";
import { noticesOf } from "./notice-table.ts";
import type vi from "./notices-calm.vi.ts";
import { payoutNotices } from "./payout-notices.en.ts";

const table = {
  "dossier.submitted": [
    "it has arrived",
    "Dossier {{caseCode}} has arrived. The agency will look at it and write to you; there is nothing more to do for now.",
    "has arrived",
  ],
  "dossier.received": [
    "it is being worked on",
    "The agency has accepted dossier {{caseCode}} and is working on it. The due date is on its page.",
    "was accepted",
  ],
  "dossier.refused": [
    "it could not be accepted",
    "Dossier {{caseCode}} could not be accepted. The reason and what can be done next are on its page.",
    "could not be accepted",
  ],
  "dossier.done": [
    "the work on it is done",
    "The work on dossier {{caseCode}} is done. The papers and how to get them are on its page.",
    "the work is done",
  ],
  "dossier.closed": [
    "the papers were handed over",
    "All papers of dossier {{caseCode}} were handed over to the family.",
    "all papers were handed over",
  ],
  "supplement.asked": [
    "something is missing",
    "Dossier {{caseCode}} needs further information or papers. There are 7 working days; what is needed is on its page.",
    "needs more within 7 working days",
  ],
  "supplement.answered": [
    "what was missing has come",
    "What was missing in dossier {{caseCode}} has come.",
    "what was missing has come",
  ],
  "confirmation.missing": [
    "a consent is missing",
    "A part of dossier {{caseCode}} has not all the consents it needs. Please choose on its page within 7 working days how to go on.",
    "needs your choice how to go on",
  ],
  "part.opened": ["a new task", "Dossier {{caseCode}} has a new task.", "has a new task"],
  "part.done": [
    "one procedure is done",
    "One procedure of dossier {{caseCode}} is done. It is on its page.",
    "one procedure is done",
  ],
  "part.refused": [
    "one procedure could not be granted",
    "One procedure of dossier {{caseCode}} could not be granted. The reason and how to go on are on its page.",
    "one procedure could not be granted",
  ],
  "part.stopped": [
    "one procedure was stopped",
    "One procedure of dossier {{caseCode}} was stopped. The reason is on its page.",
    "one procedure was stopped",
  ],
  "part.withdrawn": [
    "one procedure was withdrawn",
    "One procedure of dossier {{caseCode}} was withdrawn as the family asked.",
    "one procedure was withdrawn",
  ],
  "register.refused": [
    "the register answered differently",
    "The register did not accept dossier {{caseCode}}.",
    "please look again",
  ],
  "intake.reminder": [
    "it waits at reception",
    "Dossier {{caseCode}} waits at reception.",
    "waits at reception",
  ],
  "dossier.arrived": ["a new dossier", "Dossier {{caseCode}} has just been filed.", "was filed"],
  "parcel.sent": [
    "the parcel is on its way",
    "The carrier has taken the papers of dossier {{caseCode}}. The parcel's number is on its page.",
    "the papers are on their way",
  ],
  "parcel.failed": [
    "the parcel could not be delivered yet",
    "The carrier could not deliver the papers of dossier {{caseCode}} yet and will try again. Please check the phone number and the address on its page.",
    "parcel not delivered yet, check the address",
  ],
  "parcel.lost": [
    "the parcel was lost",
    "The parcel of dossier {{caseCode}} was lost; we apologise to the family. The agency issues another copy and says on the dossier's page how to get it; nothing has to be filed again.",
    "parcel was lost, see how to get another",
  ],
  "parcel.returned": [
    "the parcel came back",
    "The parcel of dossier {{caseCode}} could not be delivered and came back. The papers are kept at the one-stop desk for the family.",
    "parcel came back, papers kept at the desk",
  ],
  "parcel.noScan": [
    "no word of the parcel for 48 hours",
    "The parcel of dossier {{caseCode}} was not scanned for 48 hours. Please ask the carrier.",
    "no word of the parcel for 48 hours",
  ],
  "payment.refundLate": [
    "money was not given back in time",
    "Money of dossier {{caseCode}} was not given back to the family within 5 working days. Please give it back at once, in cash if the payment platform cannot.",
    "money was not given back in time",
  ],
  "payment.uncollected": [
    "the fee has not come",
    "The result of dossier {{caseCode}} is with the family, but the fee has not come within 5 working days. Please ask the carrier or the counter that handed it over.",
    "result handed over, fee has not come",
  ],
  "payment.due": [
    "a payment is due",
    "Dossier {{caseCode}} has a fee to be paid within 7 working days. The amount and the ways to pay are on its page.",
    "has a fee to be paid",
  ],
  "payment.received": [
    "the payment was received",
    "The payment of dossier {{caseCode}} was received. The receipt number is on its page.",
    "payment was received",
  ],
  "payment.lapsed": [
    "the time to pay has run out",
    "The time to pay in dossier {{caseCode}} has run out, so what the fee was for is not done; everything else goes on. It can be asked for again at the one-stop desk.",
    "the time to pay has run out",
  ],
  "payment.refunded": [
    "the money was paid back",
    "What was paid in dossier {{caseCode}} was paid back. The amount and the reason are on its page.",
    "the money was paid back",
  ],
  "payment.mismatched": [
    "the payment does not match",
    "The amount received for dossier {{caseCode}} differs from what was due and is paid back. Please look at its page.",
    "payment does not match",
  ],
  "result.ready": [
    "the papers are there",
    "The papers of dossier {{caseCode}} are there. How to get them is on its page.",
    "the papers are there",
  ],
  "result.unclaimed": [
    "the papers are kept for you",
    "The papers of dossier {{caseCode}} are kept at the one-stop desk. They can be collected whenever it suits the family.",
    "the papers are kept at the desk",
  ],
  "originals.unclaimed": [
    "the originals are kept for you",
    "The original papers of dossier {{caseCode}} are kept at the one-stop desk. They can be collected whenever it suits the family.",
    "the originals are kept at the desk",
  ],
  "paper.corrected": [
    "a paper was issued anew",
    "A paper of dossier {{caseCode}} was corrected and issued anew. The old one is no longer valid; the new one is on its page.",
    "a paper was issued anew",
  ],
  "paper.revoked": [
    "a paper was revoked",
    "A paper of dossier {{caseCode}} was revoked and is no longer valid. The reason and what to do next are on its page.",
    "a paper was revoked",
  ],
  "correction.reminder": [
    "a reported mistake is not answered",
    "The time limit has passed and the mistake that the family reported in dossier {{caseCode}} is not answered.",
    "a reported mistake is not answered",
  ],
  "correction.asked": [
    "the family reports a mistake",
    "The family reports a mistake in an issued paper of dossier {{caseCode}}.",
    "the family reports a mistake",
  ],
  "correction.answered": [
    "the report was answered",
    "The agency has answered what the family reported as wrong in dossier {{caseCode}}. It is on its page.",
    "the report was answered",
  ],
  "part.sentBack": [
    "the signer sent it back",
    "Dossier {{caseCode}} was sent back by the signer.",
    "was sent back",
  ],
  "apology.signed": [
    "an apology and another date",
    "The agency apologises to the family for the delay in dossier {{caseCode}} and names another date. The reason and the date are on its page; the old date stays on record.",
    "an apology and another date",
  ],
  "dossier.forwarded": [
    "it was passed on to the competent commune",
    "Dossier {{caseCode}} was passed on to the competent commune. Nothing has to be filed again and the time limit stays the same.",
    "was passed on to the competent commune",
  ],
  "dossier.withdrawn": [
    "withdrawn as you asked",
    "Dossier {{caseCode}} was withdrawn as the family asked. The notice is on its page.",
    "was withdrawn as you asked",
  ],
  "verification.marked": [
    "something must be verified",
    "Dossier {{caseCode}} needs a verification, so the time limit is longer. The reason and the date are on its page.",
    "needs a verification, longer time limit",
  ],
  "withdrawal.declined": [
    "the withdrawal could not be granted",
    "The withdrawal in dossier {{caseCode}} could not be granted; the work goes on. The reason is on its page.",
    "the withdrawal could not be granted",
  ],
  "withdrawal.asked": [
    "a withdrawal is asked",
    "The family asks for a withdrawal in dossier {{caseCode}}. Without an answer in one working day it is granted.",
    "a withdrawal is asked",
  ],
  "ladder.agencyReminder": ["due soon", "Dossier {{caseCode}} is due in one working day.", "due soon"],
  "ladder.supervisorReminder": ["due today", "Dossier {{caseCode}} is due today.", "due today"],
  "ladder.apologyDraft": [
    "overdue, apology drafted",
    "Dossier {{caseCode}} is overdue. A drafted apology waits for the signer.",
    "overdue, apology drafted",
  ],
  "ladder.lateMark": ["marked late", "Dossier {{caseCode}} is marked late.", "marked late"],
  "contact.changed": [
    "how we reach you was changed",
    "How we reach the family in dossier {{caseCode}} was just changed. If it was not you, please sign in, look at it and tell the one-stop desk.",
    "contact was changed, please look",
  ],
} as const;

const texts = {
  ...noticesOf(
    { ...table, ...concernedNotices, ...payoutNotices },
    {
      dossier: "Dossier {{caseCode}}",
      dossierInSms: "Dossier {{caseCode}}",
      mail: (sentence) =>
        `To the family,\n\n${sentence}\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically. For help, please call or come to the one-stop desk named on that page.`,
    },
  ),
  "draft.expiring.subject": "A draft will be deleted on {{day}}",
  "draft.expiring.mail":
    "To the family,\n\nA draft on the portal was not touched for a long time and will be deleted on {{day}}. If it is still needed, please open it and save any page.\n\nMy dossiers: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "draft.expiring.sms": "A draft will be deleted on {{day}} unless you go on with it. {{link}}",
  "confirmation.asked.subject": "Your consent is asked in dossier {{caseCode}}",
  "confirmation.asked.notice":
    "Your consent is asked in dossier {{caseCode}}. Please open the link, sign in and answer within 7 working days.",
} satisfies Record<keyof typeof vi, string>;
export default texts;
