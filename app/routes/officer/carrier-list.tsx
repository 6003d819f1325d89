/** Parcels of the officer's agency for the carrier: those that wait, those given on a day (`?ngay=`), as a list to print and sign. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localDay } from "#app/calendar/local-time.ts";
import { giveToCarrier, takeBack } from "#app/delivery/give-to-carrier.server.ts";
import { getHandOverList, listPath } from "#app/delivery/hand-over-list.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { requestContext } from "#app/request-context.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { CarrierList } from "#app/ui/desk/carrier-list.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "agencyList.read" });
  const t = translator(languageOf(request));
  const query = new URL(request.url).searchParams;
  const { requestId } = requestContext({ context });
  const asked = { after: query.get("sau"), day: query.get("ngay"), requestId };
  const list = await getHandOverList(services(), viewer, asked, t);
  const done = /^\d{1,3}$/.exec(query.get("xong") ?? "")?.[0];
  return { title: t("delivery:handOver.title"), list, done: done ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "agencyList.read" });
  const form = await formOf(request);
  const back = form.get("intent") === "back";
  const count = await (back ? takeBack(services(), viewer, form) : giveToCarrier(services(), viewer, form));
  if (count === undefined) return data({ none: true }, { status: 422 });
  if (back) return redirect(listPath);
  return redirect(`${listPath}?ngay=${localDay(await services().clock.now())}&xong=${count}`);
}

export const meta = titleFromLoader;

export default function CarrierListRoute() {
  const none = useActionData<typeof action>()?.none ?? false;
  return <CarrierList {...useLoaderData<typeof loader>()} none={none} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
