/** All answers once more, the certificate's lines as they will be printed, and the declaration. */
import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCheckView } from "#app/dossiers/draft-check.server.ts";
import { requireProcedure } from "#app/dossiers/draft-procedure.server.ts";
import { findSiblingOffer } from "#app/dossiers/sibling-draft.server.ts";
import { CheckAnswers } from "#app/forms/check-answers.tsx";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, draft, assistant } = await authorise(args, {
    to: "draft.edit",
    draftId: args.params.draftId ?? "",
  });
  const t = translator(languageOf(args.request));
  const procedure = requireProcedure(draft.procedure);
  const view = await getCheckView(services(), procedure, draft, t);
  const limited = Boolean(viewer.draftId);
  const assisted = Boolean(assistant);
  const sibling = limited ? undefined : await findSiblingOffer(services(), procedure, draft, t);
  return { title: t("filing:check.title"), view, limited, assisted, sibling, commandId: randomUUID() };
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function CheckAnswersPage() {
  return <CheckAnswers {...useLoaderData<typeof loader>()} problem={undefined} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
