/** Calls route handlers as the web process does: a request in, what the handler gives or throws out. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openSession } from "../identity/sessions.server.ts";
import type { Services } from "../services.server.ts";
import { officerActor } from "./test-portal.ts";

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Handler<T> = (args: Args) => Promise<T>;
type Sent = { cookie?: string; params?: Record<string, string>; form?: Record<string, string> };

const origin = "http://localhost:3000";

/** Handlers find these services until `release` is called. */
export function serveFrom(portal: Services): { release: () => void } {
  const kept = globalThis as { portalServices?: Services };
  kept.portalServices = portal;
  return {
    release: () => {
      delete kept.portalServices;
    },
  };
}

/** The cookie of a signed-in citizen. */
export async function signedIn(portal: Services, citizenId: string): Promise<string> {
  const cookie = await openSession(portal, { kind: "citizen", id: citizenId, idToken: "" });
  return cookie.split(";")[0] ?? "";
}

/** The cookie of the seeded officer with this code. */
export async function officerSignedIn(portal: Services, code: string): Promise<string> {
  const { id } = await officerActor(portal, code);
  const cookie = await openSession(portal, { kind: "officer", id, idToken: "" });
  return cookie.split(";")[0] ?? "";
}

/** What the handler returned, or the Response that it threw. */
export async function call<T>(
  handler: Handler<T>,
  path: string,
  { cookie, params = {}, form }: Sent = {},
): Promise<T | Response> {
  const request = new Request(origin + path, {
    headers: cookie ? { cookie } : {},
    ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
  });
  const context = { requestId: "test", nonce: "test", clientIp: "127.0.0.1" };
  try {
    return await handler({ request, params, context } as unknown as Args);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** Where a redirect leads. */
export const leadsTo = (answer: unknown): string | null =>
  answer instanceof Response ? answer.headers.get("location") : null;
