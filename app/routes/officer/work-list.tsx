/** Work list of the officer's own agency: what needs an act now, what waits for others, what waits to be collected. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getWorkListPage } from "#app/desk/work-list-page.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { DeskLinks, WorkList } from "#app/ui/desk/work-list.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "workList.read" });
  const t = translator(languageOf(request));
  const { searchParams } = new URL(request.url);
  const { requestId } = requestContext({ context });
  const page = await getWorkListPage(services(), viewer, searchParams, t, requestId);
  return { title: t("officer:list.title"), page };
}

export const meta = titleFromLoader;

export default function OfficerWorkList() {
  const { page } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <div className="desk-head">
        <h1>{t("officer:list.title")}</h1>
        <DeskLinks links={page.links} />
      </div>
      <WorkList page={page} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
