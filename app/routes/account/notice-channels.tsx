/** How the signed-in person wants to be told. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { getPreferences, savePreferences } from "#app/notifications/preferences.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { NoticeChannels } from "#app/ui/notice-channels.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "account.read" });
  const page = await getPreferences(services(), viewer);
  const saved = new URL(args.request.url).searchParams.has("xong");
  return { title: translator(languageOf(args.request))("inbox:ways.title"), page, saved };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await authorise(args, { to: "account.read" });
  const failure = await savePreferences(services(), viewer, await formOf(args.request));
  return failure ? data(failure, { status: 422 }) : redirect("/thong-bao/cach-nhan?xong");
}

export const meta = titleFromLoader;

export default function Ways() {
  const { page, saved } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return <NoticeChannels page={page} saved={saved} failure={failure} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
