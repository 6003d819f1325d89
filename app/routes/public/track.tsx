/** Track by case code: a code that can be one leads to its page; anything else stays in the field with what is wrong. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCaseCode } from "#app/dossiers/case-code-format.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { LostCode } from "#app/ui/lost-code.tsx";
import { TrackForm } from "#app/ui/track-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const typed = new URL(args.request.url).searchParams.get("ma");
  const code = typed === null ? undefined : readCaseCode(typed);
  if (code) throw redirect(`/tra-cuu/${code}`);
  const t = translator(languageOf(args.request));
  const error =
    typed === null
      ? undefined
      : typed.trim() === ""
        ? "public:track.error.empty"
        : "public:track.error.format";
  const title = titleOf(t, t("public:track.title"), error !== undefined);
  return { title, typed: typed ?? "", error };
}

export const meta = titleFromLoader;

export default function Track() {
  const { typed, error } = useLoaderData<typeof loader>();
  const t = useT();
  const text = error && t(error);
  return (
    <>
      {text && <ErrorSummary errors={[{ field: "ma", text }]} />}
      <h1>{t("public:track.title")}</h1>
      <p className="lead">{t("public:track.lead")}</p>
      <TrackForm typed={typed} error={text} />
      <LostCode />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
