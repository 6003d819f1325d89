/** English wording: the next step, usual days, following a dossier, shared addresses, changes of contact data. */
import type vi from "./tracking.vi.ts";

const texts = {
  "next.title": "Next step",
  "next.supplement.you": "Your turn: send what is missing ({{part}}).",
  "next.supplement.you.by": "Your turn: send what is missing ({{part}}), by the end of {{date}}.",
  "next.supplement.them": "Waiting for the applicant to send what is missing ({{part}}).",
  "next.supplement.them.by":
    "Waiting for the applicant to send what is missing ({{part}}), by the end of {{date}}.",
  "next.choice.you": "Your turn: a consent is missing, please choose how to go on ({{part}}).",
  "next.choice.you.by":
    "Your turn: a consent is missing, please choose how to go on ({{part}}), by the end of {{date}}.",
  "next.choice.them": "Waiting for the applicant to choose how to go on ({{part}}).",
  "next.choice.them.by":
    "Waiting for the applicant to choose how to go on ({{part}}), by the end of {{date}}.",
  "next.paused": "Meanwhile the office's time limit stands still.",
  "next.paused.part": "Meanwhile the time limit of this part stands still.",
  "next.withdrawal": "Waiting for {{office}} to answer the request to withdraw the dossier.",
  "next.withdrawal.by":
    "Waiting for {{office}} to answer the request to withdraw the dossier, by {{time}}; without an answer by then the dossier is withdrawn.",
  "next.withdrawal.part": "Waiting for {{office}} to answer the request to withdraw the part: {{part}}.",
  "next.withdrawal.part.by":
    "Waiting for {{office}} to answer the request to withdraw the part: {{part}}, by {{time}}; without an answer by then the part is withdrawn.",
  "next.intake": "Turn of {{office}}: to receive the dossier.",
  "next.intake.by": "Turn of {{office}}: to receive the dossier. The first part is due on {{date}}.",
  "next.intake.late": "Turn of {{office}}: to receive the dossier. The first part was due on {{date}}.",
  "next.decide": "Turn of {{office}}: to decide on {{part}}.",
  "next.decide.by": "Turn of {{office}}: to decide on {{part}}, due on {{date}}.",
  "next.decide.late": "Turn of {{office}}: to decide on {{part}}, which was due on {{date}}.",
  "next.sign": "Turn of the head of {{office}}: to sign {{part}}.",
  "next.sign.by": "Turn of the head of {{office}}: to sign {{part}}, due on {{date}}.",
  "next.sign.late": "Turn of the head of {{office}}: to sign {{part}}, which was due on {{date}}.",
  "next.register": "{{office}} is entering the result of {{part}} in the register.",
  "next.register.by": "{{office}} is entering the result of {{part}} in the register, due on {{date}}.",
  "next.register.late":
    "{{office}} is entering the result of {{part}} in the register; it was due on {{date}}.",
  "next.usual": "Usually finished by {{date}}.",
  "next.consent": "Waiting for the people who were asked to answer ({{part}}).",
  "next.consent.by": "Waiting for the people who were asked to answer ({{part}}), by the end of {{date}}.",
  "next.other": "The dossier is being worked on. The applicant gets a message when something is new.",
  "next.also.ready.you": "Meanwhile you can already have the finished result under Results.",
  "next.also.ready.them": "One result is finished; the applicant can already have it.",
  "next.also.pay.you": "A finished paper waits for you to pay its fee.",
  "next.also.pay.them": "A finished paper waits for the applicant to pay its fee.",
  "next.pay.you": "Your turn: pay the fee to receive the finished paper.",
  "next.pay.them": "Waiting for the applicant to pay the fee for the finished paper.",
  "next.collect.you":
    "The result is there: please collect it at {{office}} during opening hours. It is kept until somebody collects it.",
  "next.collect.them":
    "The result is there and waits to be collected at {{office}} during opening hours. It is kept until somebody collects it.",
  "next.open.you": "The electronic result is there: please open it under Results.",
  "next.open.them": "The electronic result is there and waits for the applicant to open it.",
  "next.post.waits": "The paper result waits for the postal service to pick it up.",
  "next.post.sent": "The postal service is bringing the paper result to the family.",
  "next.done.full": "The dossier is finished and the results have reached the family. Nothing is left to do.",
  "next.done.partial":
    "The dossier has ended: some parts have a result, others have none. See each part below.",
  "next.done.none": "The dossier has ended without a result. See each part below.",

  "usual.label": "Usually finished",
  "usual.sameDay": "on the same day; 9 of 10 dossiers by {{date}}",
  "usual.days": "within {{days}} working day(s); 9 of 10 dossiers by {{date}}",
  "usual.passed": "longer than usual: 9 of 10 such dossiers are finished by {{date}}",

  "lost.title": "Do you not remember the code?",
  "lost.signIn": "Sign in: the codes of all dossiers you have filed are under My dossiers",
  "lost.message": "Look at the portal's text messages or mails: each one names the code.",
  "lost.receipt": "Look at the receipt: the code is at its top, and scanning its QR code opens this page.",
  "lost.desk": "If you have none of these, please take your identity card to the desk where you filed.",

  "share.title": "Share with a relative",
  "share.lead":
    "Whoever has the address sees where the dossier is, whose turn it is and by when. They see no names, answers, papers or results, and can do nothing with the dossier.",
  "share.label": "Whom is it for?",
  "share.label.hint": "To remember it by, e.g. Grandmother. Only you see this name.",
  "share.make": "Make an address",
  "share.made": "Address for {{label}}",
  "share.made.once":
    "Please copy or send it now: for safety the portal does not keep it and cannot show it again. If it is lost, revoke it and make another.",
  "share.qr": "QR code that opens the page to follow the dossier",
  "share.address": "Address",
  "share.list": "Addresses in use",
  "share.none": "There is no address yet.",
  "share.created": "Made at {{at}}",
  "share.seen": "Last opened at {{at}}",
  "share.unseen": "Never opened",
  "share.revoke": "Revoke",
  "share.revokeOf": "Revoke the address for {{label}}",
  "share.revoked": "Revoked. That address no longer opens.",
  "share.error.label": "Enter a name to remember it by, e.g. Grandmother",
  "share.error.long": "A name has at most {{count}} characters",
  "share.error.many":
    "There are {{count}} addresses in use already. Revoke one that is no longer needed and try again.",
  "share.back": "Back to dossier {{code}}",

  "shared.title": "Follow a dossier",
  "shared.lead": "The applicant shares this page with you and can take it back at any time.",
  "follow.title": "Dossiers that concern you",
  "follow.lead":
    "You can follow this dossier because you are named in it. Only the applicant can see answers and papers.",
  "follow.as": "You are",
  "follow.back": "My dossiers",

  "contact.title": "Change contact data",
  "contact.lead": "Possible until the results have been handed over. Every change is recorded.",
  "contact.you": "Messages from the portal",
  "contact.you.text":
    "Used for all messages that the portal sends you, also about other dossiers. The declaration stays as it was filed.",
  "contact.phone": "Mobile phone number",
  "contact.email": "E-mail (if any)",
  "contact.delivery": "Where the postal service brings the results",
  "contact.delivery.sent": "The postal service has been told to bring the result to this address:",
  "contact.delivery.other": "Change how results are received",
  "contact.delivery.other.text":
    "As long as it has not been picked up, you can choose another way and then another address.",
  "contact.news": "Somebody else who is told",
  "contact.news.text":
    "SMS and mail about this dossier go to the person named here instead of you. Leave all three empty to be told yourself. The inbox of this portal and VNeID stay yours.",
  "contact.newsName": "Full name of that person",
  "contact.newsPhone": "Phone of that person",
  "contact.newsEmail": "Email of that person (if any)",
  "contact.error.newsName": "Enter the person's full name, or leave all three empty",
  "contact.note.news": "Told before: {{value}}",
  "contact.save": "Save changes",
  "contact.saved": "Saved.",
  "contact.closed":
    "Nothing is left about which you would be contacted, so it can no longer be changed here.",
  "contact.open": "Change phone, mail, delivery address",
  "contact.note.phone": "Phone number before: {{value}}",
  "contact.note.email": "E-mail before: {{value}}",
  "contact.note.delivery": "Delivery address before: {{value}}",
  "contact.note.none": "(none)",
  "error.text.control": "Remove the strange character in this field and try again",

  "calibration.title": "Were the usual days that were said at filing right?",
  "calibration.text":
    "Parts that ended since {{since}}. Right when 88–92% ended by the day that was said; parts that were paused do not count.",
  "calibration.empty": "No part has ended yet for which a usual day was said at filing.",
  "calibration.column.part": "Part",
  "calibration.column.said": "Said",
  "calibration.column.kept": "Ended by that day",
  "calibration.column.share": "Share",
  "calibration.column.paused": "Paused, not counted",
} satisfies Record<keyof typeof vi, string>;
export default texts;
