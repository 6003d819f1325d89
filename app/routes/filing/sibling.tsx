/** A dossier for the next child of the same birth, begun from a draft or from a filed dossier. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { requireProcedure } from "#app/dossiers/draft-procedure.server.ts";
import { beginSibling, getSiblingPage } from "#app/dossiers/sibling-draft.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { SiblingPage } from "#app/forms/sibling-page.tsx";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";

async function source(args: LoaderFunctionArgs) {
  const granted = await authorise(args, { to: "draft.copy", draftId: args.params.draftId ?? "" });
  return { ...granted, procedure: requireProcedure(granted.draft.procedure) };
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await getSiblingPage(services(), await source(args), translator(languageOf(args.request)));
  return { title: page.title, page, draftId: uuidv7() };
}

export async function action(args: ActionFunctionArgs) {
  const from = await source(args);
  const draftId = String((await formOf(args.request)).get("draftId") ?? "");
  const made = await beginSibling(services(), from.viewer, from, draftId);
  if (made === "full") return data({ full: true }, { status: 409 });
  return redirect(`/ho-so/nhap/${draftId}`);
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Sibling() {
  const { page, draftId } = useLoaderData<typeof loader>();
  return <SiblingPage page={page} draftId={draftId} full={useActionData<typeof action>()?.full ?? false} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
