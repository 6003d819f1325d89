/** Mistakes that families report on papers of the officer's own agency. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDeskCorrections } from "#app/corrections/desk-list.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { CorrectionList } from "#app/ui/desk/correction-list.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "agencyList.read" });
  const t = translator(languageOf(request));
  const list = await getDeskCorrections(services(), viewer, new URL(request.url).searchParams, t);
  return { title: t("corrections:desk.title"), list };
}

export const meta = titleFromLoader;

export default function Corrections() {
  const { list } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <a className="back-link" href="/can-bo">
        {t("officer:dossier.back")}
      </a>
      <h1>{t("corrections:desk.title")}</h1>
      <CorrectionList list={list} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
