/** How far each unit is on time this month as the law scores it, and whether usual days were said rightly. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getOnTimeReport } from "#app/dossiers/on-time.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { linksFor } from "#app/management/links.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { getCalibration } from "#app/tracking/calibration.server.ts";
import { CalibrationTable } from "#app/ui/desk/calibration.tsx";
import { OnTimeTable } from "#app/ui/desk/on-time.tsx";
import { ManagementNav } from "#app/ui/management/management-nav.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "stuck.read" });
  const [report, calibration] = await Promise.all([
    getOnTimeReport(services(), viewer),
    getCalibration(services(), viewer),
  ]);
  const title = translator(languageOf(request))("management:onTime.title");
  return { title, report, calibration, links: linksFor(viewer) };
}

export const meta = titleFromLoader;

export default function OnTimeRoute() {
  const { title, report, calibration, links } = useLoaderData<typeof loader>();
  return (
    <>
      <ManagementNav links={links} current="onTime" />
      <h1>{title}</h1>
      <OnTimeTable report={report} />
      <CalibrationTable calibration={calibration} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
