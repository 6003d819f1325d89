/**
 * Compares the people of one dossier with those of others that share a key, and keeps who may be the same. Run by the worker after commit,
 * as often as it likes: the same people give the same rows, and what an officer has decided stays.
 */
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { localDay } from "#app/calendar/local-time.ts";
import { getParameterOn } from "#app/calendar/parameters.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Comparison } from "./compare-people.ts";
import { judgePair } from "./judge-pair.ts";
import { limitsOn, type RadarLimits } from "./limits.ts";
import { type RadarPerson, Traits } from "./person.ts";

type Needs = Pick<Services, "sql" | "clock">;
const Payload = z.object({ dossierId: z.uuid() });

export async function findDuplicates(services: Needs, payload: unknown): Promise<void> {
  const { dossierId } = Payload.parse(payload);
  const [now, parameter] = await Promise.all([services.clock.now(), getParameterOn(services)]);
  const limits = limitsOn(parameter, localDay(now));
  const others = await findOthers(services, dossierId, limits);
  const people = await readPeople(services, [dossierId, ...others]);
  const own = people.get(dossierId);
  if (!own) return;
  const found = others.flatMap((other) =>
    judgePair(own, people.get(other) ?? [], limits).map((comparison) => ({ other, ...comparison })),
  );
  await writeCandidates(services, dossierId, found, { now, limits });
}

/** Dossiers that share a key which not too many share, those with the most keys first, and those found before. */
async function findOthers(
  { sql }: Needs,
  dossierId: string,
  { keyAtMost, comparedAtMost }: RadarLimits,
): Promise<string[]> {
  const [met, before] = await Promise.all([
    sql<{ id: string }[]>`
      select o.dossier_id as id from dossier_person_keys k
      cross join lateral (
        select p.dossier_id, count(*) over () as crowd from (
          select dossier_id from dossier_person_keys
          where key = k.key and role = k.role and dossier_id <> ${dossierId} limit ${keyAtMost + 1}) p) o
      where k.dossier_id = ${dossierId} and o.crowd <= ${keyAtMost}
      group by 1 order by count(*) desc, 1 desc limit ${comparedAtMost}`,
    sql<{ id: string }[]>`
      select case dossier_id when ${dossierId} then other_dossier_id else dossier_id end as id from duplicate_candidates
      where (dossier_id = ${dossierId} or other_dossier_id = ${dossierId}) and verdict is null`,
  ]);
  return [...new Set([...met, ...before].map(({ id }) => id))];
}

type Row = { dossierId: string; role: string; fullName: string; traits: unknown };

/** By dossier. */
export async function readPeople(
  { sql }: Pick<Services, "sql">,
  ids: readonly string[],
): Promise<Map<string, RadarPerson[]>> {
  const rows = await sql<Row[]>`
    select dossier_id as "dossierId", role, full_name as "fullName", traits from dossier_people where dossier_id = any(${[...ids]})`;
  const found = new Map<string, RadarPerson[]>();
  for (const { dossierId, traits, ...person } of rows)
    found.set(dossierId, [...(found.get(dossierId) ?? []), { ...person, traits: Traits.parse(traits) }]);
  return found;
}

type Found = Comparison & { other: string };

/** The later dossier of a pair comes first in its row, whichever of them was looked at. */
async function writeCandidates(
  { sql }: Needs,
  dossierId: string,
  found: readonly Found[],
  { now, limits }: { now: Date; limits: RadarLimits },
): Promise<void> {
  const closest = [...found].sort((a, b) => b.score - a.score).slice(0, limits.candidatesAtMost);
  const pairs = found.map(({ other, role }) => `${other}:${role}`);
  await sql.begin(async (tx) => {
    await tx`
      delete from duplicate_candidates c where (c.dossier_id = ${dossierId} or c.other_dossier_id = ${dossierId}) and c.verdict is null
        and (case c.dossier_id when ${dossierId} then c.other_dossier_id else c.dossier_id end)::text || ':' || c.role <> all(${pairs})`;
    for (const { other, role, score, reasons } of closest)
      await tx`
        insert into duplicate_candidates as c (id, dossier_id, other_dossier_id, role, score, reasons, found_at)
        select ${uuidv7()}, (array_agg(d.id order by d.submitted_at desc, d.id desc))[1], (array_agg(d.id order by d.submitted_at, d.id))[1],
          ${role}, ${score}, ${tx.json(reasons)}, ${now}
        from dossiers d where d.id in (${dossierId}, ${other}) having count(*) = 2
        on conflict (dossier_id, other_dossier_id, role) do update set score = excluded.score, reasons = excluded.reasons
        where c.verdict is null and (c.score, c.reasons) is distinct from (excluded.score, excluded.reasons)`;
  });
}
