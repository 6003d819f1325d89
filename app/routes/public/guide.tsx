/** Guide of one procedure: what it covers, who, papers, fees, time, steps, results; then "Bắt đầu". */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findGuide } from "#app/dossiers/guide.server.ts";
import { authorise, noteTone } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Guide } from "#app/ui/guide.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const t = translator(languageOf(args.request));
  const guide = findGuide(args.params.slug ?? "", await services().clock.now(), t);
  if (!guide) throw new Response(null, { status: 404 });
  noteTone(args, services(), guide.id);
  return { title: guide.shortName, guide };
}

export const meta = titleFromLoader;

export default function GuidePage() {
  const { guide } = useLoaderData<typeof loader>();
  return <Guide guide={guide} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
