/** The applicant gives relatives a read-only address and takes it back. Made and revoked by a press of a button, never by looking. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { listShareLinks, makeShareLink, revokeShareLink } from "#app/tracking/share-links.server.ts";
import { ShareLinks } from "#app/ui/share-links.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.read", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await authorise(args, asked(args));
  const t = translator(languageOf(args.request));
  const title = titleOf(t, t("tracking:share.title"), hasFailed(args.context));
  const revoked = new URL(args.request.url).searchParams.has("thu-hoi");
  return { title, caseCode: dossier.caseCode, links: await listShareLinks(services(), dossier.id), revoked };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const form = await formOf(args.request);
  const asking = { viewer, dossierId: dossier.id, requestId: requestContext(args).requestId };
  const revoke = form.get("revoke");
  if (typeof revoke === "string") {
    await revokeShareLink(services(), asking, revoke);
    return redirect(`/ho-so/${dossier.caseCode}/chia-se?thu-hoi`);
  }
  const answer = await makeShareLink(services(), asking, String(form.get("label") ?? ""));
  if ("error" in answer) markFailed(args.context);
  return data(answer, { status: "error" in answer ? 422 : 200 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Share() {
  return <ShareLinks {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
