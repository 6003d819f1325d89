/** Paper originals of a dossier: what the agency keeps, what was given back, and taking one in. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getOriginalsPage, moveKept, takeOriginal } from "#app/delivery/originals.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Conflict } from "#app/ui/desk/conflict.tsx";
import { Originals } from "#app/ui/desk/originals.tsx";

async function open({ request, params, context }: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  return { viewer, dossier, t: translator(languageOf(request)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier, t } = await open(args);
  const page = await getOriginalsPage(services(), viewer, dossier);
  const { caseCode } = dossier;
  const done = new URL(args.request.url).searchParams.get("xong");
  const title = `${t("counter:originals.title")} – ${caseCode}`;
  return { title, page, caseCode, done, commandId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier, t } = await open(args);
  const form = await formOf(args.request);
  const moves = form.get("intent") === "move";
  const result = moves
    ? await moveKept(services(), viewer, dossier, form)
    : await takeOriginal(services(), viewer, dossier, form, t);
  if ("done" in result || "moved" in result)
    return redirect(`/can-bo/ho-so/${dossier.caseCode}/ban-chinh?xong=original.${moves ? "move" : "take"}`);
  return data(result, { status: "conflict" in result ? 409 : 422 });
}

export const meta = titleFromLoader;

export default function OriginalsPage() {
  const { page, caseCode, commandId, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (result && "conflict" in result) return <Conflict caseCode={caseCode} changes={result.conflict} />;
  return (
    <Originals
      page={page}
      caseCode={caseCode}
      commandId={commandId}
      done={result ? null : done}
      failure={result}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
