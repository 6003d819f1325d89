/** Queue numbers: giving one, and those given today. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { issueSlip, listSlips } from "#app/assisted/slips.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Slips } from "#app/ui/desk/slips.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "counter.read" });
  const title = translator(languageOf(request))("assisted:slips.title");
  return { title, slips: await listSlips(services(), viewer), slipId: randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "counter.read" });
  const issued = await issueSlip(services(), viewer, await formOf(request));
  if ("slipId" in issued) return redirect(`/can-bo/so-thu-tu/${issued.slipId}`);
  return data(issued, { status: 422 });
}

export const meta = titleFromLoader;

export default function SlipsPage() {
  return <Slips {...useLoaderData<typeof loader>()} failure={useActionData<typeof action>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
