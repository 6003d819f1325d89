/** What the family is told at filing about usual days, kept with the dossier so that it can be compared with what came (capability E4). */
import type { Calendar } from "#app/calendar/working-time.ts";
import { countingDay } from "#app/calendar/working-time.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { saidKey, type UsualDays, usualDate } from "./usual-date.ts";

type Filing = {
  procedure: string;
  /** Parts of this dossier. */
  components: readonly string[];
  /** Cases of parts by component. */
  variants?: Readonly<Record<string, string>> | undefined;
  /** Agencies by component. */
  agencies: Readonly<Record<string, { id: string } | undefined>>;
  at: Date;
};

/** End of the usual day by part, as ISO texts under `saidKey`; parts that too little is known of are left out. */
export async function usualSaid(
  tx: Tx,
  calendar: Calendar,
  { procedure, components, variants = {}, agencies, at }: Filing,
): Promise<Record<string, string>> {
  const asked = components.flatMap((component) => {
    const agency = agencies[component];
    const variant = variants[component];
    return agency
      ? [{ component, name: [component, ...(variant ? [variant] : [])].join("/"), agency: agency.id }]
      : [];
  });
  const known = await tx<(UsualDays & { component: string })[]>`
    select x.component, coalesce(own.p50, whole.p50) as p50, coalesce(own.p90, whole.p90) as p90
    from jsonb_to_recordset(${tx.json(asked)}) as x(component text, name text, agency text) join agencies a on a.id = x.agency
      left join usual_durations own on own.agency_id = a.id and own.procedure = ${procedure} and own.component = x.name
      left join agencies p on p.ward_code is null and p.kind = 'provinceAdministration' and p.province_code = a.province_code
      left join usual_durations whole on whole.agency_id = p.id and whole.procedure = ${procedure} and whole.component = x.name
    where coalesce(own.p90, whole.p90) is not null`;
  const start = countingDay(calendar, at);
  return Object.fromEntries(
    known.map(({ component, ...days }) => [
      saidKey(component),
      usualDate(calendar, { start, paused: 0, now: at }, days).by.toISOString(),
    ]),
  );
}
