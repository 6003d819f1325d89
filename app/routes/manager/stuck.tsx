/** The manager's page of requests that used up their tries, to be sent again with a reason. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { linksFor } from "#app/management/links.ts";
import { redrive } from "#app/registries/redrive.server.ts";
import { getStuckPage } from "#app/registries/stuck-page.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { reasonField, StuckRequests } from "#app/ui/desk/stuck.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { ManagementNav } from "#app/ui/management/management-nav.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "stuck.read" });
  const t = translator(languageOf(request));
  const { searchParams } = new URL(request.url);
  const page = await getStuckPage(services(), viewer, searchParams, t);
  return { title: t("officer:stuck.title"), page, links: linksFor(viewer), done: searchParams.has("xong") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "stuck.read" });
  const result = await redrive(services(), viewer, await formOf(request));
  if ("done" in result) return redirect("/quan-ly/ket?xong=request.redrive");
  return data(result, { status: "conflict" in result ? 409 : 422 });
}

export const meta = titleFromLoader;

export default function StuckPage() {
  const { page, links, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useT();
  const failure = result && "at" in result ? result : undefined;
  return (
    <>
      <ManagementNav links={links} current="stuck" />
      {done && !result && (
        <p className="notice notice-good" role="status">
          {t("officer:stuck.done")}
        </p>
      )}
      {result && "conflict" in result && (
        <p className="notice notice-wait" role="alert">
          {t("officer:stuck.conflict")}
        </p>
      )}
      <ErrorSummary errors={failure ? [{ field: reasonField(failure.at), text: t(failure.error) }] : []} />
      <h1>{t("officer:stuck.title")}</h1>
      <p>{t("officer:stuck.text")}</p>
      <StuckRequests page={page} failure={failure} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
