/** One paper for whoever holds it: whether it is real and holds, and whether a file is that paper. Unknown numbers share one page. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { answerFile, fileLimit, getPaperView } from "#app/papers/check/verify-page.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FileForm, FileVerdict, fileField } from "#app/ui/file-check.tsx";
import { PaperCheck } from "#app/ui/paper-check.tsx";
import { UnknownPaper } from "#app/ui/unknown-paper.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const t = translator(languageOf(args.request));
  const view = await getPaperView(services(), args.params.serial ?? "");
  const title = t(view ? "verify:paper.title" : "verify:unknown.title");
  return data({ title, view, limit: await fileLimit(services()) }, { status: view ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const t = translator(languageOf(args.request));
  const answer = await answerFile(services(), await formOf(args.request), t, args.params.serial ?? "");
  return data(answer, { status: "error" in answer ? 422 : 200 });
}

export const meta: MetaFunction = (args) => [
  ...(titleFromLoader(args) ?? []),
  { name: "robots", content: "noindex" },
];

export default function VerifyPaper() {
  const { view, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  if (!view) return <UnknownPaper />;
  const file = answer && "file" in answer ? answer : undefined;
  const wrong = answer && "error" in answer ? answer.error : undefined;
  return (
    <>
      <ErrorSummary errors={wrong ? [{ field: fileField, text: wrong }] : []} />
      <h1>{t("verify:paper.title")}</h1>
      {file && <FileVerdict file={file.file} agency={file.agency} />}
      <PaperCheck view={view} besideFile={file !== undefined} />
      <FileForm title={t("verify:file.title.this")} limit={limit} error={wrong} />
      <p>
        <a className="back-link" href="/xac-thuc">
          {t("verify:paper.again")}
        </a>
      </p>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
