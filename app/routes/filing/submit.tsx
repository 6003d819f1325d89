/** Files the draft; what is in the way comes back with all answers. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { leaveAssisted } from "#app/assisted/leave.server.ts";
import { getCheckView } from "#app/dossiers/draft-check.server.ts";
import { requireProcedure } from "#app/dossiers/draft-procedure.server.ts";
import { submitDraft } from "#app/dossiers/submit-draft.server.ts";
import { readSubmission } from "#app/dossiers/submit-form.server.ts";
import { CheckAnswers } from "#app/forms/check-answers.tsx";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "draft.submit", draftId: params.draftId ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { draft, assistant } = await authorise(args, asked(args));
  const t = translator(languageOf(args.request));
  const view = await getCheckView(services(), requireProcedure(draft.procedure), draft, t);
  return {
    title: titleOf(t, t("filing:check.title"), hasFailed(args.context)),
    view,
    assisted: Boolean(assistant),
    commandId: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { draft, assistant } = await authorise(args, asked(args));
  const sent = readSubmission(await formOf(args.request));
  const result = await submitDraft(services(), {
    draft,
    procedure: requireProcedure(draft.procedure),
    assistant,
    ...sent,
  });
  if (assistant && (result.kind === "filed" || result.kind === "ended")) return leaveAssisted(draft.id);
  if (result.kind === "filed") return redirect(`/ho-so/${result.caseCode}/bien-nhan`);
  if (result.kind === "exit") return redirect(`/ho-so/nhap/${draft.id}/den-quay`);
  markFailed(args.context);
  return data(result, { status: ["duplicate", "changed"].includes(result.kind) ? 409 : 422 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Submit() {
  return <CheckAnswers {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
