/** An officer states why a dossier outside the own list has to be read, and goes on to the page that was wanted. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { basisWords, purposeWords } from "#app/access/access-words.ts";
import { giveReason, wantedPage } from "#app/access/give-reason.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { reasonMinutes } from "#app/identity/read-dossier.server.ts";
import { readPurposes } from "#app/identity/state-reason.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { StateReason } from "#app/ui/desk/state-reason.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.stateReason", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, access } = await authorise(args, asked(args));
  const t = translator(languageOf(args.request));
  const purposes = readPurposes.map((value) => ({ value, label: purposeWords(value, t) }));
  const page = {
    caseCode: dossier.caseCode,
    because: basisWords(access.rule, t),
    minutes: reasonMinutes,
    purposes,
  };
  return { title: titleOf(t, t("access:reason.title"), hasFailed(args.context)), page };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const result = await giveReason(services(), viewer, dossier, await formOf(args.request));
  const wanted = new URL(args.request.url).searchParams.get("tiep");
  if ("stated" in result) return redirect(wantedPage(dossier.caseCode, wanted));
  markFailed(args.context);
  return data(result, { status: 422 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function StateReasonRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <StateReason page={page} failure={useActionData<typeof action>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
