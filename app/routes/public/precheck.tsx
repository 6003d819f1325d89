/** Questions before sign-in: one a page, answered in the address, so that nothing is kept about anybody. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireProcedureBySlug } from "#app/dossiers/draft-procedure.server.ts";
import { beginAddress, precheckAddress } from "#app/dossiers/precheck-address.ts";
import { getPrecheckPage } from "#app/dossiers/precheck-page.server.ts";
import { PrecheckPage } from "#app/forms/precheck-page.tsx";
import { authorise, noteTone } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "page.read" });
  const procedure = requireProcedureBySlug(args.params.slug ?? "");
  if (beginAddress(procedure) !== precheckAddress(procedure)) throw redirect(beginAddress(procedure));
  const query = new URL(args.request.url).searchParams;
  const page = await getPrecheckPage(services(), procedure, query, translator(languageOf(args.request)));
  noteTone(args, services(), procedure.id);
  return { title: page.title, page, signedIn: viewer?.kind === "citizen" };
}

export const meta = titleFromLoader;
/** The address says something about a family: no shared computer or proxy keeps the page. */
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Precheck() {
  const { page, signedIn } = useLoaderData<typeof loader>();
  return <PrecheckPage page={page} signedIn={signedIn} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
