/** A consent is missing: paper form, another person, drop the part, or let it wait (decisions 6). */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getChoicePage } from "#app/dossiers/choice-page.server.ts";
import { choose } from "#app/dossiers/choose.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { Choices } from "#app/ui/choices.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  const page = await getChoicePage(services(), viewer, dossier);
  const t = translator(languageOf(args.request));
  return {
    title: titleOf(t, t("dossier:choice.title"), hasFailed(args.context)),
    page,
    // One for each form: another way taken from an old page is not a repeat of the first.
    commandIds: Object.fromEntries(
      page.choices.flatMap(({ component }) =>
        ["paper", "another", "drop"].map((choice) => [`${component}:${choice}`, randomUUID()]),
      ),
    ),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  const failure = await choose(services(), viewer, dossier, await formOf(args.request));
  if (!failure) return redirect(`/ho-so/${dossier.caseCode}`);
  markFailed(args.context);
  return data(failure, { status: 422 });
}

export const meta = titleFromLoader;

export default function Choice() {
  const { page, commandIds } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return <Choices page={page} commandIds={commandIds} failure={failure} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
