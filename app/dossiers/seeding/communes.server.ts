/** Where seeded dossiers lie, and the invented officers who work there. */
import type { ISql } from "postgres";
import { uuidv7 } from "uuidv7";
import { demoCommunes } from "#db/seed/demo-communes.ts";
import { posts } from "#db/seed/officers.ts";

// biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
type Reader = ISql<{}>;

export type Commune = {
  ward: string;
  province: string;
  /** Code of its People's Committee; its police and social insurance are `.1` and `.2` of it (identifiers §5). */
  committee: string;
  /** One in each post, in the order of `posts`. */
  officers: string[];
  /** Its desks are manned: somebody can sign in there. */
  manned: boolean;
};

/** Demo A first, then the rest of its province, then the others: however few there are, one province has many. */
export async function readCommunes(sql: Reader, count: number): Promise<Commune[]> {
  const [demoA] = demoCommunes;
  const rows = await sql<{ ward: string; name: string; province: string; committee: string }[]>`
    select p.code as ward, p.name, p.parent_code as province, a.id as committee
    from places p join agencies a on a.ward_code = p.code and a.kind = 'communePeoplesCommittee' and a.active
    where p.level = 'commune' and exists (select 1 from agencies b where b.id = a.id || '.1' and b.active)
      and exists (select 1 from agencies b where b.id = a.id || '.2' and b.active)
    order by p.code <> ${demoA.wardCode}, p.parent_code <> (select parent_code from places where code = ${demoA.wardCode}), p.code
    limit ${count}`;
  await addOfficers(sql, rows);
  const officers = await sql<{ code: string; id: string }[]>`
    select code, id from officers where code like 'seed-%' or agency_id = any(${rows.flatMap(({ committee }) => [committee, `${committee}.1`, `${committee}.2`])})`;
  const ids = new Map(officers.map(({ code, id }) => [code, id]));
  return rows.map(({ ward, province, committee }) => {
    const letter = letterOf(ward);
    const own = posts.map(({ code }) => ids.get(letter ? `${code}-${letter}` : seededCode(code, ward)));
    if (own.some((id) => id === undefined)) throw new Error(`Commune ${ward} has no officers`);
    return { ward, province, committee, officers: own as string[], manned: letter !== undefined };
  });
}

const letterOf = (ward: string): string | undefined =>
  demoCommunes.find(({ wardCode }) => wardCode === ward)?.letter.toLowerCase();
const seededCode = (post: string, ward: string) => `seed-${post}-${ward}`;

/** Nobody signs in as them: the identity provider does not know them. They stand in histories. */
async function addOfficers(
  sql: Reader,
  communes: readonly { ward: string; name: string; committee: string }[],
) {
  const rows = communes
    .filter(({ ward }) => !letterOf(ward))
    .flatMap(({ ward, name, committee }) =>
      posts.map(({ code, title, role, office }) => ({
        id: uuidv7(),
        code: seededCode(code, ward),
        name: `${title} ${name}`,
        agency_id: `${committee}${office}`,
        roles: [role],
      })),
    );
  for (let from = 0; from < rows.length; from += 5_000)
    await sql`
      insert into officers (id, code, name, agency_id, roles, active)
      select id, code, name, agency_id, roles, true
      from jsonb_to_recordset(${sql.json(rows.slice(from, from + 5_000) as never)}) as r(id uuid, code text, name text, agency_id text, roles jsonb)
      on conflict (code) do nothing`;
}

/** One dossier in a hundred lies at Demo A, the others side by side, commune after commune. `at`: place in the run of `count`. */
export function communeOf(at: number, count: number, communes: number): number {
  if (at % 100 === 0 || communes === 1) return 0;
  return 1 + Math.floor((at / count) * (communes - 1));
}
