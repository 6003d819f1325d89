/**
 * Before a new draft: go on with an open one, or begin; at most five are open at a time (decisions 14). Answers given before sign-in
 * stand in the address and go into the draft. With `tu=<case code>` of an own dossier, what was filed there can be taken over.
 */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { copyAnswers, filedAnswers } from "#app/dossiers/copy-answers.server.ts";
import { createDraft } from "#app/dossiers/create-draft.server.ts";
import { requireProcedureBySlug } from "#app/dossiers/draft-procedure.server.ts";
import { getNewDraftView } from "#app/dossiers/new-draft-page.server.ts";
import { carryOver } from "#app/dossiers/precheck-carry.server.ts";
import { getRefile } from "#app/dossiers/refile.server.ts";
import { takenAnswers } from "#app/dossiers/taken-answers.server.ts";
import { NewDraft } from "#app/forms/new-draft.tsx";
import { formOf } from "#app/forms/read-form.ts";
import { authorise, noteTone } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";

const asked = (request: Request, name: "thu-tuc" | "tu") => new URL(request.url).searchParams.get(name) ?? "";

/** The earlier dossier that the address names, and what can be done with it. */
async function earlier(args: LoaderFunctionArgs, procedure: Procedure) {
  const caseCode = asked(args.request, "tu");
  if (!caseCode) return undefined;
  const { dossier } = await authorise(args, { to: "dossier.read", caseCode });
  const t = translator(languageOf(args.request));
  return { dossier, refile: await getRefile(services(), procedure, dossier, t) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "draft.create" });
  const procedure = requireProcedureBySlug(asked(args.request, "thu-tuc"));
  const carried = await carryOver(services(), procedure, new URL(args.request.url).searchParams);
  if (carried.exit) throw redirect(carried.exit);
  const t = translator(languageOf(args.request));
  const view = await getNewDraftView(services(), { procedure, viewer, pairs: carried.pairs }, t);
  const { refile } = (await earlier(args, procedure)) ?? {};
  noteTone(args, services(), procedure.id);
  return { title: view.title, view, refile: refile ?? null, draftId: uuidv7() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await authorise(args, { to: "draft.create" });
  const procedure = requireProcedureBySlug(asked(args.request, "thu-tuc"));
  const from = await earlier(args, procedure);
  if (from && from.refile.kind !== "offer" && from.refile.kind !== "takeOver")
    throw new Response(null, { status: 409 });
  const draftId = String((await formOf(args.request)).get("draftId") ?? "");
  const carried = await carryOver(services(), procedure, new URL(args.request.url).searchParams);
  if (carried.exit) return redirect(carried.exit);
  const made = await createDraft(services(), viewer, { draftId, procedure, answers: carried.answers });
  if (made === "full") return data({ full: true }, { status: 409 });
  if (!from) return redirect(`/ho-so/nhap/${draftId}/${carried.first}`);
  const answers =
    from.refile.kind === "takeOver"
      ? ((await takenAnswers(services(), procedure, from.dossier)) ?? {})
      : await filedAnswers(services(), from.dossier.id);
  await copyAnswers(services(), { procedure, draftId, answers });
  return redirect(`/ho-so/nhap/${draftId}`);
}

export const meta = titleFromLoader;

export default function NewDraftPage() {
  const { view, refile, draftId } = useLoaderData<typeof loader>();
  return <NewDraft view={view} refile={refile} draftId={draftId} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
