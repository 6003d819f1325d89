/** Who leads gives open parts to officers of the unit, with a reason. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { assignAgain } from "#app/management/addresses.ts";
import { assignParts } from "#app/management/assign.server.ts";
import { getAssignPage } from "#app/management/assign-page.server.ts";
import { linksFor } from "#app/management/links.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Assign } from "#app/ui/management/assign.tsx";
import { AssignOutcome } from "#app/ui/management/assign-outcome.tsx";
import { ManagementNav } from "#app/ui/management/management-nav.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "management.read" });
  const t = translator(languageOf(request));
  const { requestId } = requestContext({ context });
  const { searchParams } = new URL(request.url);
  const page = await getAssignPage(services(), viewer, searchParams, { requestId, t });
  const done = /^\d{1,2}$/.exec(searchParams.get("xong") ?? "")?.[0];
  const title = page.unit
    ? t("management:assign.unitTitle", { unit: page.unit.name })
    : t("management:assign.title");
  return { title, page, links: linksFor(viewer), done };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "management.read" });
  const result = await assignParts(services(), viewer, await formOf(request));
  if ("done" in result) return redirect(assignAgain(request.url, result.done));
  return data(result, { status: 422 });
}

export const meta = titleFromLoader;

export default function AssignRoute() {
  const { title, page, links, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return (
    <>
      <ManagementNav links={links} current="assign" />
      <AssignOutcome page={page} done={done} failure={failure} />
      <h1>{title}</h1>
      <Assign page={page} failure={failure} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
