/** Differences that the nightly reconciliation found between our books and the partners'. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorise } from "#app/identity/policy.server.ts";
import { getIncidentsPage } from "#app/reconciliation/incidents.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { Incidents } from "#app/ui/desk/incidents.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "incidents.read" });
  const t = translator(languageOf(request));
  const page = await getIncidentsPage(services(), viewer, new URL(request.url).searchParams, t);
  return { title: t("officer:incidents.title"), page };
}

export const meta = titleFromLoader;

export default function IncidentsRoute() {
  const { page } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <a className="back-link" href="/quan-ly">
        {t("officer:incidents.back")}
      </a>
      <h1>{t("officer:incidents.title")}</h1>
      <p>{t("officer:incidents.text")}</p>
      <Incidents page={page} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
