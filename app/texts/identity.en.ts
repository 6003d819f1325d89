/** English wording: signing in and out. */
import type vi from "./identity.vi.ts";

const texts = {
  "signIn.title": "Sign in",
  "signIn.text": "You sign in with your VNeID electronic identity. After you confirm, you come back here.",
  "signIn.level": "Filing and giving consent need an identity account of level 2.",
  "signIn.button": "Sign in with VNeID",
  "signIn.failed": "The last sign-in was not completed. Please sign in again.",
  "signIn.officers": "For officers",
  "officer.title": "Officers' sign-in",
  "officer.text": "Sign in with your official account. Every view of a dossier is recorded.",
  "officer.button": "Sign in with an official account",
  "officer.unknown":
    "This account is not assigned to an agency on the portal. Please ask your unit's administrator.",
  "level.title": "An identity account of level 2 is needed",
  "level.text":
    "Your VNeID account is of level 1. Filing online needs level 2, so that the right person is known.",
  "level.step1":
    "Take your identity card to the nearest commune police and ask for an identity account of level 2.",
  "level.step2": "When you are told that it is ready, open the VNeID app and activate the level 2 account.",
  "level.step3": "Come back here and sign in again.",
  "level.meanwhile":
    "In the meantime you can file in person at the one-stop desk of the commune's People's Committee.",
  "level.home": "Back to the start",
} satisfies Record<keyof typeof vi, string>;
export default texts;
