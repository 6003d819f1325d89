/** What a signed-in person was shown stays in no browser's memory: on a shared computer the next one does not get it back. */
import type { Services } from "#app/services.server.ts";
import { cookieName } from "./sessions.server.ts";

/** An answer that says itself how long it may be kept stays as it is. */
export function keepPrivate(services: Pick<Services, "env">, request: Request, headers: Headers): void {
  const signedIn = request.headers.get("cookie")?.includes(`${cookieName(services)}=`);
  if (signedIn && !headers.has("cache-control")) headers.set("cache-control", "private, no-store");
}
