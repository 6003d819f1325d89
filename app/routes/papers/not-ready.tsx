/** A paper that has its number while its file is still being made: says so, and when to come back. */
import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorise } from "#app/identity/policy.server.ts";
import { fileOf } from "#app/papers/send-paper.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";

/** Seconds until a program should ask again; the worker needs a few. */
const again = 60;

export async function loader(args: LoaderFunctionArgs) {
  const { paper } = await authorise(args, { to: "paper.read", serial: args.params.serial ?? "" });
  if (fileOf(paper)) throw redirect(`/giay/${paper.serial}`);
  const title = translator(languageOf(args.request))("papers:notReady.title");
  return data(
    { title, serial: paper.serial, caseCode: paper.caseCode },
    { status: 503, headers: { "retry-after": String(again), "cache-control": "no-store" } },
  );
}

export const meta = titleFromLoader;
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function NotReady() {
  const { title, serial } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{t("papers:notReady.text", { serial })}</p>
      <p>
        <a className="button" href={`/giay/${serial}`}>
          {t("papers:notReady.again")}
        </a>
      </p>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
