/** English wording: pages shown when the portal cannot answer. */
import type vi from "./problems.vi.ts";

const texts = {
  "403.title": "You cannot see this page",
  "403.text":
    "The account you signed in with has no access to this page. If you have another account, sign out and sign in with that one.",
  "404.title": "Page not found",
  "404.text":
    "The address may be mistyped, or the page is not for this account. Check each digit of the case code, or start again from one of the pages below.",
  "409.title": "The dossier has moved on",
  "409.text":
    "While you were looking at the page the dossier went on to another step, so what you just sent is no longer possible. Open the dossier again to see where it stands.",
  "411.title": "The browser's request was incomplete",
  "411.text": "Sending the form was interrupted. Go back to the page before and send it again.",
  "413.title": "The files are too large",
  "413.text":
    "At most 16 MB can be sent at once. Go back, choose fewer or smaller files and send them again.",
  "422.title": "What was sent is not right yet",
  "422.text": "Go back to the page before, check what you typed and send it again.",
  "429.title": "Too many attempts in a short time",
  "429.text": "To protect everybody's dossiers, please wait a minute and try again.",
  "500.title": "There is a problem with this page",
  "500.text":
    "The fault is ours, not yours. Everything you saved is still there. Please try again in a few minutes.",
  next: "You can go on from here:",
  home: "Home",
  mine: "My dossiers",
  track: "Track a dossier by its code",
} satisfies Record<keyof typeof vi, string>;
export default texts;
