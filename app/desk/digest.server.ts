/**
 * The morning digest of each agency: once a working day at 07:30 legal time, whichever worker sees the hour first.
 *
 * Agencies have no mail address: it is a page. The day is claimed and handed to the worker's queue in one transaction; a job that is tried
 * again goes on with the agencies that have no digest of that day yet. What came in is counted from the digest before, weekends included.
 */
import { z } from "zod";
import { getCalendar } from "../calendar/calendar.server.ts";
import { addDays, localDay, localTime, momentOf } from "../calendar/local-time.ts";
import { type Calendar, isWorkingDay, nextWorkingDay } from "../calendar/working-time.ts";
import type { Services } from "../services.server.ts";
import { DigestBody, digestSections } from "./digest-body.ts";

type Needs = Pick<Services, "sql" | "clock">;

/** Its own line in the book of periodic work. */
export const digestWork = "agencyDigests";
const digestTime = "07:30";
/** Dossiers named of one part and section; the number says how many there are. */
const namedAtMost = 30;

/** Watches the clock for one worker; cheap when there is nothing new. */
export function digestWatch({ sql, clock }: Needs) {
  let seen: string | undefined;
  return {
    look: async (): Promise<void> => {
      const now = await clock.now();
      const day = localDay(now);
      if (day === seen || localTime(now) < `${digestTime}:00`) return;
      if (isWorkingDay(await getCalendar(sql), day))
        await sql.begin(async (tx) => {
          const [claimed] = await tx`
            insert into reconciliations as r (partner, last_day) values (${digestWork}, ${day})
            on conflict (partner) do update set last_day = excluded.last_day where r.last_day < excluded.last_day returning 1`;
          const payload = JSON.stringify({ day });
          if (claimed)
            await tx`select portal.add_effect(${digestWork}, ${payload}, ${`${digestWork}:${day}`})`;
        });
      seen = day;
    },
  };
}

const Payload = z.object({ day: z.iso.date() });

/** The job: a digest for every agency with officers that has none of that day. How many were made. */
export async function makeDigests(services: Needs, payload: unknown): Promise<number> {
  const { day } = Payload.parse(payload);
  const [calendar, now] = await Promise.all([getCalendar(services.sql), services.clock.now()]);
  const agencies = await services.sql<{ id: string }[]>`
    select distinct o.agency_id as id from officers o join agencies a on a.id = o.agency_id
    where o.active and a.ward_code is not null
      and not exists (select 1 from agency_digests g where g.agency_id = o.agency_id and g.day = ${day}) order by 1`;
  for (const { id } of agencies) await makeDigest(services.sql, id, day, calendar, now);
  return agencies.length;
}

async function makeDigest(
  sql: Services["sql"],
  agencyId: string,
  day: string,
  calendar: Calendar,
  now: Date,
): Promise<void> {
  const [last] = await sql<{ madeAt: Date }[]>`
    select made_at as "madeAt" from agency_digests where agency_id = ${agencyId} and day < ${day} order by day desc limit 1`;
  const since = last?.madeAt ?? momentOf(addDays(day, -1), digestTime);
  const [parts, away] = await Promise.all([
    readParts(sql, agencyId, { since, now, day, next: nextWorkingDay(calendar, day) }),
    sql<DigestBody["away"]>`
      select officer_id as "officerId", cover_officer_id as "coverId", to_char(to_day, 'YYYY-MM-DD') as until from absences
      where agency_id = ${agencyId} and from_day <= ${day} and to_day >= ${day} and ended_at is null order by to_day, id`,
  ]);
  const sections = digestSections.map((name) => [name, parts.filter(({ section }) => section === name)]);
  const body = DigestBody.parse({ sections: Object.fromEntries(sections), away });
  await sql`
    insert into agency_digests (agency_id, day, since, made_at, body) values (${agencyId}, ${day}, ${since}, ${now}, ${sql.json(body)})
    on conflict do nothing`;
}

type Times = { since: Date; now: Date; day: string; next: string };

/** One pass over what the agency has to do. */
function readParts(sql: Services["sql"], agencyId: string, { since, now, day, next }: Times) {
  return sql<{ section: string; component: string; count: number; dossierIds: string[] }[]>`
    select s.section, c.component, count(*)::int as count,
      (array_agg(c.dossier_id order by c.sort_key, c.dossier_id))[1:${namedAtMost}] as "dossierIds"
    from dossier_components c cross join lateral (values
      ('fresh', c.started_at > ${since}), ('late', c.due_at < ${now}),
      ('today', c.due_at >= ${now} and c.due_at < ${momentOf(day, "24:00")}),
      ('next', c.due_at >= ${momentOf(next, "00:00")} and c.due_at < ${momentOf(next, "24:00")})) as s(section, holds)
    where c.agency_id = ${agencyId} and c.bucket = 'act' and s.holds group by 1, 2 order by 1, 2`;
}
