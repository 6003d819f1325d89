/** One act of an officer, confirmed on a page of its own with its short form (decisions 21). */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decide } from "#app/dossiers/decide.server.ts";
import { getDecisionPage, requireAct } from "#app/dossiers/decide-page.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { ActFrame } from "#app/ui/desk/act-frame.tsx";
import { Conflict } from "#app/ui/desk/conflict.tsx";
import { DecisionForm } from "#app/ui/desk/decision-form.tsx";
import { DecisionPreview } from "#app/ui/desk/decision-preview.tsx";

/** Who acts on what, for loader and action alike. */
async function open({ request, params, context }: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const { searchParams } = new URL(request.url);
  const act = requireAct(services(), dossier, searchParams);
  const t = translator(languageOf(request));
  const province = searchParams.get("tinh") ?? "";
  const page = await getDecisionPage(services(), viewer, dossier, act, t, province);
  return { viewer, dossier, act, t, page };
}

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, act, page } = await open(args);
  const title = `${page.label} – ${dossier.caseCode}`;
  const shown = { title, act, page, caseCode: dossier.caseCode, commandId: randomUUID() };
  return data(shown, { status: page.possible ? 200 : 409 });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier, act, page, t } = await open(args);
  const result = await decide(
    services(),
    viewer,
    dossier,
    { act, page, form: await formOf(args.request) },
    t,
  );
  if ("done" in result) return redirect(`/can-bo/ho-so/${dossier.caseCode}?xong=${act.type}`);
  return data(result, { status: "conflict" in result ? 409 : "preview" in result ? 200 : 422 });
}

export const meta = titleFromLoader;

export default function Decide() {
  const { act, page, caseCode, commandId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useT();
  if (result && "conflict" in result) return <Conflict caseCode={caseCode} changes={result.conflict} />;
  if (!page.possible && !result) return <Conflict caseCode={caseCode} changes={page.changes} />;
  const facts = [
    { label: t("officer:decide.caseCode"), value: caseCode },
    { label: t("officer:decide.subject"), value: page.subjectName },
    { label: t("officer:decide.part"), value: page.part },
    ...page.facts,
  ];
  if (result && "preview" in result)
    return (
      <ActFrame title={page.label} caseCode={caseCode} facts={facts} errors={undefined}>
        <DecisionPreview shape={act.shape} page={page} preview={result.preview} />
      </ActFrame>
    );
  return (
    <ActFrame title={page.label} caseCode={caseCode} facts={facts} errors={result?.errors}>
      <DecisionForm act={act} page={page} commandId={commandId} failure={result} />
    </ActFrame>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
