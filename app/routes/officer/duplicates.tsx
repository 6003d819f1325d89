/** Dossiers that may be about the same person, side by side, and the officer's word on each. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDuplicatesPage } from "#app/duplicates/duplicates-page.server.ts";
import { judgeDuplicate } from "#app/duplicates/judge.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Duplicates } from "#app/ui/desk/duplicates.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "", fields: "byPage" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const t = translator(languageOf(request));
  const { requestId } = requestContext({ context });
  const page = await getDuplicatesPage(services(), viewer, dossier, requestId, t);
  const done = new URL(request.url).searchParams.has("xong");
  return { title: `${t("duplicates:title")} – ${dossier.caseCode}`, page, done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = { to: "duplicate.judge", caseCode: params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const { requestId } = requestContext({ context });
  const result = await judgeDuplicate(services(), viewer, dossier, await formOf(request), requestId);
  if ("done" in result) return redirect(`/can-bo/ho-so/${dossier.caseCode}/trung-lap?xong`);
  return data(result, { status: "overtaken" in result ? 409 : 422 });
}

export const meta = titleFromLoader;

export default function DuplicatesPage() {
  const { page, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const failure = result && "errors" in result ? result : undefined;
  return (
    <Duplicates
      page={page}
      done={done && !result}
      overtaken={!!result && "overtaken" in result}
      failure={failure}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
