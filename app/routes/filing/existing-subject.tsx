/** The child has a dossier or a draft already: that one is offered before anything more is typed. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireProcedure } from "#app/dossiers/draft-procedure.server.ts";
import { findExistingPage } from "#app/dossiers/live-subject.server.ts";
import { ExistingSubject } from "#app/forms/existing-subject.tsx";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, draft } = await authorise(args, { to: "draft.edit", draftId: args.params.draftId ?? "" });
  const t = translator(languageOf(args.request));
  const procedure = requireProcedure(draft.procedure);
  const page = await findExistingPage(services(), procedure, draft, t, Boolean(viewer.draftId));
  if (!page) throw redirect(`/ho-so/nhap/${draft.id}`);
  return page;
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function ExistingSubjectPage() {
  return <ExistingSubject page={useLoaderData<typeof loader>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
