/** A dossier by the address that its applicant gave away: the map, nothing else. Unknown and revoked addresses get the 404 page. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { authorise, noteTone } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { getTracked } from "#app/tracking/tracked.server.ts";
import { TrackedDossier } from "#app/ui/tracked.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { dossierId } = await authorise(args, { to: "dossier.readShared", token: args.params.token ?? "" });
  // The code stays away: the address alone is what was given.
  const { caseCode: _, ...tracked } = await getTracked(services(), dossierId, "follower");
  noteTone(args, services(), tracked.procedure);
  return { title: translator(languageOf(args.request))("tracking:shared.title"), tracked };
}

export const meta: MetaFunction = (args) => [
  ...(titleFromLoader(args) ?? []),
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Shared() {
  const { tracked } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <h1>{t("tracking:shared.title")}</h1>
      <p className="lead">{t("tracking:shared.lead")}</p>
      <TrackedDossier tracked={tracked} audience="follower" />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
