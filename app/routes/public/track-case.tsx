/** One dossier for everybody who has its code: status, turn and dates (decisions 13). Unknown codes get the 404 page of every address. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatDate, formatDateTime } from "#app/calendar/local-time.ts";
import { findTrackedCase } from "#app/dossiers/track-case.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { CaseCode } from "#app/ui/case-code.tsx";
import { DossierMap } from "#app/ui/dossier-map.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { statusTone, statusWords } from "#app/ui/part-words.ts";
import { procedureName } from "#app/ui/procedure-words.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { say } from "#app/ui/words.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const found = await findTrackedCase(services(), args.params.caseCode ?? "");
  if (!found) throw new Response(null, { status: 404 });
  return { title: translator(languageOf(args.request))("public:track.case.title"), found };
}

export const meta = titleFromLoader;

export default function TrackCase() {
  const { found } = useLoaderData<typeof loader>();
  const t = useT();
  const label = (key: string) => t(`public:track.case.${key}`);
  return (
    <>
      <h1>{label("title")}</h1>
      <SummaryList
        rows={[
          { label: label("code"), value: <CaseCode code={found.caseCode} /> },
          { label: label("procedure"), value: say(t, procedureName(found.procedure)) },
          {
            label: label("status"),
            value: (
              <Tag tone={statusTone(found.nationalStatus)}>{say(t, statusWords(found.nationalStatus))}</Tag>
            ),
          },
          { label: label("submitted"), value: formatDateTime(found.submittedAt) },
          { label: label("due"), value: found.dueAt && formatDate(found.dueAt) },
          { label: label("forwarded"), value: found.forwardedAt && formatDateTime(found.forwardedAt) },
          { label: label("closed"), value: found.closedAt && formatDateTime(found.closedAt) },
        ]}
      />
      {found.withdrawalAsked && (
        <Notice tone="wait">
          <p>{label("withdrawal")}</p>
        </Notice>
      )}
      <section aria-labelledby="phan">
        <h2 id="phan">{label("parts")}</h2>
        <DossierMap procedure={found.procedure} parts={found.parts} audience="public" />
      </section>
      <p className="caption">{label("more")}</p>
      <p className="button-row">
        <a className="button button-secondary" href={`/ho-so/${found.caseCode}`}>
          {label("open")}
        </a>
        <a className="back-link" href="/tra-cuu">
          {label("again")}
        </a>
      </p>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
