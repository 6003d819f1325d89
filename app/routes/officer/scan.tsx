/** One field at the counter for whatever somebody brings: a receipt or a collection pass, scanned or typed. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findScanned } from "#app/delivery/find-scanned.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { ScanForm } from "#app/ui/desk/scan-form.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await authorise({ request, context }, { to: "counter.read" });
  const t = translator(languageOf(request));
  return { title: t("decisions:scan.title"), commandId: randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "counter.read" });
  const form = await formOf(request);
  const typed = String(form.get("pass") ?? "").slice(0, 300);
  const found = await findScanned(services(), viewer, typed);
  if (!found) return data({ typed }, { status: 422 });
  const page = `/can-bo/ho-so/${found.caseCode}/trao-ket-qua`;
  // A pass goes on as it was posted: its code never stands in an address, and the next page shows whom it names.
  throw found.kind === "pass" ? redirect(page, 307) : redirect(page);
}

export const meta = titleFromLoader;

export default function Scan() {
  const { title, commandId } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return <ScanForm title={title} commandId={commandId} typed={failure?.typed} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
