/** Who comes to the own counter on a day, in order, and what to have ready for them. */
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { addDays, formatTime, localDay, momentOf } from "../calendar/local-time.ts";
import { getProcedure } from "../dossiers/dossier-head.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { counterResults, heldOriginals } from "./at-counter.ts";

export type DayPage = {
  /** `YYYY-MM-DD`. */
  day: string;
  before: string;
  after: string;
  today: boolean;
  rows: {
    id: string;
    time: string;
    caseCode: string;
    /** Results to lay out, originals to give back, fees to collect; empty when all was handed over. */
    prepare: string[];
  }[];
};

/** `wanted`: a day as the address has it; today when it is none. */
export async function getAppointmentDay(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  wanted: string | null,
  t: Translate,
): Promise<DayPage> {
  const today = localDay(await services.clock.now());
  const day = isDay(wanted) ? wanted : today;
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<{ id: string; startsAt: Date; dossierId: string; caseCode: string; procedure: string }[]>`
      select a.id, a.starts_at as "startsAt", a.dossier_id as "dossierId", d.case_code as "caseCode", d.procedure
      from appointments a join dossiers d on d.id = a.dossier_id
      where a.agency_id = ${viewer.agencyId} and a.cancelled_at is null
        and a.starts_at >= ${momentOf(day, "00:00")} and a.starts_at < ${momentOf(day, "24:00")}
      order by a.starts_at, a.seat`,
  );
  // Snapshots are closed to the officers' database role: these belong to dossiers that it has just been shown.
  const contexts = await services.sql<{ id: string; context: DossierContext }[]>`
    select id, snapshot -> 'context' as context from workflows where id = any(${rows.map(({ dossierId }) => dossierId)})`;
  const contextOf = new Map(contexts.map(({ id, context }) => [id, context]));
  return {
    ...{ day, before: addDays(day, -1), after: addDays(day, 1), today: day === today },
    rows: rows.map(({ id, startsAt, dossierId, caseCode, procedure }) => {
      const context = contextOf.get(dossierId);
      const words = officerWords(getProcedure(services, procedure), t);
      return {
        ...{ id, caseCode, time: formatTime(startsAt) },
        prepare: context ? prepare(context, words.result, t) : [],
      };
    }),
  };
}

function prepare(context: DossierContext, name: (id: string) => string, t: Translate): string[] {
  const results = counterResults(context).map(({ resultId, ready, held }) => {
    const key = held ? "day.held" : ready ? "day.ready" : "day.coming";
    return t(`counter:${key}`, { result: name(resultId) });
  });
  const originals = heldOriginals(context).length;
  return originals > 0 ? [...results, t("counter:day.originals", { count: originals })] : results;
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
