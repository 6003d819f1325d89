/** Phone, mail and delivery address of a filed dossier, changeable until everything is handed over (decisions 21). */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { changeContact } from "#app/tracking/change-contact.server.ts";
import { getContactPage } from "#app/tracking/contact-page.server.ts";
import { ContactForm } from "#app/ui/contact-form.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.read", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const t = translator(languageOf(args.request));
  const title = titleOf(t, t("tracking:contact.title"), hasFailed(args.context));
  const done = new URL(args.request.url).searchParams.has("xong");
  const page = await getContactPage(services(), viewer, dossier);
  return { title, page, commandId: randomUUID(), done };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const answer = await changeContact(services(), viewer, dossier, await formOf(args.request));
  if (!answer) return redirect(`/ho-so/${dossier.caseCode}/lien-he?xong`);
  const failed = Object.keys(answer.errors).length > 0;
  if (failed) markFailed(args.context);
  return data(answer, { status: failed ? 422 : 200 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function ContactRoute() {
  const { page, commandId, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer?.page ?? page;
  return (
    <ContactForm page={shown} commandId={commandId} errors={answer?.errors ?? {}} done={done && !answer} />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
