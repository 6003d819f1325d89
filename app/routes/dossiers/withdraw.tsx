/** Take back the whole dossier, or one open part: what will happen is said first (decisions 8). Only by POST. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withdraw } from "#app/dossiers/withdraw.server.ts";
import { getWithdrawPage } from "#app/dossiers/withdraw-page.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Withdraw } from "#app/ui/withdraw.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  const page = await getWithdrawPage(services(), viewer, dossier.id);
  return {
    title: translator(languageOf(args.request))("dossier:withdraw.title"),
    page,
    // One for each form: a second form sent from an old page is not a repeat of the first.
    commandIds: Object.fromEntries(
      ["intake", ...page.parts.map(({ component }) => component)].map((id) => [id, randomUUID()]),
    ),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  await withdraw(services(), viewer, dossier.id, await formOf(args.request));
  return redirect(`/ho-so/${dossier.caseCode}`);
}

export const meta = titleFromLoader;

export default function WithdrawPage() {
  const { page, commandIds } = useLoaderData<typeof loader>();
  return <Withdraw page={page} commandIds={commandIds} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
