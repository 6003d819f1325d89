/** Where the pages of a draft are left to: an officer goes back to the desk, and the browser forgets what it may have kept. */
import { redirect } from "@remix-run/node";

/** `assisted`: an officer fills the draft in for the person. */
export const leaveAddress = (draftId: string, assisted = false): string =>
  assisted ? `/can-bo/nop-ho/${draftId}` : "/ho-so";

export const leaveAssisted = (draftId: string): Response =>
  redirect(leaveAddress(draftId, true), { headers: { "clear-site-data": '"storage"' } });
