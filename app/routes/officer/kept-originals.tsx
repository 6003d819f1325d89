/** Paper originals that the officer's agency has in keeping, of all its dossiers. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getKeptOriginals } from "#app/delivery/kept-originals.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { KeptOriginals } from "#app/ui/desk/kept-originals.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "counter.read" });
  const after = new URL(request.url).searchParams.get("sau");
  const page = await getKeptOriginals(services(), viewer, after);
  return { title: translator(languageOf(request))("assisted:kept.title"), page };
}

export const meta = titleFromLoader;

export default function KeptOriginalsPage() {
  return <KeptOriginals {...useLoaderData<typeof loader>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
