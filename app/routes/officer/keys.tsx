/** All single keys of the desk, and the switch that turns them off (WCAG 2.1.4). */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keysAreOn, keysCookie } from "#app/desk/keys-cookie.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { KeysPage } from "#app/ui/desk/shortcuts/keys-page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "workList.read" });
  const t = translator(languageOf(args.request));
  const saved = new URL(args.request.url).searchParams.has("xong");
  return { title: t("deskDossier:keys.title"), on: keysAreOn(args.request), saved };
}

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "workList.read" });
  const on = (await formOf(args.request)).get("keys") !== "off";
  return redirect("/can-bo/phim-tat?xong", { headers: { "set-cookie": keysCookie(on) } });
}

export const meta = titleFromLoader;

export default function Keys() {
  const { on, saved } = useLoaderData<typeof loader>();
  return <KeysPage on={on} saved={saved} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
