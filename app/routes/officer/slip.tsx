/** One queue slip, to print on a roll of 80 mm. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSlip } from "#app/assisted/slips.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { SlipSheet } from "#app/ui/desk/slips.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "counter.read" });
  const slip = await getSlip(services(), viewer, params.slipId ?? "");
  const title = translator(languageOf(request))("assisted:slip.title", { number: slip.number });
  return { title, slip };
}

export const meta = titleFromLoader;

export default function SlipPage() {
  return <SlipSheet {...useLoaderData<typeof loader>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
