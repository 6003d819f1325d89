/** Parcels of the officer's agency that wait for the carrier, as a list to print and sign. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getHandOverList } from "#app/delivery/hand-over-list.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { CarrierList } from "#app/ui/desk/carrier-list.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "workList.read" });
  const t = translator(languageOf(request));
  const after = new URL(request.url).searchParams.get("sau");
  const { requestId } = requestContext({ context });
  const list = await getHandOverList(services(), viewer, { after, requestId }, t);
  return { title: t("delivery:handOver.title"), list };
}

export const meta = titleFromLoader;

export default function CarrierListRoute() {
  const { list } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <a className="back-link no-print" href="/can-bo">
        {t("officer:dossier.back")}
      </a>
      <h1>{t("delivery:handOver.title")}</h1>
      <CarrierList list={list} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
