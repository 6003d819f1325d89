/** English wording of notices. */

import { concernedNotices } from "./concerned-notices.en.ts";
import { noticesOf } from "./notice-table.ts";
import type vi from "./notices.vi.ts";
import { payoutNotices } from "./payout-notices.en.ts";

const texts = {
  ...noticesOf(
    { ...concernedNotices, ...payoutNotices },
    {
      dossier: "Dossier {{caseCode}}",
      dossierInSms: "Dossier {{caseCode}}",
      mail: (sentence) =>
        `Dear Sir or Madam,\n\n${sentence}\n\nDossier: {{link}}\n\nThis message is sent automatically; please do not reply.`,
    },
  ),
  "draft.expiring.subject": "Your draft will be deleted on {{day}}",
  "draft.expiring.mail":
    "Dear Sir or Madam,\n\nA draft of yours on the portal has not been touched for a long time and will be deleted on {{day}}. If you still need it, open it and save any page.\n\nMy dossiers: {{link}}\n\nThis message was sent automatically; please do not reply.",
  "draft.expiring.sms": "Your draft will be deleted on {{day}} unless you go on with it. {{link}}",
  "dossier.submitted.subject": "Dossier {{caseCode}}: was filed",
  "dossier.submitted.mail":
    "Dear Sir or Madam,\n\nWe have received your dossier {{caseCode}}. The agency will check it.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "dossier.submitted.sms": "Dossier {{caseCode}} was filed. {{link}}",
  "dossier.submitted.inbox": "We have received your dossier {{caseCode}}. The agency will check it.",
  "dossier.received.subject": "Dossier {{caseCode}}: was accepted",
  "dossier.received.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} was accepted and is being processed.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "dossier.received.sms": "Dossier {{caseCode}} was accepted. {{link}}",
  "dossier.received.inbox": "Dossier {{caseCode}} was accepted and is being processed.",
  "dossier.refused.subject": "Dossier {{caseCode}}: was not accepted",
  "dossier.refused.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} was not accepted. The reason and what to do next are on its page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "dossier.refused.sms": "Dossier {{caseCode}} was not accepted. {{link}}",
  "dossier.refused.inbox":
    "Dossier {{caseCode}} was not accepted. The reason and what to do next are on its page.",
  "dossier.done.subject": "Dossier {{caseCode}}: is decided",
  "dossier.done.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} is decided. See and collect the results on its page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "dossier.done.sms": "Dossier {{caseCode}} is decided. {{link}}",
  "dossier.done.inbox": "Dossier {{caseCode}} is decided. See and collect the results on its page.",
  "dossier.closed.subject": "Dossier {{caseCode}}: results are handed over",
  "dossier.closed.mail":
    "Dear Sir or Madam,\n\nAll results of dossier {{caseCode}} have been handed over.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "dossier.closed.sms": "Dossier {{caseCode}} results handed over. {{link}}",
  "dossier.closed.inbox": "All results of dossier {{caseCode}} have been handed over.",
  "supplement.asked.subject": "Dossier {{caseCode}}: needs something more",
  "supplement.asked.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} needs something more. You have 7 working days; what is asked is on its page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "supplement.asked.sms": "Dossier {{caseCode}} needs more within 7 working days. {{link}}",
  "supplement.asked.inbox":
    "Dossier {{caseCode}} needs something more. You have 7 working days; what is asked is on its page.",
  "supplement.answered.subject": "Dossier {{caseCode}}: was completed",
  "supplement.answered.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} was completed.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "supplement.answered.sms": "Dossier {{caseCode}} was completed. {{link}}",
  "supplement.answered.inbox": "Dossier {{caseCode}} was completed.",
  "confirmation.missing.subject": "Dossier {{caseCode}}: lacks a consent",
  "confirmation.missing.mail":
    "Dear Sir or Madam,\n\nA part of dossier {{caseCode}} lacks a consent. Please choose on its page how to go on, within 7 working days.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "confirmation.missing.sms": "Dossier {{caseCode}} please choose how to go on. {{link}}",
  "confirmation.missing.inbox":
    "A part of dossier {{caseCode}} lacks a consent. Please choose on its page how to go on, within 7 working days.",
  "part.opened.subject": "Dossier {{caseCode}}: has a new task",
  "part.opened.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} has a new task.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "part.opened.sms": "Dossier {{caseCode}} has a new task. {{link}}",
  "part.opened.inbox": "Dossier {{caseCode}} has a new task.",
  "part.done.subject": "Dossier {{caseCode}}: has a result",
  "part.done.mail":
    "Dear Sir or Madam,\n\nOne procedure of dossier {{caseCode}} has its result. See it on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "part.done.sms": "Dossier {{caseCode}} has a result. {{link}}",
  "part.done.inbox": "One procedure of dossier {{caseCode}} has its result. See it on the dossier's page.",
  "part.refused.subject": "Dossier {{caseCode}}: one procedure is refused",
  "part.refused.mail":
    "Dear Sir or Madam,\n\nOne procedure of dossier {{caseCode}} is refused. The reason and how to go on are on its page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "part.refused.sms": "Dossier {{caseCode}} one procedure is refused. {{link}}",
  "part.refused.inbox":
    "One procedure of dossier {{caseCode}} is refused. The reason and how to go on are on its page.",
  "part.stopped.subject": "Dossier {{caseCode}}: one procedure has stopped",
  "part.stopped.mail":
    "Dear Sir or Madam,\n\nOne procedure of dossier {{caseCode}} has stopped. The reason is on its page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "part.stopped.sms": "Dossier {{caseCode}} one procedure has stopped. {{link}}",
  "part.stopped.inbox": "One procedure of dossier {{caseCode}} has stopped. The reason is on its page.",
  "part.withdrawn.subject": "Dossier {{caseCode}}: one procedure is withdrawn",
  "part.withdrawn.mail":
    "Dear Sir or Madam,\n\nOne procedure of dossier {{caseCode}} was withdrawn as you asked.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "part.withdrawn.sms": "Dossier {{caseCode}} one procedure is withdrawn. {{link}}",
  "part.withdrawn.inbox": "One procedure of dossier {{caseCode}} was withdrawn as you asked.",
  "register.refused.subject": "Dossier {{caseCode}}: the register answered otherwise",
  "register.refused.mail":
    "Dear Sir or Madam,\n\nThe register did not accept the entry of dossier {{caseCode}}.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "register.refused.sms": "Dossier {{caseCode}} needs another look. {{link}}",
  "register.refused.inbox": "The register did not accept the entry of dossier {{caseCode}}.",
  "intake.reminder.subject": "Dossier {{caseCode}}: waits at reception",
  "intake.reminder.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} waits at reception.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "intake.reminder.sms": "Dossier {{caseCode}} waits at reception. {{link}}",
  "intake.reminder.inbox": "Dossier {{caseCode}} waits at reception.",
  "dossier.arrived.subject": "Dossier {{caseCode}}: new dossier",
  "dossier.arrived.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} has just been filed.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "dossier.arrived.sms": "Dossier {{caseCode}} new dossier. {{link}}",
  "dossier.arrived.inbox": "Dossier {{caseCode}} has just been filed.",
  "parcel.returned.subject": "Dossier {{caseCode}}: the parcel came back",
  "parcel.returned.mail":
    "Dear Sir or Madam,\n\nThe parcel of dossier {{caseCode}} could not be delivered and came back. Please collect the result at the one-stop desk.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "parcel.returned.sms": "Dossier {{caseCode}} parcel came back, collect at the desk. {{link}}",
  "parcel.returned.inbox":
    "The parcel of dossier {{caseCode}} could not be delivered and came back. Please collect the result at the one-stop desk.",
  "result.unclaimed.subject": "Dossier {{caseCode}}: a result waits for you",
  "result.unclaimed.mail":
    "Dear Sir or Madam,\n\nThe paper result of dossier {{caseCode}} is kept for you. Please collect it at the one-stop desk.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "result.unclaimed.sms": "Dossier {{caseCode}} a result waits for you. {{link}}",
  "result.unclaimed.inbox":
    "The paper result of dossier {{caseCode}} is kept for you. Please collect it at the one-stop desk.",
  "part.sentBack.subject": "Dossier {{caseCode}}: was sent back",
  "part.sentBack.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} was sent back by the signer.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "part.sentBack.sms": "Dossier {{caseCode}} was sent back. {{link}}",
  "part.sentBack.inbox": "Dossier {{caseCode}} was sent back by the signer.",
  "apology.signed.subject": "Dossier {{caseCode}}: an apology and a new date",
  "apology.signed.mail":
    "Dear Sir or Madam,\n\nThe agency apologises for the delay in dossier {{caseCode}} and names a new date. The reason and the new date are on its page; the old date stays on record.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "apology.signed.sms": "Dossier {{caseCode}} an apology and a new date. {{link}}",
  "apology.signed.inbox":
    "The agency apologises for the delay in dossier {{caseCode}} and names a new date. The reason and the new date are on its page; the old date stays on record.",
  "dossier.forwarded.subject": "Dossier {{caseCode}}: passed on to the competent commune",
  "dossier.forwarded.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} was passed on to the competent commune. You need not file again and the time limit stays the same.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "dossier.forwarded.sms": "Dossier {{caseCode}} was passed on to the competent commune. {{link}}",
  "dossier.forwarded.inbox":
    "Dossier {{caseCode}} was passed on to the competent commune. You need not file again and the time limit stays the same.",
  "dossier.withdrawn.subject": "Dossier {{caseCode}}: withdrawn as you asked",
  "dossier.withdrawn.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} was withdrawn as you asked. The notice is on its page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "dossier.withdrawn.sms": "Dossier {{caseCode}} was withdrawn as you asked. {{link}}",
  "dossier.withdrawn.inbox": "Dossier {{caseCode}} was withdrawn as you asked. The notice is on its page.",
  "verification.marked.subject": "Dossier {{caseCode}}: something must be verified",
  "verification.marked.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} needs a verification, so the time limit is longer. The reason and the new date are on its page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "verification.marked.sms": "Dossier {{caseCode}} needs a verification, longer time limit. {{link}}",
  "verification.marked.inbox":
    "Dossier {{caseCode}} needs a verification, so the time limit is longer. The reason and the new date are on its page.",
  "withdrawal.declined.subject": "Dossier {{caseCode}}: the withdrawal was not accepted",
  "withdrawal.declined.mail":
    "Dear Sir or Madam,\n\nThe withdrawal in dossier {{caseCode}} was not accepted; the dossier goes on. The reason is on its page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "withdrawal.declined.sms": "Dossier {{caseCode}} the withdrawal was not accepted. {{link}}",
  "withdrawal.declined.inbox":
    "The withdrawal in dossier {{caseCode}} was not accepted; the dossier goes on. The reason is on its page.",
  "ladder.agencyReminder.subject": "Dossier {{caseCode}}: due soon",
  "ladder.agencyReminder.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} is due in one working day.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "ladder.agencyReminder.sms": "Dossier {{caseCode}} due soon. {{link}}",
  "ladder.agencyReminder.inbox": "Dossier {{caseCode}} is due in one working day.",
  "ladder.supervisorReminder.subject": "Dossier {{caseCode}}: due today",
  "ladder.supervisorReminder.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} is due today.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "ladder.supervisorReminder.sms": "Dossier {{caseCode}} due today. {{link}}",
  "ladder.supervisorReminder.inbox": "Dossier {{caseCode}} is due today.",
  "ladder.apologyDraft.subject": "Dossier {{caseCode}}: overdue, apology drafted",
  "ladder.apologyDraft.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} is overdue. A drafted apology waits for the signer.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "ladder.apologyDraft.sms": "Dossier {{caseCode}} overdue, apology drafted. {{link}}",
  "ladder.apologyDraft.inbox": "Dossier {{caseCode}} is overdue. A drafted apology waits for the signer.",
  "ladder.lateMark.subject": "Dossier {{caseCode}}: marked late",
  "ladder.lateMark.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} is marked late.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "ladder.lateMark.sms": "Dossier {{caseCode}} marked late. {{link}}",
  "ladder.lateMark.inbox": "Dossier {{caseCode}} is marked late.",
  "withdrawal.asked.subject": "Dossier {{caseCode}}: a withdrawal is asked",
  "withdrawal.asked.mail":
    "Dear Sir or Madam,\n\nThe applicant asks for a withdrawal in dossier {{caseCode}}. Without an answer in one working day it is granted.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "withdrawal.asked.sms": "Dossier {{caseCode}} a withdrawal is asked. {{link}}",
  "withdrawal.asked.inbox":
    "The applicant asks for a withdrawal in dossier {{caseCode}}. Without an answer in one working day it is granted.",
  "parcel.sent.subject": "Dossier {{caseCode}}: the parcel is on its way",
  "parcel.sent.mail":
    "Dear Sir or Madam,\n\nThe carrier has taken the parcel of dossier {{caseCode}}. Its number and its way are on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "parcel.sent.sms": "Dossier {{caseCode}} parcel is on its way. {{link}}",
  "parcel.sent.inbox":
    "The carrier has taken the parcel of dossier {{caseCode}}. Its number and its way are on the dossier's page.",
  "parcel.failed.subject": "Dossier {{caseCode}}: the parcel could not be delivered yet",
  "parcel.failed.mail":
    "Dear Sir or Madam,\n\nThe carrier could not deliver the parcel of dossier {{caseCode}} yet and will try again. Please check the phone number and the address on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "parcel.failed.sms": "Dossier {{caseCode}} parcel not delivered yet, check the address. {{link}}",
  "parcel.failed.inbox":
    "The carrier could not deliver the parcel of dossier {{caseCode}} yet and will try again. Please check the phone number and the address on the dossier's page.",
  "parcel.lost.subject": "Dossier {{caseCode}}: the parcel was lost",
  "parcel.lost.mail":
    "Dear Sir or Madam,\n\nThe parcel of dossier {{caseCode}} was lost on its way. The agency issues another copy and tells you on the dossier's page how to get it; you need not file again.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "parcel.lost.sms": "Dossier {{caseCode}} parcel was lost, see how to get another. {{link}}",
  "parcel.lost.inbox":
    "The parcel of dossier {{caseCode}} was lost on its way. The agency issues another copy and tells you on the dossier's page how to get it; you need not file again.",
  "payment.due.subject": "Dossier {{caseCode}}: a payment is due",
  "payment.due.mail":
    "Dear Sir or Madam,\n\nDossier {{caseCode}} has a fee to be paid within 7 working days. The amount and the ways to pay are on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "payment.due.sms": "Dossier {{caseCode}} has a fee to be paid. {{link}}",
  "payment.due.inbox":
    "Dossier {{caseCode}} has a fee to be paid within 7 working days. The amount and the ways to pay are on the dossier's page.",
  "payment.received.subject": "Dossier {{caseCode}}: the payment was received",
  "payment.received.mail":
    "Dear Sir or Madam,\n\nThe payment of dossier {{caseCode}} was received. The receipt number is on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "payment.received.sms": "Dossier {{caseCode}} payment was received. {{link}}",
  "payment.received.inbox":
    "The payment of dossier {{caseCode}} was received. The receipt number is on the dossier's page.",
  "payment.lapsed.subject": "Dossier {{caseCode}}: the time to pay has run out",
  "payment.lapsed.mail":
    "Dear Sir or Madam,\n\nThe time to pay in dossier {{caseCode}} has run out, so what the fee was for is not done; everything else goes on. You can ask for it again at the one-stop desk.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "payment.lapsed.sms": "Dossier {{caseCode}} the time to pay has run out. {{link}}",
  "payment.lapsed.inbox":
    "The time to pay in dossier {{caseCode}} has run out, so what the fee was for is not done; everything else goes on. You can ask for it again at the one-stop desk.",
  "payment.refunded.subject": "Dossier {{caseCode}}: the money was paid back",
  "payment.refunded.mail":
    "Dear Sir or Madam,\n\nWhat was paid in dossier {{caseCode}} was paid back. The amount and the reason are on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "payment.refunded.sms": "Dossier {{caseCode}} the money was paid back. {{link}}",
  "payment.refunded.inbox":
    "What was paid in dossier {{caseCode}} was paid back. The amount and the reason are on the dossier's page.",
  "payment.mismatched.subject": "Dossier {{caseCode}}: the payment does not match",
  "payment.mismatched.mail":
    "Dear Sir or Madam,\n\nThe amount received for dossier {{caseCode}} differs from what was due. It is paid back; please look at the dossier's page and pay again.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "payment.mismatched.sms": "Dossier {{caseCode}} payment does not match, please look. {{link}}",
  "payment.mismatched.inbox":
    "The amount received for dossier {{caseCode}} differs from what was due. It is paid back; please look at the dossier's page and pay again.",
  "result.ready.subject": "Dossier {{caseCode}}: the result is ready",
  "result.ready.mail":
    "Dear Sir or Madam,\n\nThe result of dossier {{caseCode}} is ready. How to get it is on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "result.ready.sms": "Dossier {{caseCode}} the result is ready. {{link}}",
  "result.ready.inbox":
    "The result of dossier {{caseCode}} is ready. How to get it is on the dossier's page.",
  "paper.corrected.subject": "Dossier {{caseCode}}: a paper was issued anew",
  "paper.corrected.mail":
    "Dear Sir or Madam,\n\nA paper of dossier {{caseCode}} was corrected and issued anew. The old one is no longer valid; the new one is on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "paper.corrected.sms": "Dossier {{caseCode}} a paper was issued anew. {{link}}",
  "paper.corrected.inbox":
    "A paper of dossier {{caseCode}} was corrected and issued anew. The old one is no longer valid; the new one is on the dossier's page.",
  "paper.revoked.subject": "Dossier {{caseCode}}: a paper was revoked",
  "paper.revoked.mail":
    "Dear Sir or Madam,\n\nA paper of dossier {{caseCode}} was revoked and is no longer valid. The reason and what to do next are on the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "paper.revoked.sms": "Dossier {{caseCode}} a paper was revoked. {{link}}",
  "paper.revoked.inbox":
    "A paper of dossier {{caseCode}} was revoked and is no longer valid. The reason and what to do next are on the dossier's page.",
  "correction.reminder.subject": "Dossier {{caseCode}}: a reported mistake is not answered",
  "correction.reminder.mail":
    "Dear Sir or Madam,\n\nThe time limit has passed and the mistake that the family reported in dossier {{caseCode}} is not answered.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "correction.reminder.sms": "Dossier {{caseCode}} a reported mistake is not answered. {{link}}",
  "correction.reminder.inbox":
    "The time limit has passed and the mistake that the family reported in dossier {{caseCode}} is not answered.",
  "correction.answered.subject": "Dossier {{caseCode}}: your report was answered",
  "correction.answered.mail":
    "Dear Sir or Madam,\n\nThe agency has answered what you reported as wrong in dossier {{caseCode}}. Please see the dossier's page.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "correction.answered.sms": "Dossier {{caseCode}} your report was answered. {{link}}",
  "correction.answered.inbox":
    "The agency has answered what you reported as wrong in dossier {{caseCode}}. Please see the dossier's page.",
  "originals.unclaimed.subject": "Dossier {{caseCode}}: your originals wait for you",
  "originals.unclaimed.mail":
    "Dear Sir or Madam,\n\nThe original papers that you handed in with dossier {{caseCode}} are kept for you. Please collect them at the one-stop desk.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "originals.unclaimed.sms": "Dossier {{caseCode}} your originals wait for you. {{link}}",
  "originals.unclaimed.inbox":
    "The original papers that you handed in with dossier {{caseCode}} are kept for you. Please collect them at the one-stop desk.",
  "correction.asked.subject": "Dossier {{caseCode}}: the family reports a mistake",
  "correction.asked.mail":
    "Dear Sir or Madam,\n\nThe family reports a mistake in an issued paper of dossier {{caseCode}}.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "correction.asked.sms": "Dossier {{caseCode}} the family reports a mistake. {{link}}",
  "correction.asked.inbox": "The family reports a mistake in an issued paper of dossier {{caseCode}}.",
  "parcel.noScan.subject": "Dossier {{caseCode}}: no word of the parcel for 48 hours",
  "parcel.noScan.mail":
    "Dear Sir or Madam,\n\nThe parcel of dossier {{caseCode}} was not scanned for 48 hours. Please ask the carrier.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "parcel.noScan.sms": "Dossier {{caseCode}} no word of the parcel for 48 hours. {{link}}",
  "parcel.noScan.inbox":
    "The parcel of dossier {{caseCode}} was not scanned for 48 hours. Please ask the carrier.",
  "payment.refundLate.subject": "Dossier {{caseCode}}: money was not given back in time",
  "payment.refundLate.mail":
    "Dear Sir or Madam,\n\nMoney of dossier {{caseCode}} was not given back to the family within 5 working days. Please give it back at once, in cash if the payment platform cannot.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "payment.refundLate.sms": "Dossier {{caseCode}} money was not given back in time. {{link}}",
  "payment.refundLate.inbox":
    "Money of dossier {{caseCode}} was not given back to the family within 5 working days. Please give it back at once, in cash if the payment platform cannot.",
  "payment.uncollected.subject": "Dossier {{caseCode}}: the fee has not come",
  "payment.uncollected.mail":
    "Dear Sir or Madam,\n\nThe result of dossier {{caseCode}} is with the family, but the fee has not come within 5 working days. Please ask the carrier or the counter that handed it over.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "payment.uncollected.sms": "Dossier {{caseCode}} result handed over, fee has not come. {{link}}",
  "payment.uncollected.inbox":
    "The result of dossier {{caseCode}} is with the family, but the fee has not come within 5 working days. Please ask the carrier or the counter that handed it over.",
  "contact.changed.subject": "Dossier {{caseCode}}: how we reach you was changed",
  "contact.changed.mail":
    "Dear Sir or Madam,\n\nHow we reach you in dossier {{caseCode}} was just changed. If it was not you, please sign in, look at it and tell the one-stop desk at once.\n\nPage of the dossier: {{link}}\n\nThis mail was sent automatically; please do not reply.",
  "contact.changed.sms": "Dossier {{caseCode}} contact was changed, please look. {{link}}",
  "contact.changed.inbox":
    "How we reach you in dossier {{caseCode}} was just changed. If it was not you, please sign in, look at it and tell the one-stop desk at once.",
  "confirmation.asked.subject": "Your consent is asked in dossier {{caseCode}}",
  "confirmation.asked.notice":
    "Your consent is asked in dossier {{caseCode}}. Please open the link, sign in and answer within 7 working days.",
} satisfies Record<keyof typeof vi, string>;
export default texts;
