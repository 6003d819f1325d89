/** What a dossier costs and paying it; also where the platform sends the browser back to (`?don=`). */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readCommandId } from "#app/dossiers/send-event.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { payOnDelivery } from "#app/payments/pay-on-delivery.server.ts";
import { getPaymentPage } from "#app/payments/payment-page.server.ts";
import { startPayment } from "#app/payments/start-payment.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Payment } from "#app/ui/payment/payment-page.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.read", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const order = new URL(args.request.url).searchParams.get("don");
  const page = await getPaymentPage(services(), viewer, dossier, order);
  const title = translator(languageOf(args.request))("payments:title");
  return { title, page, commandId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const form = await formOf(args.request);
  if (form.get("way") === "onDelivery") {
    await payOnDelivery(services(), viewer, dossier.id, readCommandId(form));
    return redirect(`/ho-so/${dossier.caseCode}/thanh-toan`);
  }
  if (form.get("way") !== "platform") throw new Response(null, { status: 422 });
  const started = await startPayment(services(), dossier);
  if ("paying" in started) return redirect(started.paying, 303);
  return data(started, { status: started.problem === "down" ? 503 : 409 });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function PaymentRoute() {
  const { page, commandId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Payment page={page} commandId={commandId} problem={answer?.problem} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
