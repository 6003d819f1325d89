/** Keeps the chosen language in a cookie for a year and goes back to the page. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ownPath } from "#app/identity/oidc.server.ts";
import { authorise } from "#app/identity/policy.server.ts";

const year = 365 * 24 * 3600;

export const loader = () => redirect("/");

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const form = await args.request.formData();
  const language = form.get("language") === "en" ? "en" : "vi";
  const cookie = `language=${language}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`;
  return redirect(ownPath(String(form.get("tiep") ?? "/")), { headers: { "set-cookie": cookie } });
}
