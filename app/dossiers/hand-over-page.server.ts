/** What an officer may hand over to a family that stands at the counter: results, originals, and what still waits for its fee. */
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { formatDate } from "../calendar/local-time.ts";
import { counterResults } from "../delivery/at-counter.ts";
import { readOriginals } from "../delivery/originals.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import { mayNow } from "../identity/may-now.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { say } from "../ui/words.ts";
import { recordAccess } from "./access-log.server.ts";
import { type DossierHead, getProcedure } from "./dossier-head.server.ts";
import type { HandOverPage } from "./officer-dossier-types.ts";
import { officerWords } from "./officer-dossier-words.server.ts";

type Head = DossierHead & { applicantId: string };
type Needs = Pick<Services, "sql" | "kinds">;

/**
 * Reads the page and records that the applicant's identity was looked up. `resultId`: ticked at first; everything when none is named.
 */
export async function getHandOverPage(
  services: Needs,
  viewer: OfficerViewer,
  dossier: Head,
  { resultId, requestId }: { resultId: string | undefined; requestId: string },
  t: Translate,
): Promise<HandOverPage> {
  const procedure = getProcedure(services, dossier.procedure);
  const words = officerWords(procedure, t);
  const [events, { serials, originals }, context] = await Promise.all([
    mayNow(services, viewer, dossier.id),
    asOfficer(services, viewer, async (sql) => ({
      serials: await sql<{ paper: string; serial: string }[]>`
        select distinct on (paper) paper, serial from issued_papers
        where dossier_id = ${dossier.id} and superseded_at is null order by paper, seq desc`,
      originals: await readOriginals({ sql }, procedure, dossier.id),
    })),
    readContext(services, dossier.id),
  ]);
  const mayGive = (id: string) =>
    events.some((event) => event.type === "result.handOver" && event.resultId === id);
  const mayReturn = (id: string) =>
    events.some((event) => event.type === "original.return" && event.originalId === id);
  const ready = Object.keys(context.results).filter(mayGive);
  const held = originals.filter(({ id }) => mayReturn(id));
  const charged = (id: string) => !!context.payment?.lines.some(({ result }) => result === id);
  const possible = ready.length + held.length > 0;
  return {
    results: ready.map((id) => {
      const serial = serials.find(({ paper }) => paper === id)?.serial;
      return {
        ...{ id, name: words.result(id), hint: words.own(`result.${id}.handOver`) },
        printHref: serial && `/giay/${serial}?ban=in`,
        collectFirst: context.payment?.state === "onDelivery" && charged(id),
        ticked: resultId === undefined || resultId === id,
      };
    }),
    waiting: possible
      ? counterResults(context).flatMap(({ resultId: id, ready, held }) =>
          ready && held ? [{ id, name: words.result(id) }] : [],
        )
      : [],
    amount: context.payment?.amount ?? 0,
    originals: held.map(({ id, name, detail, takenAt }) => ({
      ...{ id, name: say(t, name), detail, since: formatDate(takenAt) },
    })),
    applicant: possible ? await readApplicant(services, viewer, dossier, requestId) : undefined,
  };
}

async function readContext({ sql }: Needs, dossierId: string): Promise<DossierContext> {
  const [row] = await sql<{ context: DossierContext }[]>`
    select snapshot -> 'context' as context from workflows where id = ${dossierId}`;
  if (!row) throw new Error(`No dossier ${dossierId}`);
  return row.context;
}

/** Citizens' rows are closed to the officers' database role: this one is read after policy and machine have said yes. */
async function readApplicant(services: Needs, viewer: OfficerViewer, dossier: Head, requestId: string) {
  const [applicant] = await services.sql<NonNullable<HandOverPage["applicant"]>[]>`
    select full_name as "fullName", personal_id as "personalId", to_char(birth_date, 'YYYY-MM-DD') as "birthDate"
    from citizens where id = ${dossier.applicantId}`;
  if (!applicant) throw new Error(`Dossier ${dossier.id} has no applicant`);
  const fields = ["applicant.fullName", "applicant.personalId", "applicant.birthDate"];
  const access = { purpose: "process", rule: "result.handOver", fields, dossierIds: [dossier.id], requestId };
  await recordAccess(services, { viewer, ...access });
  return { ...applicant, birthDate: formatDate(applicant.birthDate) };
}
