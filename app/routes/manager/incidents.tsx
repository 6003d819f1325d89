/** Differences that the nightly reconciliation found, and parcels with which something is wrong, to be settled with a reason. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { linksFor } from "#app/management/links.ts";
import { getIncidentsPage } from "#app/reconciliation/incidents.server.ts";
import { settleIncident } from "#app/reconciliation/settle-incident.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { Incidents, settleField } from "#app/ui/desk/incidents.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { ManagementNav } from "#app/ui/management/management-nav.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "incidents.read" });
  const t = translator(languageOf(request));
  const { searchParams } = new URL(request.url);
  const page = await getIncidentsPage(services(), viewer, searchParams, t);
  const done = ["declareLost", "close"].find((act) => act === searchParams.get("xong"));
  return { title: t("officer:incidents.title"), page, links: linksFor(viewer), done };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "incidents.read" });
  const result = await settleIncident(services(), viewer, await formOf(request));
  if ("done" in result) return redirect(`/quan-ly/su-co?xong=${result.done}`);
  return data(result, { status: "conflict" in result ? 409 : 422 });
}

export const meta = titleFromLoader;

export default function IncidentsRoute() {
  const { page, links, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useT();
  const failure = result && "at" in result ? result : undefined;
  return (
    <>
      <ManagementNav links={links} current="incidents" />
      {done && !result && (
        <p className="notice notice-good" role="status">
          {t(`delivery:incident.${done}.done`)}
        </p>
      )}
      {result && "conflict" in result && (
        <p className="notice notice-wait" role="alert">
          {t("delivery:incident.conflict")}
        </p>
      )}
      <ErrorSummary errors={failure ? [{ field: settleField(failure.at), text: t(failure.error) }] : []} />
      <h1>{t("officer:incidents.title")}</h1>
      <p>{t("officer:incidents.text")}</p>
      <Incidents page={page} failure={failure} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
