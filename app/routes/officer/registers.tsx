/** Registers of dossiers (Mẫu 07) of the officer's own agency: those that were made, and a button to have one made. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { askRegister, getRegistersPage } from "#app/papers/registers-page.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Registers } from "#app/ui/desk/registers.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "register.keep" });
  const { searchParams } = new URL(request.url);
  const page = await getRegistersPage(services(), viewer, searchParams);
  const title = translator(languageOf(request))("papers:registers.title");
  return { title, page, commandId: randomUUID(), asked: searchParams.has("xong") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "register.keep" });
  const result = await askRegister(services(), viewer, await formOf(request));
  if ("done" in result) return redirect("/can-bo/so-theo-doi?xong=1");
  return data(result, { status: 422 });
}

export const meta = titleFromLoader;

export default function RegistersRoute() {
  const { title, page, commandId, asked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Registers
      title={title}
      page={page}
      commandId={commandId}
      asked={asked && !result}
      error={result?.error}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
