/** An electronic result. Reading it is a GET that records the first opening (decisions 11; see `issued-result.server.ts`). */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findIssuedResult, recordOpening } from "#app/dossiers/issued-result.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Certificate } from "#app/ui/certificate.tsx";
import { ownText } from "#app/ui/procedure-words.ts";
import { say } from "#app/ui/words.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  const result = await findIssuedResult(services(), dossier.id, args.params.resultId ?? "");
  if (!result) throw new Response(null, { status: 404 });
  await recordOpening(services(), viewer, dossier.id, result.resultId, args.request);
  const t = translator(languageOf(args.request));
  const title = say(t, ownText(dossier.procedure, result.document.title));
  return { title, caseCode: dossier.caseCode, procedure: dossier.procedure, result };
}

export const meta = titleFromLoader;

export default function Result() {
  const { caseCode, procedure, result } = useLoaderData<typeof loader>();
  return <Certificate caseCode={caseCode} procedure={procedure} result={result} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
