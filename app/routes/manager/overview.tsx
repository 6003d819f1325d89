/** The overview of those who lead: load, lateness and officers, by unit. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorise } from "#app/identity/policy.server.ts";
import { linksFor } from "#app/management/links.ts";
import { getOverviewPage } from "#app/management/overview-page.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { ManagementNav } from "#app/ui/management/management-nav.tsx";
import { Overview } from "#app/ui/management/overview.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "management.read" });
  const t = translator(languageOf(request));
  const page = await getOverviewPage(services(), viewer, new URL(request.url).searchParams, t);
  const title = page.unit
    ? t("management:overview.unitTitle", { unit: page.unit.name })
    : t("management:overview.title");
  return { title, page, links: linksFor(viewer) };
}

export const meta = titleFromLoader;

export default function OverviewRoute() {
  const { title, page, links } = useLoaderData<typeof loader>();
  return (
    <>
      <ManagementNav links={links} current="overview" />
      <h1>{title}</h1>
      <Overview page={page} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
