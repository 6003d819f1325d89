/** A consent is missing: drop the part or let it wait (decisions 6). */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { choose } from "#app/dossiers/choose.server.ts";
import { getDossierView } from "#app/dossiers/dossier-view.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Choices } from "#app/ui/choices.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await authorise(args, { to: "dossier.read", caseCode: args.params.caseCode ?? "" });
  const view = await getDossierView(services(), dossier.id);
  return {
    title: translator(languageOf(args.request))("dossier:choice.title"),
    view,
    commandId: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  await choose(services(), viewer, dossier.id, await args.request.formData());
  return redirect(`/ho-so/${dossier.caseCode}`);
}

export const meta = titleFromLoader;

export default function Choice() {
  const { view, commandId } = useLoaderData<typeof loader>();
  return <Choices view={view} commandId={commandId} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
