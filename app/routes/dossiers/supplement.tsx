/** Send what an office asked for: only the named items, each with its reason and guidance (lifecycle §7). */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSupplement } from "#app/dossiers/answer-supplement.server.ts";
import { getSupplementPage } from "#app/dossiers/supplement-page.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { SupplementForms } from "#app/ui/supplement-forms.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await authorise(args, { to: "dossier.read", caseCode: args.params.caseCode ?? "" });
  const page = await getSupplementPage(services(), dossier);
  const t = translator(languageOf(args.request));
  const title = titleOf(t, t("dossier:supplement.title"), hasFailed(args.context));
  return { title, caseCode: dossier.caseCode, page, commandId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  const failure = await answerSupplement(services(), viewer, dossier, await formOf(args.request));
  if (!failure) return redirect(`/ho-so/${dossier.caseCode}`);
  markFailed(args.context);
  return data(failure, { status: 422 });
}

export const meta = titleFromLoader;

export default function Supplement() {
  const { caseCode, page, commandId } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return <SupplementForms caseCode={caseCode} page={page} commandId={commandId} failure={failure} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
