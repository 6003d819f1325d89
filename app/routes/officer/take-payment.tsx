/** Cash at the counter: the fee is taken, or money is given back that the platform cannot pay back. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { getCounterPage } from "#app/payments/counter-page.server.ts";
import { moveCash } from "#app/payments/take-cash.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { CounterPayment } from "#app/ui/payment/counter.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.process", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const search = new URL(args.request.url).searchParams;
  const page = await getCounterPage(services(), viewer, dossier.id, search.get("thu"));
  const t = translator(languageOf(args.request));
  const plain = `${t("payments:take.title")} – ${dossier.caseCode}`;
  const title = titleOf(t, plain, hasFailed(args.context));
  const commandIds = [randomUUID(), ...page.give.map(() => randomUUID())];
  return { title, caseCode: dossier.caseCode, page, commandIds, given: search.has("tra") };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const done = await moveCash(services(), viewer, dossier, await formOf(args.request));
  const here = `/can-bo/ho-so/${dossier.caseCode}/thu-phi`;
  if ("taken" in done) return redirect(`${here}?thu=${done.taken}`);
  if ("given" in done) return redirect(`${here}?tra`);
  if ("errors" in done) markFailed(args.context);
  return data(done, { status: "moved" in done ? 409 : 422 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function TakePayment() {
  const { caseCode, page, commandIds, given } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CounterPayment
      caseCode={caseCode}
      page={page}
      commandIds={commandIds}
      given={given && !answer}
      moved={!!answer && "moved" in answer}
      failure={answer && "errors" in answer ? answer : undefined}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
