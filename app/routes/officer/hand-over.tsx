/** Handing results and originals over at the counter, once the officer has checked who stands there. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handOver } from "#app/dossiers/hand-over.server.ts";
import { getHandOverPage } from "#app/dossiers/hand-over-page.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { ActFrame } from "#app/ui/desk/act-frame.tsx";
import { Conflict } from "#app/ui/desk/conflict.tsx";
import { HandOverForm } from "#app/ui/desk/hand-over-form.tsx";
import { NothingToGive } from "#app/ui/desk/nothing-to-give.tsx";

async function open({ request, params, context }: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const { requestId } = requestContext({ context });
  return { viewer, dossier, requestId, t: translator(languageOf(request)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier, requestId, t } = await open(args);
  const { resultId } = args.params;
  const page = await getHandOverPage(services(), viewer, dossier, { resultId, requestId }, t);
  const title = `${t("counter:handOver.title")} – ${dossier.caseCode}`;
  const shown = { title, page, caseCode: dossier.caseCode, commandId: randomUUID() };
  return data(shown, { status: page.applicant ? 200 : 409 });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier, requestId, t } = await open(args);
  const form = await formOf(args.request);
  const result = await handOver(services(), viewer, dossier, { form, requestId }, t);
  if ("done" in result) return redirect(`/can-bo/ho-so/${dossier.caseCode}?xong=result.handOver`);
  if ("conflict" in result) return data(result, { status: 409 });
  return data(result, { status: Object.keys(result.errors).length > 0 ? 422 : 200 });
}

export const meta = titleFromLoader;

export default function HandOver() {
  const { page, caseCode, commandId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useT();
  if (result && "conflict" in result) return <Conflict caseCode={caseCode} changes={result.conflict} />;
  if (!page.applicant) return <NothingToGive caseCode={caseCode} />;
  const facts = [
    { label: t("officer:decide.caseCode"), value: caseCode },
    { label: t("officer:handOver.name"), value: page.applicant.fullName },
    { label: t("officer:handOver.personalId"), value: page.applicant.personalId },
    { label: t("officer:handOver.birthDate"), value: page.applicant.birthDate },
  ];
  return (
    <ActFrame title={t("counter:handOver.title")} caseCode={caseCode} facts={facts} errors={result?.errors}>
      <HandOverForm page={page} caseCode={caseCode} commandId={commandId} failure={result} />
    </ActFrame>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
