/** An address with which the draft is gone on with on another device. Made by a press of the button, never by looking. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handoverMinutes, offerHandover } from "#app/dossiers/draft-handover.server.ts";
import { HandOver } from "#app/forms/hand-over.tsx";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "draft.handOver", draftId: params.draftId ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { draft, assistant } = await authorise(args, asked(args));
  const title = translator(languageOf(args.request))("filing:handover.title");
  return { title, draftId: draft.id, minutes: handoverMinutes, assisted: Boolean(assistant) };
}

export async function action(args: ActionFunctionArgs) {
  const { draft } = await authorise(args, asked(args));
  return data(await offerHandover(services(), draft.id), {
    headers: { "cache-control": "private, no-store" },
  });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function HandOverPage() {
  return <HandOver {...useLoaderData<typeof loader>()} offered={useActionData<typeof action>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
