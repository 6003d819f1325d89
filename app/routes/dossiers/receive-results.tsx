/** How the results of a dossier reach the family: the way of each can be changed until it is handed over. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { momentIn } from "#app/delivery/appointment-address.ts";
import { changeChannel } from "#app/delivery/channels.server.ts";
import { getReceivePage } from "#app/delivery/receive-page.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { ReceiveAddress } from "#app/ui/receive-address.tsx";
import { ReceiveResults } from "#app/ui/receive-results.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.read", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const page = await getReceivePage(services(), viewer, dossier);
  const t = translator(languageOf(args.request));
  const search = new URL(args.request.url).searchParams;
  return {
    title: titleOf(t, t("counter:receive.title"), hasFailed(args.context)),
    page,
    wanted: momentIn(search, "xin"),
    cancelled: search.has("huy"),
    commandIds: Object.fromEntries(page.results.map(({ resultId }) => [resultId, randomUUID()])),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const answer = await changeChannel(services(), viewer, dossier.id, await formOf(args.request));
  if ("late" in answer) return data(answer, { status: 409 });
  const failed = "address" in answer && Object.keys(answer.address.errors).length > 0;
  if (failed) markFailed(args.context);
  return data(answer, { status: failed ? 422 : 200 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function ReceiveResultsPage() {
  const { page, commandIds, wanted, cancelled } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "address" in answer)
    return <ReceiveAddress caseCode={page.caseCode} procedure={page.procedure} asked={answer.address} />;
  return (
    <ReceiveResults
      page={page}
      commandIds={commandIds}
      answer={answer}
      wanted={wanted}
      cancelled={cancelled}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
