/** The family reports a mistake on one issued result (decisions 21): what happens then is said first. Only by POST. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportMistake } from "#app/corrections/report.server.ts";
import { getReportPage } from "#app/corrections/report-page.server.ts";
import { requireResultPaper } from "#app/corrections/result-paper.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { ReportMistake } from "#app/ui/report-mistake.tsx";

async function open(args: LoaderFunctionArgs) {
  const asked = { to: "dossier.read", caseCode: args.params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise(args, asked);
  const paper = await requireResultPaper(services(), dossier.id, args.params.serial ?? "");
  return { viewer, dossier, paper };
}

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, paper } = await open(args);
  const page = await getReportPage(services(), dossier, paper);
  const title = translator(languageOf(args.request))("corrections:title");
  return { title, page, commandId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier, paper } = await open(args);
  const result = await reportMistake(services(), viewer, dossier, paper, await formOf(args.request));
  if ("errors" in result) return data(result, { status: 422 });
  return redirect(`/ho-so/${dossier.caseCode}#sai-sot`);
}

export const meta = titleFromLoader;

export default function ReportMistakePage() {
  const { page, commandId } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return <ReportMistake page={page} commandId={commandId} failure={failure} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
