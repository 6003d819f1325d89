/** All pages of a draft by the portal's five steps: what is done, who reads it, where to go on. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getOverview, resumeAddress } from "#app/dossiers/draft-overview.server.ts";
import { requireProcedure } from "#app/dossiers/draft-procedure.server.ts";
import { findSiblingOffer } from "#app/dossiers/sibling-draft.server.ts";
import { DraftOverview } from "#app/forms/draft-overview.tsx";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, draft, assistant } = await authorise(args, {
    to: "draft.edit",
    draftId: args.params.draftId ?? "",
  });
  const procedure = requireProcedure(draft.procedure);
  const t = translator(languageOf(args.request));
  const steps = await getOverview(services(), procedure, draft, t);
  const resume = await resumeAddress(services(), procedure, draft);
  const sibling = viewer.draftId ? undefined : await findSiblingOffer(services(), procedure, draft, t);
  return {
    title: t(`${procedure.id}:shortName`),
    draftId: draft.id,
    steps,
    resume,
    sibling,
    limited: Boolean(viewer.draftId),
    assisted: Boolean(assistant),
  };
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function TaskListPage() {
  return <DraftOverview {...useLoaderData<typeof loader>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
