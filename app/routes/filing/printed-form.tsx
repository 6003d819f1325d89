/** One of the forms that a draft fills in, to read, to print, or to sign by hand. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDraftForm } from "#app/dossiers/draft-forms.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { PrintedFormPage } from "#app/ui/printed-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { draft } = await authorise(args, { to: "draft.edit", draftId: args.params.draftId ?? "" });
  const asking = { slug: args.params.form ?? "", language: languageOf(args.request) };
  const view = await getDraftForm(services(), draft, asking);
  return { title: view.title.gloss ?? view.title.text, view, back: `/ho-so/nhap/${draft.id}/kiem-tra` };
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function DraftFormPage() {
  const { view, back } = useLoaderData<typeof loader>();
  return <PrintedFormPage view={view} back={{ href: back, text: "filing:forms.back" }} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
