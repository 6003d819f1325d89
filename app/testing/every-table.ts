/**
 * Rows of one dossier in every table that officers may read, for tests of row-level security: made from the catalogue, so that a new table
 * is filled without being named here.
 */
import type postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { monday } from "./test-portal.ts";

type Sql = postgres.Sql;
type Column = { name: string; type: string; references: string | null };
export type ReadableTable = { name: string; secured: boolean; columns: Column[] };
export type Owner = { dossierId: string; draftId: string; agencyId: string; officerId: string };

/** Tables of which `portal_officer` may read at least one column, with the columns that a row needs. */
export const readableTables = async (sql: Sql): Promise<ReadableTable[]> => [
  ...(await sql<ReadableTable[]>`
    select c.relname as name,
      c.relrowsecurity and exists (select 1 from pg_policies p where p.tablename = c.relname and 'portal_officer' = any(p.roles)) as secured,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'references',
          (select f.confrelid::regclass::text from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum])))
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
          and (a.attnotnull and not a.atthasdef or a.attname in ('dossier_id', 'agency_id', 'workflow_id'))) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and has_any_column_privilege('portal_officer', c.oid, 'SELECT')
    order by c.relname`),
];

/** What stands in a column of that type where nothing else is asked for. */
const plain: Readonly<Record<string, () => unknown>> = {
  text: () => `x-${uuidv7()}`,
  uuid: () => uuidv7(),
  integer: () => 900,
  bigint: () => 900,
  boolean: () => true,
  jsonb: () => "{}",
  date: () => "2026-11-16",
  "timestamp with time zone": () => monday,
};

/** Adds a row to each of `tables`; those that others refer to come first. As the owner of the tables. */
export async function fillTables(sql: Sql, tables: readonly ReadableTable[], owner: Owner): Promise<void> {
  const made = new Map<string, string>();
  let waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ columns }) =>
      columns.every(({ references }) => !waiting.some(({ name }) => name === references)),
    );
    if (ready.length === 0) throw new Error(`Nothing can be filled of ${waiting.map(({ name }) => name)}`);
    for (const table of ready) made.set(table.name, await addRow(sql, table, owner, made));
    waiting = waiting.filter((table) => !ready.includes(table));
  }
}

async function addRow(
  sql: Sql,
  { name, columns }: ReadableTable,
  owner: Owner,
  made: ReadonlyMap<string, string>,
): Promise<string> {
  const values: Record<string, unknown> = {};
  for (const column of columns) values[column.name] = await valueFor(sql, column, owner, made);
  await sql`insert into ${sql(name)} ${sql(values as never)} on conflict do nothing`;
  return String(values.id ?? "");
}

async function valueFor(
  sql: Sql,
  { name, type, references }: Column,
  owner: Owner,
  made: ReadonlyMap<string, string>,
): Promise<unknown> {
  if (references === "workflows" && name === "id") return addServing(sql, owner.dossierId);
  if (name === "agency_id" || references === "agencies") return owner.agencyId;
  if (references === "officers") return owner.officerId;
  if (references === "citizens") {
    const [citizen] = await sql<
      { id: string }[]
    >`select applicant_id as id from dossiers where id = ${owner.dossierId}`;
    return citizen?.id;
  }
  if (name === "draft_id") return owner.draftId;
  if (references === "dossiers" || name === "workflow_id") return owner.dossierId;
  const known = references && made.get(references);
  if (known) return known;
  const value = plain[type];
  if (!value) throw new Error(`No value for ${name} of type ${type}`);
  return value();
}

/** A workflow that serves the dossier: a payment, a parcel. */
async function addServing(sql: Sql, dossierId: string): Promise<string> {
  const id = uuidv7();
  await sql`insert into workflows (id, kind, machine_version, snapshot, status, seq, owner_id, opened_at, updated_at)
    values (${id}, 'parcel', '1', '{}', 'active', 1, ${dossierId}, ${monday}, ${monday})`;
  return id;
}
