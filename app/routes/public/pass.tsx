/** The page of somebody who collects for the applicant, by the address they were given. An unknown address gets the 404 page. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { getHolderPage } from "#app/delivery/pass-page.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Holder } from "#app/ui/holder-page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const page = await getHolderPage(services(), args.params.token ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return { title: translator(languageOf(args.request))("counter:holder.title"), page };
}

export const meta: MetaFunction = (args) => [
  ...(titleFromLoader(args) ?? []),
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Pass() {
  return <Holder page={useLoaderData<typeof loader>().page} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
