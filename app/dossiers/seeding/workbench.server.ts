/** What copies are made from, laid out for the database: temporary tables that end with `clear`. */
import type { ReservedSql } from "postgres";
import { numberSecret } from "#app/desk/search-keys.server.ts";
import { chainStart } from "#app/workflow/history.ts";
import { foldName } from "#db/seed/fold-name.ts";
import type { Commune } from "./communes.server.ts";
import type { Seeding } from "./file-one.server.ts";
import { type NameKind, namePlaces, nameTables } from "./names.ts";
import type { Mould } from "./template.server.ts";

const rowsAStatement = 2_000;

export type Copies = {
  moulds: readonly (Mould & { firstCode: number })[];
  communes: readonly Commune[];
  /** Serial of the whole run's first dossier; the moulds are its first ones. */
  first: number;
  /** Size of the whole run. */
  count: number;
};

/** Temporary tables of one connection: moulds with their holes, communes, names, and the seal of histories. */
export async function prepare(
  services: Pick<Seeding, "env">,
  sql: ReservedSql,
  copies: Copies,
): Promise<void> {
  await sql.unsafe(`
    set timezone = 'UTC';
    create temp table seed_mould (t int primary key, submitted timestamptz, day text, first_code int);
    create temp table seed_slot (t int, i int, kind text, pick int, source text, other_pick int, other_source text, ms bigint, primary key (t, i));
    create temp table seed_row (t int, relation text, seq int, body text, sealed text);
    create temp table seed_commune (c int primary key, ward text, province text, committee text, officers text[], manned boolean);
    create temp table seed_name (kind text, place int, word text, folded text, primary key (kind, place));
    create temp table seed_copy (n int, t int, at bigint, delay bigint, args text[], manned boolean);
    create function pg_temp.seed_seal(before text, event text) returns text language sql immutable as
      $$ select encode(sha256(convert_to(before || event, 'UTF8')), 'hex') $$;
    create aggregate pg_temp.seed_chain(text) (sfunc = pg_temp.seed_seal, stype = text, initcond = '${chainStart}');
  `);
  const { moulds, communes } = copies;
  await fill(sql, "seed_mould", "t int, submitted timestamptz, day text, first_code int", [
    ...moulds.map(({ submittedAt, day, firstCode }, t) => ({
      t,
      submitted: submittedAt,
      day,
      first_code: firstCode,
    })),
  ]);
  await fill(
    sql,
    "seed_slot",
    "t int, i int, kind text, pick int, source text, other_pick int, other_source text, ms bigint",
    moulds.flatMap(({ holes }, t) =>
      holes.map(({ kind, pick = 0, from = "", other, ms = 0 }, at) => ({
        ...{ t, i: at + 1, kind, pick, source: from, ms },
        ...{ other_pick: other?.pick ?? 0, other_source: other?.from ?? "" },
      })),
    ),
  );
  await fill(
    sql,
    "seed_row",
    "t int, relation text, seq int, body text, sealed text",
    moulds.flatMap(({ rows }, t) =>
      rows.map(({ table, seq, body, sealed }) => ({ t, relation: table, seq, body, sealed })),
    ),
  );
  await fill(
    sql,
    "seed_commune",
    "c int, ward text, province text, committee text, officers text[], manned boolean",
    communes.map((commune, c) => ({ c, ...commune })),
  );
  await fill(
    sql,
    "seed_name",
    "kind text, place int, word text, folded text",
    (Object.keys(nameTables) as NameKind[]).flatMap((kind) =>
      namePlaces(kind).map((word, place) => ({ kind, place, word, folded: foldName(word) })),
    ),
  );
  await sql.unsafe("analyze seed_mould, seed_slot, seed_row, seed_commune, seed_name");
  await sql`select set_config('seed.pad_inner', ${pad(numberSecret(services), 0x36)}, false), set_config('seed.pad_outer', ${pad(numberSecret(services), 0x5c)}, false)`;
}

/** Key of an HMAC as SQL needs it: 64 bytes, each mixed with `byte`. */
const pad = (key: Buffer, byte: number): string =>
  Buffer.from(Buffer.concat([key, Buffer.alloc(64 - key.length)]).map((one) => one ^ byte)).toString("hex");

async function fill(sql: ReservedSql, table: string, shape: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAStatement)
    await sql`
      insert into ${sql(table)} select * from jsonb_to_recordset(${sql.json(rows.slice(from, from + rowsAStatement) as never)}) as r(${sql.unsafe(shape)})`;
}

/** Nothing of it stays on the connection. */
export const clear = (sql: ReservedSql) =>
  sql.unsafe("discard temp; reset timezone; reset seed.pad_inner; reset seed.pad_outer");
