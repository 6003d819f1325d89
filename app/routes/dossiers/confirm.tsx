/** A person asked for consent reads who asks and what for, and agrees or not (decisions 6). Answers only by POST. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirm, getConfirmation } from "#app/dossiers/confirm.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Confirmation } from "#app/ui/confirmation.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { confirmation } = await authorise(args, {
    to: "confirmation.answer",
    requestId: args.params.requestId ?? "",
  });
  const page = await getConfirmation(services(), confirmation.id);
  return {
    title: translator(languageOf(args.request))("dossier:confirm.title"),
    page,
    commandId: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, confirmation } = await authorise(args, {
    to: "confirmation.answer",
    requestId: args.params.requestId ?? "",
  });
  const asked = { requestId: confirmation.id, dossierId: confirmation.dossierId };
  await confirm(services(), viewer, asked, await formOf(args.request));
  return redirect(`/xac-nhan/${confirmation.id}`);
}

export const meta = titleFromLoader;

export default function Confirm() {
  const { page, commandId } = useLoaderData<typeof loader>();
  return <Confirmation page={page} commandId={commandId} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
