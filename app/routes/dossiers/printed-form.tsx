/** One of the forms that were filed with a dossier, with what has been confirmed since. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFiledForm } from "#app/dossiers/draft-forms.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { PrintedFormPage } from "#app/ui/printed-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await authorise(args, { to: "dossier.read", caseCode: args.params.caseCode ?? "" });
  const asking = { slug: args.params.form ?? "", language: languageOf(args.request) };
  const view = await getFiledForm(services(), dossier, asking);
  return { title: view.title.gloss ?? view.title.text, view, caseCode: dossier.caseCode };
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function FiledFormPage() {
  const { view, caseCode } = useLoaderData<typeof loader>();
  const back = { href: `/ho-so/${caseCode}`, text: "filing:forms.backToDossier" };
  return <PrintedFormPage view={view} back={back} caseCode={caseCode} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
