/** Sign in with VNeID: a page that says what happens, then the provider. */
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
  const returnTo = ownPath(query.get("tiep") ?? "/ho-so");
  if (viewer?.kind === "citizen" && !viewer.draftId) throw redirect(returnTo);
  const title = translator(languageOf(args.request))("identity:signIn.title");
  return { title, returnTo, failed: query.has("loi") };
}

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const form = await formOf(args.request);
  return redirect(
    await beginSignIn(services(), "citizen", ownPath(String(form.get("returnTo") ?? "/ho-so"))),
  );
}

export const meta = titleFromLoader;

export default function SignIn() {
  const { returnTo, failed } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <h1>{t("identity:signIn.title")}</h1>
      {failed && (
        <div className="notice notice--warning" role="alert">
          <p>{t("identity:signIn.failed")}</p>
        </div>
      )}
      <p>{t("identity:signIn.text")}</p>
      <p>{t("identity:signIn.level")}</p>
      <form method="post">
        <input type="hidden" name="returnTo" value={returnTo} />
        <button className="button" type="submit">
          {t("identity:signIn.button")}
        </button>
      </form>
      <p>
        <a href="/can-bo/dang-nhap">{t("identity:signIn.officers")}</a>
      </p>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
