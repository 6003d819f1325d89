/** The manager's page of papers that wait for their signature: nothing waits for them but the signature itself. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { linksFor } from "#app/management/links.ts";
import { signAgain } from "#app/papers/signing/signing-queue.server.ts";
import { getSigningQueuePage } from "#app/papers/signing/signing-queue-page.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { SigningQueue } from "#app/ui/desk/signing-queue.tsx";
import { ManagementNav } from "#app/ui/management/management-nav.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "signing.read" });
  const t = translator(languageOf(request));
  const { searchParams } = new URL(request.url);
  const done = /^\d{1,4}$/.exec(searchParams.get("xong") ?? "")?.[0];
  return {
    title: t("verify:queue.title"),
    page: await getSigningQueuePage(services(), viewer, searchParams, t),
    links: linksFor(viewer),
    done,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "signing.read" });
  const count = await signAgain(services(), viewer, await formOf(request));
  return redirect(`/quan-ly/ky-so?xong=${count}`);
}

export const meta = titleFromLoader;

export default function SigningQueuePage() {
  const { page, links, done } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <ManagementNav links={links} current="signing" />
      {done && (
        <p className="notice notice-good" role="status">
          {t("verify:queue.done", { count: done })}
        </p>
      )}
      <h1>{t("verify:queue.title")}</h1>
      <p>{t("verify:queue.text")}</p>
      <SigningQueue page={page} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
