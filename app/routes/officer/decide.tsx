/** One act of an officer, confirmed on a page of its own with its short form (decisions 21). */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shownOnOpening } from "#app/desk/claim-in-step.server.ts";
import { refuseKeepingWords } from "#app/desk/kept-words.server.ts";
import { noteLook } from "#app/desk/looks.server.ts";
import { decide } from "#app/dossiers/decide.server.ts";
import { requireAct } from "#app/dossiers/decide-act.server.ts";
import { getDecisionPage } from "#app/dossiers/decide-page.server.ts";
import { readDuplicateMark } from "#app/duplicates/read-candidates.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { ActFrame } from "#app/ui/desk/act-frame.tsx";
import { Conflict } from "#app/ui/desk/conflict.tsx";
import { DecisionAside } from "#app/ui/desk/decision-aside.tsx";
import { DecisionForm } from "#app/ui/desk/decision-form.tsx";
import { DecisionPreview } from "#app/ui/desk/decision-preview.tsx";
import { DuplicateWarning } from "#app/ui/desk/duplicate-section.tsx";
import { SignQueueLinks } from "#app/ui/desk/sign-queue-links.tsx";

/** Who acts on what, for loader and action alike. */
async function open({ request, params, context }: LoaderFunctionArgs) {
  const asked = { to: "dossier.process", caseCode: params.caseCode ?? "" } as const;
  const { viewer, dossier } = await authorise({ request, context }, asked);
  const { searchParams } = new URL(request.url);
  const act = requireAct(services(), dossier, searchParams);
  const t = translator(languageOf(request));
  const opening = { province: searchParams.get("tinh") ?? "", chosen: searchParams.getAll("muc") };
  const page = await getDecisionPage(services(), viewer, dossier, act, t, opening);
  return { viewer, dossier, act, t, page, queued: searchParams.get("tu") === "ky" };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier, act, page, t, queued } = await open(args);
  // After a post that came too late the page of what changed is shown: nobody has looked at the part, nor taken it.
  const late = hasFailed(args.context);
  const held = page.possible && !late ? await shownOnOpening(services(), viewer, dossier, act, t) : undefined;
  if (!held && !late) await noteLook(services(), viewer, dossier, act, page);
  const title = `${page.label} – ${dossier.caseCode}`;
  const duplicates = await readDuplicateMark(services(), viewer, dossier);
  const shown = {
    ...{ title, act, page, held, queued, duplicates },
    ...{ caseCode: dossier.caseCode, commandId: randomUUID() },
  };
  return data(shown, { status: page.possible && !held ? 200 : 409 });
}

export async function action(args: ActionFunctionArgs) {
  const refused = (posted: Request | FormData) => (refusal: unknown) => refuseKeepingWords(refusal, posted);
  const { viewer, dossier, act, page, t, queued } = await open(args).catch(refused(args.request));
  const form = await formOf(args.request);
  const posted = { act, page, form };
  const result = await decide(services(), viewer, dossier, posted, t).catch(refused(form));
  if ("done" in result)
    return redirect(
      queued
        ? "/can-bo/ky?xong=1"
        : `/can-bo/ho-so/${dossier.caseCode}?xong=${act.type}&phan=${act.component}`,
    );
  if ("conflict" in result) markFailed(args.context);
  return data(result, { status: "conflict" in result ? 409 : "preview" in result ? 200 : 422 });
}

export const meta = titleFromLoader;

export default function Decide() {
  const { act, page, held, queued, duplicates, caseCode, commandId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useT();
  if (result && "conflict" in result) {
    const { conflict, held, kept } = result;
    const errors = "errors" in result ? result.errors : undefined;
    return <Conflict caseCode={caseCode} changes={conflict} held={held} kept={kept} errors={errors} />;
  }
  if (!result && (held || !page.possible))
    return <Conflict caseCode={caseCode} changes={page.changes} held={held} />;
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
    <ActFrame
      title={page.label}
      caseCode={caseCode}
      facts={facts}
      errors={result?.errors}
      aside={page.compares && <DecisionAside page={page} />}
    >
      <DuplicateWarning mark={duplicates} />
      <DecisionForm act={act} page={page} commandId={commandId} failure={result} />
      {queued && <SignQueueLinks />}
    </ActFrame>
  );
}
export { KeptProblem as ErrorBoundary } from "#app/ui/desk/kept-problem.tsx";
