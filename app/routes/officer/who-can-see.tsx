/** Who can see a dossier and why, and who has read it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getWhoCanSee } from "#app/access/who-can-see.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { WhoCanSee } from "#app/ui/desk/who-can-see.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: args.params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise(args, asked);
  const t = translator(languageOf(args.request));
  const after = new URL(args.request.url).searchParams.get("sau");
  const page = await getWhoCanSee(services(), viewer, dossier, after, t);
  return { title: `${t("access:who.title")} – ${dossier.caseCode}`, page };
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function WhoCanSeeRoute() {
  return <WhoCanSee page={useLoaderData<typeof loader>().page} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
