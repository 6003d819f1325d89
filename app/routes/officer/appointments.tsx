/** Who comes to the own counter on a day, and what to have ready. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getAppointmentDay } from "#app/delivery/appointment-day.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { AppointmentDay } from "#app/ui/desk/appointment-day.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "counter.read" });
  const t = translator(languageOf(request));
  const day = new URL(request.url).searchParams.get("ngay");
  return { title: t("counter:day.title"), page: await getAppointmentDay(services(), viewer, day, t) };
}

export const meta = titleFromLoader;

export default function Appointments() {
  return <AppointmentDay page={useLoaderData<typeof loader>().page} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
