/** My dossiers: what waits for me, drafts, and everything filed. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDossiers } from "#app/dossiers/list-dossiers.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { MyDossiersList } from "#app/ui/my-dossiers.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "account.read" });
  const after = new URL(args.request.url).searchParams.get("sau");
  const mine = await listDossiers(services(), viewer, after);
  return { title: translator(languageOf(args.request))("dossier:list.title"), mine, paged: after !== null };
}

export const meta = titleFromLoader;

export default function List() {
  const { mine, paged } = useLoaderData<typeof loader>();
  return <MyDossiersList mine={mine} paged={paged} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
