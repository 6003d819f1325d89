/** One dossier for its applicant: what to do, the map, results, consents, papers, what happened. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDossierPage } from "#app/dossiers/dossier-page.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { DossierPageView } from "#app/ui/dossier-page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  const page = await getDossierPage(services(), viewer, dossier);
  const title = translator(languageOf(args.request))("dossier:dossier.title", { code: dossier.caseCode });
  return { title, page };
}

export const meta = titleFromLoader;

export default function Dossier() {
  const { page } = useLoaderData<typeof loader>();
  return <DossierPageView page={page} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
