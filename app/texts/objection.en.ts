/** English wording: a person concerned and what that person may say against a dossier. */
import type vi from "./objection.vi.ts";

const texts = {
  "banner.raised.title": "Somebody objects to this dossier",
  "banner.raised.text":
    "The person named in the dossier objects. Nothing is decided until the receiving agency has answered. You need not do anything yet; papers that make it clear can be brought to the receiving agency.",
  "banner.upheld.title": "The dossier is stopped because of an objection",
  "banner.upheld.text":
    "The agency has accepted the objection of the person named in the dossier. The reason and the notice are below. If you do not agree, please contact the receiving agency.",
  title: "A dossier that names you",
  lead: "Somebody has filed the dossier below and named you as the person to be registered. It is not registered yet.",
  "lead.registered":
    "Somebody has filed the dossier below and named you. The agency has registered what it asked for.",
  name: "Person named in the dossier",
  procedure: "Procedure",
  submitted: "Filed at",
  agency: "Receiving agency",
  wrong: "If this dossier is wrong",
  meaning:
    "Press the button below. All decisions in the dossier stop at once. The head of the receiving agency has to look at it and answer; without an answer in time the dossier stops for good.",
  "meaning.registered":
    "Press the button below. Money and papers not handed over yet are stopped; the head of the receiving agency has to look at it and answer. Only the registering agency can withdraw the registration, so please go to or call the agency above at once.",
  right: "If it is right, you need not do anything. This page does not say who filed it.",
  button: "I object to this dossier",
  "over.text":
    "This dossier has ended, so you cannot object here. If it is wrong, please go to or call the agency above with your identity papers.",
  "raised.title": "Your objection is recorded",
  "raised.text":
    "All decisions in the dossier are stopped. The head of the receiving agency answers by {{until}}; otherwise the dossier stops for good. The agency may contact you.",
  "upheld.title": "Your objection is accepted",
  "upheld.text": "The dossier is stopped. You need not do anything more.",
  "upheld.registered.text":
    "The rest of the dossier is stopped. The registering agency has to withdraw the registration as the law says; please keep in touch with the agency below.",
  "dismissed.title": "Your objection is not accepted",
  "dismissed.text":
    "The dossier goes on. If you still do not agree, object again here or go to the agency below with your identity papers.",
  reason: "The agency's reason: {{reason}}",
} as const satisfies Record<keyof typeof vi, string>;
export default texts;
