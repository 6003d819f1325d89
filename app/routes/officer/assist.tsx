/** An officer files for a person who stands at the desk: card, procedure, consent, and then the same pages as everybody's. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { beginFiling, procedureChoices, readPerson } from "#app/assisted/begin.server.ts";
import { listRunning } from "#app/assisted/find-filing.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Assist } from "#app/ui/desk/assist.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "counter.file" });
  const t = translator(languageOf(request));
  return {
    title: t("assisted:title"),
    procedures: procedureChoices(t),
    running: await listRunning(services(), viewer),
    ended: new URL(request.url).searchParams.has("xong"),
    draftId: uuidv7(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "counter.file" });
  const { requestId } = requestContext({ context });
  const posted = { form: await formOf(request), requestId, language: languageOf(request) };
  if (posted.form.get("intent") !== "begin") {
    const known = await readPerson(services(), viewer, posted);
    if ("person" in known) return data({ person: known.person, failure: undefined });
    return data({ person: undefined, failure: known }, { status: 422 });
  }
  const begun = await beginFiling(services(), viewer, posted);
  if ("draftId" in begun) return redirect(`/ho-so/nhap/${begun.draftId}`);
  const { person, ...failure } = begun;
  return data({ person, failure }, { status: 422 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function AssistPage() {
  const { procedures, ...known } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const page = { procedures, person: posted?.person, failure: posted?.failure };
  return <Assist {...known} page={page} ended={known.ended && !posted} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
