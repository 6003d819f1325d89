/** Granted money: how each sum stands, and where it shall go when it came back. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { chooseWay } from "#app/payouts/choose-way.server.ts";
import { getReceiveMoneyPage } from "#app/payouts/receive-money-page.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { MoneyAddress } from "#app/ui/payouts/money-address.tsx";
import { ReceiveMoney } from "#app/ui/payouts/receive-money.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.read", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const page = await getReceiveMoneyPage(services(), viewer, dossier);
  const t = translator(languageOf(args.request));
  return {
    title: titleOf(t, t("payouts:page.title"), hasFailed(args.context)),
    page,
    chosen: new URL(args.request.url).searchParams.has("xong"),
    commandIds: Object.fromEntries(page.payouts.map(({ id }) => [id, randomUUID()])),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const answer = await chooseWay(services(), viewer, dossier.id, await formOf(args.request));
  if ("chosen" in answer) return redirect(`/ho-so/${dossier.caseCode}/nhan-tien?xong`);
  if ("late" in answer) return data(answer, { status: 409 });
  const errors = "address" in answer ? answer.address.errors : answer.errors;
  const failed = Object.keys(errors).length > 0;
  if (failed) markFailed(args.context);
  return data(answer, { status: failed ? 422 : 200 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function ReceiveMoneyRoute() {
  const { page, commandIds, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "address" in answer)
    return <MoneyAddress caseCode={page.caseCode} procedure={page.procedure} asked={answer.address} />;
  return (
    <ReceiveMoney
      page={page}
      commandIds={commandIds}
      failure={answer && "errors" in answer ? answer : undefined}
      chosen={chosen && !answer}
      late={!!answer && "late" in answer}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
