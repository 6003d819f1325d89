/** The morning digest of the officer's own agency, today's or an earlier one. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDigestPage } from "#app/desk/digest-page.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { Digest } from "#app/ui/desk/digest.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "agencyList.read" });
  const t = translator(languageOf(request));
  const day = new URL(request.url).searchParams.get("ngay");
  const page = await getDigestPage(services(), viewer, day, t, requestContext({ context }).requestId);
  return { title: t("workList:digest.title"), page };
}

export const meta = titleFromLoader;

export default function DigestRoute() {
  const { page } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <a className="back-link" href="/can-bo" data-key="u">
        {t("officer:dossier.back")}
      </a>
      <h1>{page.day ? `${t("workList:digest.title")} ${page.day}` : t("workList:digest.title")}</h1>
      <Digest page={page} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
