/** What the family sees before it reports a mistake: the paper's lines, what happens then and by when, and how registered data are corrected. */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { formatDate, formatDateTime } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import { ownText, resultName } from "#app/ui/procedure-words.ts";
import type { Words } from "#app/ui/words.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import { answerBy, answerDays } from "./answer-by.ts";
import { howToCorrect } from "./how-to-correct.ts";
import type { IssuedResultPaper } from "./result-paper.server.ts";

export type ReportPage = {
  caseCode: string;
  paper: Words;
  serial: string;
  issued: string;
  agencyName: string;
  /** `known`: reported before; `ended`: it counts no more. Nothing can be reported then. */
  state: "ready" | "known" | "ended";
  /** `code` goes back with the form. */
  lines: { code: string; label: Words; value: string }[];
  answerBy: string;
  answerDays: number;
  how: Words;
};

export async function getReportPage(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  dossier: { caseCode: string; procedure: string },
  paper: IssuedResultPaper,
): Promise<ReportPage> {
  const { procedure } = dossier;
  const kind = services.kinds(procedure);
  const [now, calendar, [open]] = await Promise.all([
    services.clock.now(),
    getCalendar(services.sql),
    services.sql`select 1 from corrections where paper_id = ${paper.id} and state <> 'declined'`,
  ]);
  return {
    caseCode: dossier.caseCode,
    paper: resultName(procedure, paper.paper),
    serial: paper.serial,
    issued: formatDate(paper.issuedAt),
    agencyName: paper.agencyName,
    state: paper.ended ? "ended" : open ? "known" : "ready",
    lines: paper.document.lines.map(({ label, value }) => ({
      code: label,
      label: ownText(procedure, label),
      value,
    })),
    answerBy: formatDateTime(answerBy(calendar, now)),
    answerDays,
    how: howToCorrect(isProcedure(kind) ? kind : undefined, paper.component),
  };
}
