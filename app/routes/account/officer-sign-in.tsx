/** Officers' sign-in, through their own client of the identity provider. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { beginSignIn, ownPath } from "#app/identity/oidc.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "page.read" });
  const query = new URL(args.request.url).searchParams;
  const returnTo = ownPath(query.get("tiep") ?? "/can-bo");
  if (viewer?.kind === "officer") throw redirect(returnTo);
  const title = translator(languageOf(args.request))("identity:officer.title");
  return { title, returnTo, failed: query.has("loi"), unknown: query.get("loi") === "khong-co-quyen" };
}

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const form = await formOf(args.request);
  return redirect(
    await beginSignIn(services(), "officer", ownPath(String(form.get("returnTo") ?? "/can-bo"))),
  );
}

export const meta = titleFromLoader;

export default function OfficerSignIn() {
  const { returnTo, failed, unknown } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <h1>{t("identity:officer.title")}</h1>
      {failed && (
        <div className="notice notice--warning" role="alert">
          <p>{t(unknown ? "identity:officer.unknown" : "identity:signIn.failed")}</p>
        </div>
      )}
      <p>{t("identity:officer.text")}</p>
      <form method="post">
        <input type="hidden" name="returnTo" value={returnTo} />
        <button className="button" type="submit">
          {t("identity:officer.button")}
        </button>
      </form>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
