/** Who works on a part: taking it, giving it back, passing it on, taking it over. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getClaimPage, postClaim, requirePart } from "#app/desk/claim-page.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { ClaimPageView } from "#app/ui/desk/claim-page.tsx";

async function open({ request, params, context }: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const part = await requirePart(services(), dossier, new URL(request.url).searchParams);
  return { viewer, dossier, part };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier, part } = await open(args);
  const t = translator(languageOf(args.request));
  const page = await getClaimPage(services(), viewer, part, t);
  const plain = `${t("claims:page.title", { part: page.part })} – ${dossier.caseCode}`;
  return { title: titleOf(t, plain, hasFailed(args.context)), page, caseCode: dossier.caseCode };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier, part } = await open(args);
  const result = await postClaim(services(), viewer, part, await formOf(args.request));
  if ("done" in result) return redirect(`/can-bo/ho-so/${dossier.caseCode}#nguoi-xu-ly`);
  markFailed(args.context);
  return data(result, { status: 422 });
}

export const meta = titleFromLoader;

export default function ClaimRoute() {
  const { page, caseCode } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return <ClaimPageView page={page} caseCode={caseCode} failure={failure} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
