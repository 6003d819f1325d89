/** Signing several decisions in one go, after looking at each. `?tiep` leads on to the next one that was not looked at. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { chosenToSign, getSignPage } from "#app/desk/sign-page.server.ts";
import { signSeveral } from "#app/desk/sign-several.server.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { SignConfirm } from "#app/ui/desk/sign-confirm.tsx";
import { SignSeveral } from "#app/ui/desk/sign-several.tsx";
import { SignedList } from "#app/ui/desk/signed-list.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "sign.several" });
  const t = translator(languageOf(request));
  const { searchParams } = new URL(request.url);
  const page = await getSignPage(services(), viewer, t);
  if (searchParams.has("tiep") && page.nextHref) throw redirect(page.nextHref);
  const done = searchParams.get("xong") === "1" ? t("officer:done.part.sign") : undefined;
  return { title: t("decisions:sign.title"), page, done, commandId: randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await authorise({ request, context }, { to: "sign.several" });
  const form = await formOf(request);
  const t = translator(languageOf(request));
  if (form.get("confirmed") === "yes") return { signed: await signSeveral(services(), viewer, form, t) };
  const result = await chosenToSign(services(), viewer, form, t);
  return data(result, { status: "error" in result ? 422 : 200 });
}

export const meta = titleFromLoader;

export default function SignSeveralPage() {
  const { page, done, commandId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (result && "signed" in result) return <SignedList rows={result.signed} />;
  if (result && "chosen" in result) return <SignConfirm rows={result.chosen} commandId={commandId} />;
  return <SignSeveral page={page} done={done} error={result?.error} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
