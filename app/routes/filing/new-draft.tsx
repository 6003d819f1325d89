/** Before a new draft: go on with an open one, or begin; at most five are open at a time (decisions 14). */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { createDraft } from "#app/dossiers/create-draft.server.ts";
import { requireProcedureBySlug } from "#app/dossiers/draft-procedure.server.ts";
import { getNewDraftView } from "#app/dossiers/new-draft-page.server.ts";
import { NewDraft } from "#app/forms/new-draft.tsx";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";

const slugOf = (request: Request) => new URL(request.url).searchParams.get("thu-tuc") ?? "";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "draft.create" });
  const procedure = requireProcedureBySlug(slugOf(args.request));
  const view = await getNewDraftView(services(), procedure, viewer, translator(languageOf(args.request)));
  return { title: view.title, view, draftId: uuidv7() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await authorise(args, { to: "draft.create" });
  const procedure = requireProcedureBySlug(slugOf(args.request));
  const draftId = String((await args.request.formData()).get("draftId") ?? "");
  const made = await createDraft(services(), viewer, { draftId, procedure });
  if (made === "full") return data({ full: true }, { status: 409 });
  return redirect(`/ho-so/nhap/${draftId}/${procedure.pages[0]?.slug}`);
}

export const meta = titleFromLoader;

export default function NewDraftPage() {
  const { view, draftId } = useLoaderData<typeof loader>();
  return <NewDraft view={view} draftId={draftId} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
