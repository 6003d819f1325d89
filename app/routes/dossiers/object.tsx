/** The person whom a dossier is about says that it is wrong. By POST only; everybody else finds no such page. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getObjectionPage, object } from "#app/dossiers/objection.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Objection } from "#app/ui/objection.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.object", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const page = await getObjectionPage(services(), viewer, dossier.id);
  const title = translator(languageOf(args.request))("objection:title");
  return { title, page, commandId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  await object(services(), viewer, dossier.id, await formOf(args.request));
  return redirect(`/phan-doi/${dossier.caseCode}`);
}

export const meta = titleFromLoader;

export default function ObjectPage() {
  const { page, commandId } = useLoaderData<typeof loader>();
  return <Objection page={page} commandId={commandId} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
