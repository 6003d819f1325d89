/** Where a hand-over's address leads: a button that uses it up. Used, expired and unknown addresses get the same calm page. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOffered, takeOver } from "#app/dossiers/draft-handover.server.ts";
import { TakeOver } from "#app/forms/hand-over.tsx";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "page.read" });
  const offered = await isOffered(services(), args.params.token ?? "");
  const title = translator(languageOf(args.request))("filing:handover.take.title");
  const other = viewer && (viewer.kind === "citizen" ? viewer.fullName : viewer.name);
  return data({ title, offered, signedInAs: other ?? null }, { status: offered ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await authorise(args, { to: "page.read" });
  const taken = await takeOver(services(), args.request, args.params.token ?? "", viewer);
  if (!taken) return data(null, { status: 404 });
  return redirect(
    `/ho-so/nhap/${taken.draftId}`,
    taken.cookie ? { headers: { "set-cookie": taken.cookie } } : {},
  );
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store", "x-robots-tag": "noindex" });

export default function TakeOverPage() {
  return <TakeOver {...useLoaderData<typeof loader>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
