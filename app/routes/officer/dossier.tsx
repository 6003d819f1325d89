/** One dossier as one agency sees it: map, papers beside answers, consents, history, and the decisions possible now. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getOfficerDossierPage } from "#app/dossiers/officer-dossier-page.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { DeskDossier } from "#app/ui/desk/dossier.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const t = translator(languageOf(request));
  const reading = {
    requestId: requestContext({ context }).requestId,
    done: new URL(request.url).searchParams.get("xong"),
  };
  const page = await getOfficerDossierPage(services(), viewer, dossier, reading, t);
  return { title: t("officer:dossier.title", { caseCode: dossier.caseCode }), page };
}

export const meta = titleFromLoader;

export default function OfficerDossier() {
  const { title, page } = useLoaderData<typeof loader>();
  return <DeskDossier title={title} page={page} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
