/**
 * `npm run db:seed -- --dossiers N`: realistic dossiers in mixed states, for officers' lists and benches.
 *
 * A few hundred are filed and moved through the real door. Where more are wanted these become moulds, and the database multiplies them
 * (`seeding/multiply.server.ts`): other families, places, hours and codes, with histories sealed anew.
 */
import { addDays, localDay, localTime } from "#app/calendar/local-time.ts";
import { foldSizes } from "#app/desk/work-list-sizes.server.ts";
import { procedures } from "#machines/registry.ts";
import { type Commune, communeOf, readCommunes } from "./seeding/communes.server.ts";
import type { Sample } from "./seeding/family.ts";
import { type Filed, fileOne, type Seeding, type Wish } from "./seeding/file-one.server.ts";
import { makeCopies } from "./seeding/multiply.server.ts";
import { type Mould, mouldOf, readSources } from "./seeding/template.server.ts";

/** Up to here all are filed one by one, at the manned desks of Demo A. */
const oneByOne = 300;
/** Moulds of a run. No factor in common with 100, so that the hundredth dossiers, which are Demo A's, are of every one. */
const usualMoulds = 121;
const atOnce = 4;
const connections = 2;
const stages = 11;
/** Days that most families' dossiers are old at most. */
const oldest = 44;

/** Adds `count` dossiers, filed over the last weeks. `moulds`: fewer are quicker and less various. */
export async function seedDossiers(
  services: Seeding,
  count: number,
  moulds: number = usualMoulds,
): Promise<void> {
  if (count <= 0) return;
  const many = count > oneByOne;
  const first = await reserveSerials(services, count);
  const communes = await readCommunes(services.sql, many ? Math.ceil(count / 100) : 1);
  const filed = await fileAll(services, { count, first, communes, filing: many ? moulds : count });
  if (many) await multiply(services, { count, first, communes, filed });
  while ((await foldSizes(services)) > 0);
}

type Run = { count: number; first: number; communes: readonly Commune[] };

async function fileAll(
  services: Seeding,
  { count, first, communes, filing }: Run & { filing: number },
): Promise<Filed[]> {
  const now = await services.clock.now();
  // What happens on the day of filing happens in the morning: today counts only when that is over.
  const lastDay = addDays(localDay(now), localTime(now) < "13:00:00" ? -1 : 0);
  const filed: Filed[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < filing; at = next++) {
      const commune = communes[communeOf(at, count, communes.length)];
      if (!commune) throw new Error("There is no commune to seed");
      filed[at] = await fileOne(services, { ...wishOf(at, lastDay), commune, serial: first + at });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return filed;
}

/** Young dossiers stand at every stage; of the older ones most are done, and some have got stuck on the way. */
function wishOf(at: number, lastDay: string): Omit<Wish, "commune" | "serial"> {
  const stage = at % stages;
  const slot = Math.floor(at / stages) % stages;
  const young = slot < 4;
  const stuck = stage === slot % stages;
  const age = young
    ? slot * 2 + (stage % 2)
    : 8 + Math.round(((slot - 4) * (oldest - 8)) / (stages - 5)) + (stage % 3);
  const known = Object.values(procedures).filter(({ samples }) => atHome(Object.values(samples)).length > 0);
  const procedure = known[at % 3 === 2 ? at % known.length : 0];
  if (!procedure) throw new Error("There is no procedure to seed");
  const samples = atHome(Object.values(procedure.samples));
  const sample = samples[(stage + slot) % samples.length];
  if (!sample) throw new Error(`${procedure.id} has no sample to seed`);
  return {
    ...{ procedure, sample, day: addDays(lastDay, -age) },
    pace: at % 4 === 1 ? 3 : 4,
    acts: young ? stage : stuck ? 1 + (at % 5) : 40,
    consents: at % 7 === 3,
    supplement: stage === 0 && slot % 2 === 1,
  };
}

/** Samples whose whole life is in the samples' own commune: others need a second place. */
const atHome = (samples: readonly Sample[]): Sample[] =>
  samples
    .filter((sample) => !/"\w*[pP]rovince(?:Code)?":"(?!19"|")/.test(JSON.stringify(sample)))
    .slice(0, 6);

async function multiply(
  services: Seeding,
  { filed, ...run }: Run & { filed: readonly Filed[] },
): Promise<void> {
  const sources = await readSources(services);
  const made: (Mould & { firstCode: number })[] = [];
  for (const [t, one] of filed.entries()) {
    const mould = await mouldOf(services, sources, one);
    const copies = Math.floor((run.count - 1 - t) / filed.length);
    made.push({ ...mould, firstCode: await reserveCodes(services, mould.day, copies) });
  }
  const share = Math.ceil((run.count - filed.length) / connections);
  const parts = Array.from({ length: connections }, (_, at) => ({
    from: filed.length + at * share,
    to: Math.min(run.count, filed.length + (at + 1) * share),
  }));
  await Promise.all(parts.map((part) => makeCopies(services, { ...run, moulds: made }, part)));
}

/** Numbers that no earlier run has used, from a multiple of 100 on. */
async function reserveSerials({ sql }: Pick<Seeding, "sql">, count: number): Promise<number> {
  return reserve(sql, "seed", "2000-01-01", Math.ceil(count / 100) * 100);
}

/** The code before a mould's first copy: copies count from 1. `day` as codes write it, `yymmdd`. */
function reserveCodes(
  { sql, env }: Pick<Seeding, "sql" | "env">,
  day: string,
  count: number,
): Promise<number> {
  const local = `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`;
  return reserve(sql, env.CASE_CODE_UNIT, local, count);
}

/** How far the counter stood before `count` were taken from it. */
async function reserve(sql: Seeding["sql"], unit: string, day: string, count: number): Promise<number> {
  const [row] = await sql<{ last: number }[]>`
    insert into case_code_counters (unit, day, last) values (${unit}, ${day}, ${count})
    on conflict (unit, day) do update set last = case_code_counters.last + ${count} returning last`;
  if (!row) throw new Error("Nothing was counted");
  return row.last - count;
}
