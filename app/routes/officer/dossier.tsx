/** One dossier as one agency sees it: map, papers beside answers, consents, history, and the decisions possible now. */
import { randomUUID } from "node:crypto";
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
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "", fields: "byPage" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const t = translator(languageOf(request));
  const { searchParams } = new URL(request.url);
  const { requestId } = requestContext({ context });
  const reading = { requestId, done: searchParams.get("xong"), on: searchParams.get("phan") };
  const page = await getOfficerDossierPage(services(), viewer, dossier, reading, t);
  const title = t("officer:dossier.title", { caseCode: dossier.caseCode });
  return { title, page, noteId: randomUUID() };
}

export const meta = titleFromLoader;

export default function OfficerDossier() {
  return <DeskDossier {...useLoaderData<typeof loader>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
