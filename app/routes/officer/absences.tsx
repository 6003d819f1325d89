/** Absences of officers and who stands in for them. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endAbsence, enterAbsence } from "#app/desk/absences.server.ts";
import { getAbsencesPage } from "#app/desk/absences-page.server.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { Absences } from "#app/ui/desk/absences.tsx";

/** `?xong=` values, so that an address can be read aloud. */
const dones = { ghi: "entered", "ket-thuc": "ended" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "workList.read" });
  const t = translator(languageOf(args.request));
  const search = new URL(args.request.url).searchParams;
  const page = await getAbsencesPage(services(), viewer, search.get("don-vi"));
  const title = titleOf(t, t("claims:absences.title"), hasFailed(args.context));
  const asked = search.get("xong");
  return { title, page, done: asked === "ghi" || asked === "ket-thuc" ? dones[asked] : undefined };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await authorise(args, { to: "workList.read" });
  const form = await formOf(args.request);
  if (form.get("intent") === "end") {
    await endAbsence(services(), viewer, form);
    return redirect("/can-bo/vang-mat?xong=ket-thuc");
  }
  const result = await enterAbsence(services(), viewer, form);
  if ("done" in result) return redirect("/can-bo/vang-mat?xong=ghi");
  markFailed(args.context);
  return data(result, { status: 422 });
}

export const meta = titleFromLoader;

export default function AbsencesRoute() {
  const { page, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return <Absences page={page} done={done} failure={failure} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
