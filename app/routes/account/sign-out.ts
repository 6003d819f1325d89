/**
 * Signs out here and at the provider, and lets the browser forget what it kept of unsaved pages. Only by POST: a link must not end
 * somebody's session.
 */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOutUrl } from "#app/identity/oidc.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { closeSession } from "#app/identity/sessions.server.ts";
import { services } from "#app/services.server.ts";

export const loader = () => redirect("/");

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const { cookie, idToken, kind } = await closeSession(services(), args.request);
  return redirect(await signOutUrl(services(), kind, idToken), {
    headers: { "set-cookie": cookie, "clear-site-data": '"storage"' },
  });
}
