/** One page of the wizard; without JavaScript a plain form, with it checked before it is sent. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { exitSlug } from "#app/dossiers/draft-exit.server.ts";
import { requirePage, requireProcedure } from "#app/dossiers/draft-procedure.server.ts";
import { getStepPage } from "#app/dossiers/draft-step-page.server.ts";
import { takeRemedy } from "#app/dossiers/exit-remedy.server.ts";
import { chosenPlace } from "#app/dossiers/exit-view.server.ts";
import { postStep, readRevision } from "#app/dossiers/post-draft-step.server.ts";
import { ExitPage } from "#app/forms/exit-page.tsx";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf, typedOf } from "#app/forms/read-form.ts";
import { StepPage } from "#app/forms/step-page.tsx";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import type { RouteHandle } from "#app/texts/route-handle.ts";
import { titleFromLoader } from "#app/texts/title.ts";

export const handle = { script: true, texts: ["filing", "rules"] } satisfies RouteHandle;

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "draft.edit", draftId: params.draftId ?? "" }) as const;

const toCheck = (request: Request) => new URL(request.url).searchParams.get("ve") === "kiem-tra";

export async function loader(args: LoaderFunctionArgs) {
  const { draft, assistant } = await authorise(args, asked(args));
  const t = translator(languageOf(args.request));
  const ask = {
    draft,
    slug: args.params.step ?? "",
    assisted: Boolean(assistant),
    toCheck: toCheck(args.request),
    failed: hasFailed(args.context),
    place: chosenPlace(new URL(args.request.url).searchParams),
  };
  const page = await getStepPage(services(), ask, t);
  if ("goTo" in page) throw redirect(page.goTo);
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { draft, assistant } = await authorise(args, asked(args));
  const form = await formOf(args.request);
  if (args.params.step === exitSlug)
    return redirect(await takeRemedy(services(), draft, readRevision(typedOf(form).revision)));
  const procedure = requireProcedure(draft.procedure);
  const page = requirePage(procedure, draft, args.params.step ?? "");
  const assisted = Boolean(assistant);
  const post = { draft, assisted, procedure, page, form, toCheck: toCheck(args.request) };
  const posted = await postStep(services(), post, translator(languageOf(args.request)));
  if ("goTo" in posted) return redirect(posted.goTo);
  if (posted.status === 422) markFailed(args.context);
  return data(posted, { status: posted.status });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Step() {
  const { exit, view } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  if (exit) return <ExitPage exit={exit} />;
  const shown = posted?.view ?? view;
  // Files come and go while the page stays: their list is always the loader's.
  const papers = view?.papers && shown ? { ...shown, papers: view.papers } : shown;
  return papers ? (
    <StepPage view={papers} failure={posted?.failure} paperErrors={posted?.paperErrors ?? []} />
  ) : null;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
