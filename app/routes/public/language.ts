/** Keeps the chosen language in a cookie for a year (and for the notices of who is signed in) and goes back to the page. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { formOf } from "#app/forms/read-form.ts";
import { ownPath } from "#app/identity/oidc.server.ts";
import { rememberLanguage } from "#app/identity/people.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";

const year = 365 * 24 * 3600;

export const loader = () => redirect("/");

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await authorise(args, { to: "page.read" });
  const form = await formOf(args.request);
  const language = form.get("language") === "en" ? "en" : "vi";
  if (viewer?.kind === "citizen" && !viewer.draftId) await rememberLanguage(services(), viewer, language);
  const cookie = `language=${language}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`;
  return redirect(ownPath(String(form.get("tiep") ?? "/")), { headers: { "set-cookie": cookie } });
}
