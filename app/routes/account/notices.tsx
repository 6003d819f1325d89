/** The inbox of who is signed in; by POST everything becomes read. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorise } from "#app/identity/policy.server.ts";
import { listNotices, readAll } from "#app/notifications/inbox.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Inbox } from "#app/ui/inbox.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "account.read" });
  const t = translator(languageOf(args.request));
  const after = new URL(args.request.url).searchParams.get("sau");
  const page = await listNotices(services(), viewer, after, t);
  return { title: t("inbox:title"), page, paged: after !== null };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await authorise(args, { to: "account.read" });
  await readAll(services(), viewer);
  return redirect("/thong-bao");
}

export const meta = titleFromLoader;

export default function Notices() {
  const { page, paged } = useLoaderData<typeof loader>();
  return <Inbox page={page} paged={paged} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
