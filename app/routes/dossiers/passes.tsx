/** The applicant lets another person collect, and takes that back. Made and revoked by a press of a button, never by looking. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getPassesPage, makePass, revokePass } from "#app/delivery/passes.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { CollectionPasses } from "#app/ui/collection-passes.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.read", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await authorise(args, asked(args));
  const t = translator(languageOf(args.request));
  const title = titleOf(t, t("counter:pass.title"), hasFailed(args.context));
  const revoked = new URL(args.request.url).searchParams.has("thu-hoi");
  const { caseCode, procedure } = dossier;
  const page = await getPassesPage(services(), dossier.id);
  return { title, caseCode, procedure, ...page, revoked, commandId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const form = await formOf(args.request);
  const asking = { viewer, dossierId: dossier.id, requestId: requestContext(args).requestId };
  const revoke = form.get("revoke");
  if (typeof revoke === "string") {
    await revokePass(services(), asking, revoke);
    return redirect(`/ho-so/${dossier.caseCode}/nhan-ket-qua/nguoi-nhan-ho?thu-hoi`);
  }
  const answer = await makePass(services(), asking, form);
  if ("errors" in answer) markFailed(args.context);
  return data(answer, { status: "errors" in answer ? 422 : 200 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Passes() {
  return <CollectionPasses {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
