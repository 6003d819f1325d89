/** Granted money in cash at the counter: paid to the receiver in person, once the officer has seen who stands there. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { getPayOutPage } from "#app/payouts/counter-page.server.ts";
import { payCash } from "#app/payouts/pay-cash.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { PayOut } from "#app/ui/payouts/pay-out.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.process", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const paidId = new URL(args.request.url).searchParams.get("chi");
  const { requestId } = requestContext({ context: args.context });
  const page = await getPayOutPage(services(), viewer, dossier, { paidId, requestId });
  const t = translator(languageOf(args.request));
  const plain = `${t("payouts:counter.title")} – ${dossier.caseCode}`;
  const commandIds = Object.fromEntries(page.payable.map(({ id }) => [id, randomUUID()]));
  return { title: titleOf(t, plain, hasFailed(args.context)), caseCode: dossier.caseCode, page, commandIds };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const done = await payCash(services(), viewer, dossier, await formOf(args.request));
  if ("paid" in done) return redirect(`/can-bo/ho-so/${dossier.caseCode}/chi-tien?chi=${done.paid}`);
  if ("errors" in done) markFailed(args.context);
  return data(done, { status: "moved" in done ? 409 : 422 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function PayOutRoute() {
  const { caseCode, page, commandIds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PayOut
      caseCode={caseCode}
      page={page}
      commandIds={commandIds}
      moved={!!answer && "moved" in answer}
      failure={answer && "errors" in answer ? answer : undefined}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
