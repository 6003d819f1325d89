/** A dossier for the other parent and for people who were asked for consent: the map, read-only (decisions 21). */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { getTracked } from "#app/tracking/tracked.server.ts";
import { capacityName } from "#app/ui/procedure-words.ts";
import { TrackedDossier } from "#app/ui/tracked.tsx";
import { say } from "#app/ui/words.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, capacities } = await authorise(args, {
    to: "dossier.follow",
    caseCode: args.params.caseCode ?? "",
  });
  const tracked = await getTracked(services(), dossier.id, "follower");
  return { title: translator(languageOf(args.request))("tracking:shared.title"), tracked, capacities };
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function Follow() {
  const { tracked, capacities } = useLoaderData<typeof loader>();
  const t = useT();
  const names = capacities.map((one) => say(t, capacityName(tracked.procedure, one))).join(", ");
  return (
    <>
      <a className="back-link" href="/ho-so">
        {t("tracking:follow.back")}
      </a>
      <h1>{t("tracking:shared.title")}</h1>
      <p className="lead">{t("tracking:follow.lead")}</p>
      <TrackedDossier
        tracked={tracked}
        audience="follower"
        more={[{ label: t("tracking:follow.as"), value: names }]}
      />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
