/** A time at the counter: chosen, changed, given up. Booked by POST; who comes second gets the next free time and is told so. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { momentIn } from "#app/delivery/appointment-address.ts";
import { getAppointmentPage } from "#app/delivery/appointment-page.server.ts";
import { bookAppointment, cancelAppointment } from "#app/delivery/appointments.server.ts";
import { readCommandId } from "#app/dossiers/send-event.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { Appointment } from "#app/ui/appointment.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "dossier.read", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await authorise(args, asked(args));
  const day = new URL(args.request.url).searchParams.get("ngay");
  const t = translator(languageOf(args.request));
  const title = titleOf(t, t("counter:appointment.title"), hasFailed(args.context));
  const page = await getAppointmentPage(services(), dossier, day);
  return { title, page, commandId: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { dossier } = await authorise(args, asked(args));
  const form = await formOf(args.request);
  const back = `/ho-so/${dossier.caseCode}/nhan-ket-qua`;
  if (form.get("intent") === "cancel") {
    await cancelAppointment(services(), dossier.id);
    return redirect(`${back}?huy#lich-hen`);
  }
  const wanted = momentIn(form, "slot");
  const booking = wanted
    ? await bookAppointment(services(), { dossierId: dossier.id, commandId: readCommandId(form), wanted })
    : ({ refused: "slot" } as const);
  if ("booked" in booking) return redirect(`${back}?xin=${wanted?.toISOString()}#lich-hen`);
  if (booking.refused === "nothing") return redirect(back);
  markFailed(args.context);
  const status = booking.refused === "full" ? 409 : 422;
  return data({ error: `counter:error.${booking.refused}` }, { status });
}

export const meta = titleFromLoader;
export const headers = () => ({ "cache-control": "private, no-store" });

export default function AppointmentRoute() {
  const { page, commandId } = useLoaderData<typeof loader>();
  return <Appointment page={page} commandId={commandId} error={useActionData<typeof action>()?.error} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
