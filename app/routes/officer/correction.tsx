/** One report of a mistake for the officers of its dossier; `?viec=<act>` is the page on which that act is confirmed. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnCorrection } from "#app/corrections/act.server.ts";
import { isCorrectionAct } from "#app/corrections/act-form.ts";
import { getActPage, getCorrectionPage } from "#app/corrections/correction-page.server.ts";
import { openCorrection } from "#app/corrections/open-correction.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { ActFrame } from "#app/ui/desk/act-frame.tsx";
import { Conflict } from "#app/ui/desk/conflict.tsx";
import { DeskCorrection } from "#app/ui/desk/correction.tsx";
import { CorrectionActForm } from "#app/ui/desk/correction-act.tsx";
import { DecisionPreview } from "#app/ui/desk/decision-preview.tsx";

/** Who looks at which report, and which act the address names. @throws Response 404 for an act that there is not. */
async function open({ request, params, context }: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "", fields: "byPage" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const { requestId } = requestContext({ context });
  const correctionId = params.correctionId ?? "";
  const opened = await openCorrection(services(), viewer, dossier, { correctionId, requestId });
  const { searchParams } = new URL(request.url);
  const type = searchParams.get("viec");
  if (type !== null && !isCorrectionAct(type)) throw new Response(null, { status: 404 });
  return { viewer, opened, type, done: searchParams.get("xong"), t: translator(languageOf(request)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, opened, type, done, t } = await open(args);
  const { caseCode } = opened.dossier;
  if (type) {
    const act = getActPage(services(), opened, type, t);
    const shown = { title: `${act.label} – ${caseCode}`, caseCode, act, page: null, commandId: randomUUID() };
    return data(shown, { status: act.possible ? 200 : 409 });
  }
  const page = await getCorrectionPage(services(), viewer, opened, done, t);
  const title = `${t("corrections:desk.page", { paper: page.paper })} – ${caseCode}`;
  return data({ title, caseCode, act: null, page, commandId: "" });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, opened, type, t } = await open(args);
  if (!type) throw new Response(null, { status: 400 });
  const page = getActPage(services(), opened, type, t);
  const form = await formOf(args.request);
  const result = await actOnCorrection(services(), viewer, opened, { page, form }, t);
  if ("done" in result) {
    const { correction, dossier } = opened;
    return redirect(`/can-bo/ho-so/${dossier.caseCode}/sai-sot/${correction.id}?xong=${type}`);
  }
  return data(result, { status: "conflict" in result ? 409 : "preview" in result ? 200 : 422 });
}

export const meta = titleFromLoader;

export default function Correction() {
  const { page, act, caseCode, commandId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (page) return <DeskCorrection page={page} />;
  if (result && "conflict" in result) return <Conflict caseCode={caseCode} changes={result.conflict} />;
  if (!act.possible && !result) return <Conflict caseCode={caseCode} changes={act.changes} />;
  const failure = result && "errors" in result ? result : undefined;
  return (
    <ActFrame title={act.label} caseCode={caseCode} facts={act.facts} errors={failure?.errors}>
      {result && "preview" in result ? (
        <DecisionPreview
          shape={act.type === "correction.proposeRevoke" ? "refusal" : "told"}
          page={act}
          preview={result.preview}
        />
      ) : (
        <CorrectionActForm page={act} commandId={commandId} failure={failure} />
      )}
    </ActFrame>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
