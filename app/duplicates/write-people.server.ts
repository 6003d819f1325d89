/**
 * Writes the people of a dossier as the radar compares them, with the keys by which they meet others: when the dossier opens and when its
 * answers change. The comparison itself runs after commit, in the worker.
 */
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { NamedPerson, Procedure } from "#machines/kernel/procedure.ts";
import { blockingKeys } from "./blocking-keys.ts";
import { radarHash } from "./keyed-hash.server.ts";
import { aboutOf, type RadarPerson, radarPerson } from "./person.ts";

export const radarWork = "findDuplicates";

/** Takes the place of what was written before. */
export async function writePeople(
  tx: Tx,
  services: Pick<Services, "env">,
  dossierId: string,
  named: readonly NamedPerson[],
): Promise<void> {
  const hash = radarHash(services);
  const people = onePerRole(named.map((person) => radarPerson(person, hash)));
  if (!aboutOf(people)) return;
  const keys = blockingKeys(people, hash);
  const rows = people.map(({ role, fullName, traits }) => ({
    ...{ dossier_id: dossierId, role, full_name: fullName, traits: tx.json(traits) },
  }));
  await tx`delete from dossier_person_keys where dossier_id = ${dossierId}`;
  await tx`insert into dossier_people ${tx(rows)}
    on conflict (dossier_id, role) do update set full_name = excluded.full_name, traits = excluded.traits`;
  await tx`delete from dossier_people where dossier_id = ${dossierId} and role <> all(${people.map(({ role }) => role)})`;
  await tx`insert into dossier_person_keys (key, dossier_id, role)
    select k.key, ${dossierId}::uuid, k.role from unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ role }) => role)}::text[]) as k(key, role)`;
  await queueRadar(tx, dossierId);
}

/** As the answers say it now. */
export async function rewritePeople(
  tx: Tx,
  services: Pick<Services, "env">,
  dossierId: string,
  procedure: Procedure,
): Promise<void> {
  if (!procedure.people) return;
  const pages = await tx<
    { page: string; values: Record<string, unknown> }[]
  >`select page, values from dossier_answers where dossier_id = ${dossierId}`;
  const answers = Object.fromEntries(pages.map(({ page, values }) => [page, values]));
  await writePeople(tx, services, dossierId, procedure.people(answers));
}

/** One job per dossier waits at a time: whatever it is asked for, it looks at everybody anew. */
export async function queueRadar(tx: Tx, dossierId: string): Promise<void> {
  await tx`select portal.add_effect(${radarWork}, ${JSON.stringify({ dossierId })}, ${`${dossierId}:duplicates`})`;
}

const onePerRole = (people: readonly RadarPerson[]): RadarPerson[] => [
  ...new Map(people.map((person) => [person.role, person])).values(),
];
