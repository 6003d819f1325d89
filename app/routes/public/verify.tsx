/** Check a paper: a number that can be one leads to its page; a PDF is looked up by its content. Open to everybody. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { answerFile, fileLimit } from "#app/papers/check/verify-page.server.ts";
import { readSerial } from "#app/papers/serial.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FileForm, FileVerdict, fileField } from "#app/ui/file-check.tsx";
import { SerialForm } from "#app/ui/serial-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const typed = new URL(args.request.url).searchParams.get("so");
  const serial = typed === null ? undefined : readSerial(typed);
  if (serial) throw redirect(`/xac-thuc/${serial}`);
  const t = translator(languageOf(args.request));
  const error = typed === null ? undefined : typed.trim() === "" ? "empty" : "format";
  return {
    title: titleOf(t, t("verify:title"), error !== undefined),
    typed: typed ?? "",
    error,
    limit: await fileLimit(services()),
  };
}

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const t = translator(languageOf(args.request));
  const answer = await answerFile(services(), await formOf(args.request), t);
  return data(answer, { status: "error" in answer ? 422 : 200 });
}

export const meta: MetaFunction = (args) => [
  ...(titleFromLoader(args) ?? []),
  { name: "robots", content: "noindex" },
];

export default function Verify() {
  const { typed, error, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const typing = error && t(`verify:serial.error.${error}`);
  const wrong = answer && "error" in answer ? answer.error : undefined;
  return (
    <>
      <ErrorSummary
        errors={[
          ...(typing ? [{ field: "so", text: typing }] : []),
          ...(wrong ? [{ field: fileField, text: wrong }] : []),
        ]}
      />
      <h1>{t("verify:title")}</h1>
      {answer && "file" in answer && <FileVerdict file={answer.file} agency={answer.agency} link />}
      <p className="lead">{t("verify:lead")}</p>
      <section aria-labelledby="so-kiem-tra" className="stack">
        <h2 id="so-kiem-tra">{t("verify:serial.title")}</h2>
        <SerialForm typed={typed} error={typing} />
      </section>
      <FileForm title={t("verify:file.title")} limit={limit} error={wrong} />
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
