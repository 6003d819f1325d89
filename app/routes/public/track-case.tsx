/** One dossier for everybody who has its code: status, turn and dates (decisions 13). Unknown codes get the 404 page of every address. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findTrackedCase } from "#app/dossiers/track-case.server.ts";
import { authorise, noteTone } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { TrackedDossier } from "#app/ui/tracked.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const found = await findTrackedCase(services(), args.params.caseCode ?? "");
  if (!found) throw new Response(null, { status: 404 });
  noteTone(args, services(), found.procedure);
  return { title: translator(languageOf(args.request))("public:track.case.title"), found };
}

export const meta = titleFromLoader;

export default function TrackCase() {
  const { found } = useLoaderData<typeof loader>();
  const t = useT();
  const label = (key: string) => t(`public:track.case.${key}`);
  return (
    <>
      <h1>{label("title")}</h1>
      <TrackedDossier tracked={found} audience="public" />
      <p className="caption">{label("more")}</p>
      <p className="button-row">
        <a className="button button-secondary" href={`/ho-so/${found.caseCode}`}>
          {label("open")}
        </a>
        <a className="back-link" href="/tra-cuu">
          {label("again")}
        </a>
      </p>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
