/** One filing for a person at the desk: under way, ended, or filed. Ending it takes the draft away from the officer at once. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endFiling } from "#app/assisted/close-filing.server.ts";
import { getFilingPage } from "#app/assisted/filing-page.server.ts";
import { authorise, noteTone } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { AssistedFiling } from "#app/ui/desk/assisted.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "counter.assisted", draftId: params.draftId ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, filing } = await authorise(args, asked(args));
  const { requestId } = requestContext(args);
  const page = await getFilingPage(services(), { viewer, filing, requestId });
  noteTone(args, services(), page.kind === "filed" ? page.procedure : undefined);
  const t = translator(languageOf(args.request));
  return { title: t("assisted:title"), page, draftId: filing.draftId, slipId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, filing } = await authorise(args, asked(args));
  await endFiling(services(), viewer, filing.draftId);
  return redirect("/can-bo/nop-ho?xong=1", { headers: { "clear-site-data": '"storage"' } });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function AssistedPage() {
  return <AssistedFiling {...useLoaderData<typeof loader>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
