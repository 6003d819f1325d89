/** English wording: home, guide, tracking, statements. */
import type vi from "./public.vi.ts";

const texts = {
  "home.title": "File once, three offices act on it",
  "home.lead":
    "When a baby is born or a relative dies, you declare once here. The offices pass the dossier on to each other and you follow it with a single case code.",
  "home.events": "What do you need to do?",
  "home.track": "Track a dossier",
  "home.mine": "My dossiers",
  "home.mine.text": "Sign in with VNeID to go on with a draft, add papers or see results.",
  "home.mine.signedIn": "Go on with a draft, add papers or see results.",
  "home.mine.action": "Sign in with VNeID",
  "home.mine.open": "Open my dossiers",

  "track.title": "Track a dossier",
  "track.lead":
    "The case code tells the status, whose turn it is and the dates. To see everything, the applicant signs in.",
  "track.code": "Case code",
  "track.code.hint": "On the receipt and in messages, for example G00.00.00-261116-000001",
  "track.action": "Track",
  "track.error.empty": "Enter the case code",
  "track.error.format":
    "The case code has another form. It has three groups joined by hyphens, for example G00.00.00-261116-000001",
  "track.case.title": "Status of the dossier",
  "track.case.code": "Case code",
  "track.case.procedure": "Procedure",
  "track.case.status": "Status",
  "track.case.submitted": "Filed at",
  "track.case.due": "Result due",
  "track.case.closed": "Ended at",
  "track.case.parts": "Parts of the dossier",
  "track.case.forwarded": "Passed on to the competent office",
  "track.case.more":
    "Tracking by code shows nobody's name or papers. The applicant signs in to see everything, add papers or get results.",
  "track.case.open": "Open the dossier (sign-in needed)",
  "track.case.again": "Track another code",

  "guide.start": "Start",
  "guide.start.text":
    "A few short questions come first, without signing in. To file you need a level 2 electronic identity account (VNeID). It takes about 10 to 15 minutes; you can save and go on later.",
  "guide.contents": "On this page",
  "guide.code": "Procedure code: {{code}}",
  "guide.parts": "What one dossier covers",
  "guide.part.agency": "Decided by: {{agency}}",
  "guide.part.time.0": "Time limit: the same working day",
  "guide.part.time.n": "Time limit: {{days}} working days",
  "guide.part.time.range": "Time limit: {{from}} to {{to}} working days, by the case",
  "guide.time.range":
    "The whole dossier: {{from}} to {{to}} working days by the case, from the day of filing. Filed after 15:00, counting starts on the next working day.",
  "guide.who": "Who can file",
  "guide.papers": "Papers you need",
  "guide.papers.lead":
    "Most information is in the registers already and need not be handed in again. Take a photo or send a PDF only when asked:",
  "guide.papers.optional": "(if you have it)",
  "guide.papers.size": "At most 2.6 MB per kind of paper, after photos are shrunk automatically.",
  "guide.fees": "Fees",
  "guide.time": "Time needed",
  "guide.time.text":
    "The whole dossier: {{days}} working days from the day of filing. Filed after 15:00, counting starts on the next working day.",
  "guide.time.pause": "Time spent waiting for your papers or for another person's consent is not counted.",
  "guide.steps": "Steps",
  "guide.step.1": "Declare",
  "guide.step.1.text": "Answer question by question; what is known is filled in. Each page is saved at once.",
  "guide.step.2": "Consent",
  "guide.step.2.text":
    "If the householder or the owner of the dwelling must agree, that person is told on VNeID and answers within 7 working days.",
  "guide.step.3": "Reception and decision",
  "guide.step.3.text":
    "The People's Committee registers first; the other parts are decided side by side right after that.",
  "guide.step.4": "Get the results",
  "guide.step.4.text":
    "Electronic results are on this site at once. Paper comes at the one-stop desk or by post, as you choose.",
  "guide.results": "What you get",
  "guide.law": "Legal basis",

  "precheck.number": "Question {{number}} (at most {{most}})",
  "precheck.continue": "Continue",
  "precheck.back": "Back",
  "precheck.toGuide": "To the guide",
  "precheck.notKept":
    "You need not sign in yet. This page keeps no answers; they stand in the page's address only.",
  "precheck.ready.title": "You can file online",
  "precheck.ready.lead":
    "Filling in takes about 10 to 15 minutes. Every page is saved; you can stop and go on later.",
  "precheck.ready.parts": "What is done in one dossier",
  "precheck.ready.part": "{{name}} ({{agency}}).",
  "precheck.ready.needed": "Good to have at hand",
  "precheck.ready.account": "A level 2 electronic identity account (VNeID) to sign in with.",
  "precheck.ready.phone": "Personal identification and phone numbers of the people concerned.",
  "precheck.ready.papers":
    "A paper that the state's registers already hold need not be handed in; the portal says so while you fill in.",
  "precheck.ready.signIn": "Sign in and start",
  "precheck.ready.begin": "Start",
  "precheck.ready.answers": "Your answers",
  "precheck.ready.change": "Change",
  "precheck.ready.changeLabel": "Change: {{label}}",

  "accessibility.title": "Accessibility statement",
  "accessibility.goal":
    "Everybody should be able to do this alone: on an old phone, on a slow line, with a keyboard, with a screen reader, with text four times as large.",
  "accessibility.how": "How this site is made",
  "accessibility.how.1": "To WCAG 2.2 level AA; body text has AAA contrast.",
  "accessibility.how.2": "Every page works with JavaScript switched off.",
  "accessibility.how.3": "Every button and link works by keyboard and is at least 44 pixels to press.",
  "accessibility.how.4": "Colour is never the only sign of a state.",
  "accessibility.how.5": "There are no picture codes to prove that you are human.",
  "accessibility.limits": "Known limits",
  "accessibility.limits.text":
    "Files that you upload stay pictures or PDFs, so a screen reader may not read what is inside them.",
  "accessibility.help": "If you cannot use a page",
  "accessibility.help.text":
    "Tell the one-stop desk of the commune where you file. An officer will do it with you at the counter or by phone, free of charge.",

  "privacy.title": "Privacy",
  "privacy.lead":
    "This site asks only for what the deciding offices need, and shows it only to those who need it.",
  "privacy.what": "What we keep",
  "privacy.what.1": "What you declare and upload, to decide on the dossier.",
  "privacy.what.2": "What VNeID gives at sign-in: name, identity number, birth date, sex, phone number.",
  "privacy.what.3": "A log of who looked at a dossier, when and why.",
  "privacy.who": "Who can see it",
  "privacy.who.1": "You, after signing in.",
  "privacy.who.2": "Officers of the offices that decide on the dossier, each only what their part needs.",
  "privacy.who.3": "A person asked for consent sees only who asks and what for.",
  "privacy.who.4": "Somebody who has only the case code sees status and dates, nobody's name.",
  "privacy.long": "How long",
  "privacy.long.text":
    "Drafts are deleted 60 days after the last change. Filed dossiers are kept as the rules on archives of administrative procedures say.",
  "privacy.cookies": "Cookies",
  "privacy.cookies.text":
    "Cookies are used only for your sign-in and your language. No advertising, no third-party measurement.",
} satisfies Record<keyof typeof vi, string>;
export default texts;
