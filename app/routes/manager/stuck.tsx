/** The manager's page: requests that used up their tries, to be sent again with a reason, and how far each unit is on time. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getOnTimeReport } from "#app/dossiers/on-time.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { redrive } from "#app/registries/redrive.server.ts";
import { getStuckPage } from "#app/registries/stuck-page.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { getCalibration } from "#app/tracking/calibration.server.ts";
import { CalibrationTable } from "#app/ui/desk/calibration.tsx";
import { OnTimeTable } from "#app/ui/desk/on-time.tsx";
import { reasonField, StuckRequests } from "#app/ui/desk/stuck.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "stuck.read" });
  const t = translator(languageOf(request));
  const { searchParams } = new URL(request.url);
  const [page, report, calibration] = await Promise.all([
    getStuckPage(services(), viewer, searchParams, t),
    getOnTimeReport(services(), viewer),
    getCalibration(services(), viewer),
  ]);
  return { title: t("officer:stuck.title"), page, report, calibration, done: searchParams.has("xong") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "stuck.read" });
  const result = await redrive(services(), viewer, await formOf(request));
  if ("done" in result) return redirect("/quan-ly?xong=request.redrive");
  return data(result, { status: "conflict" in result ? 409 : 422 });
}

export const meta = titleFromLoader;

export default function StuckPage() {
  const { page, report, calibration, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useT();
  const failure = result && "at" in result ? result : undefined;
  return (
    <>
      <a className="back-link" href="/can-bo">
        {t("officer:dossier.back")}
      </a>
      {done && !result && (
        <p className="notice notice-good" role="status">
          {t("officer:stuck.done")}
        </p>
      )}
      {result && "conflict" in result && (
        <p className="notice notice-wait" role="alert">
          {t("officer:stuck.conflict")}
        </p>
      )}
      <ErrorSummary errors={failure ? [{ field: reasonField(failure.at), text: t(failure.error) }] : []} />
      <h1>{t("officer:stuck.title")}</h1>
      <p>{t("officer:stuck.text")}</p>
      <p>
        <a href="/quan-ly/su-co">{t("officer:stuck.incidents")}</a>
      </p>
      <p>
        <a href="/quan-ly/ky-so">{t("verify:queue.link")}</a>
      </p>
      <StuckRequests page={page} failure={failure} />
      <OnTimeTable report={report} />
      <CalibrationTable calibration={calibration} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
