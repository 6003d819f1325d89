/** A dossier for those who follow it: next step, status and dates, map. The public sees kinds of offices, followers which ones. */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import { useT } from "../texts/texts.tsx";
import type { Tracked, Watcher } from "../tracking/tracked.server.ts";
import { CaseCode } from "./case-code.tsx";
import { DossierMap } from "./dossier-map.tsx";
import { NextStepNotice } from "./next-step.tsx";
import { statusTone, statusWords } from "./part-words.ts";
import { procedureName } from "./procedure-words.ts";
import { SummaryList, type SummaryRow } from "./summary-list.tsx";
import { Tag } from "./tag.tsx";
import { say } from "./words.ts";

/** Without the code for whoever was only given an address. */
type Shown = Omit<Tracked, "caseCode"> & Partial<Pick<Tracked, "caseCode">>;
type Props = { tracked: Shown; audience: Watcher; more?: readonly SummaryRow[] };

export function TrackedDossier({ tracked, audience, more = [] }: Props) {
  const t = useT();
  const label = (key: string) => t(`public:track.case.${key}`);
  const { caseCode, procedure, nationalStatus, submittedAt, dueAt, forwardedAt, closedAt } = tracked;
  return (
    <>
      <NextStepNotice next={tracked.next} />
      <SummaryList
        rows={[
          { label: label("code"), value: caseCode && <CaseCode code={caseCode} /> },
          { label: label("procedure"), value: say(t, procedureName(procedure)) },
          ...more,
          {
            label: label("status"),
            value: <Tag tone={statusTone(nationalStatus)}>{say(t, statusWords(nationalStatus))}</Tag>,
          },
          { label: label("submitted"), value: formatDateTime(submittedAt) },
          { label: label("due"), value: dueAt && formatDate(dueAt) },
          { label: label("forwarded"), value: forwardedAt && formatDateTime(forwardedAt) },
          { label: label("closed"), value: closedAt && formatDateTime(closedAt) },
        ]}
      />
      <section aria-labelledby="phan">
        <h2 id="phan">{label("parts")}</h2>
        <DossierMap procedure={procedure} parts={tracked.parts} audience={audience} />
      </section>
    </>
  );
}
