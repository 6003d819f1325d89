/** Overdue parts of the units that somebody leads, the most late first. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorise } from "#app/identity/policy.server.ts";
import { linksFor } from "#app/management/links.ts";
import { getOverduePage } from "#app/management/overdue-page.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { ManagementNav } from "#app/ui/management/management-nav.tsx";
import { Overdue } from "#app/ui/management/overdue.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "management.read" });
  const t = translator(languageOf(request));
  const { requestId } = requestContext({ context });
  const { searchParams } = new URL(request.url);
  const page = await getOverduePage(services(), viewer, searchParams, { requestId, t });
  return { title: t("management:overdue.title"), page, links: linksFor(viewer) };
}

export const meta = titleFromLoader;

export default function OverdueRoute() {
  const { title, page, links } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <ManagementNav links={links} current="overdue" />
      <h1>{title}</h1>
      <p>{t("management:overdue.text")}</p>
      <Overdue page={page} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
