/**
 * Copies of moulds, made by the database itself: `INSERT … SELECT` from a series of numbers, batch by batch, so that memory stays flat.
 *
 * Each batch first works out what fills the holes of each copy (`args`), then writes table after table. Histories are sealed anew, event
 * by event, as the door seals them. No job is added: nobody is written to.
 */
import type { ReservedSql } from "postgres";
import { chainStart } from "#app/workflow/history.ts";
import { numberSpan, peopleAtMost } from "./family.ts";
import { type Seeding, spreadMs } from "./file-one.server.ts";
import { type Copies, clear, prepare } from "./workbench.server.ts";

const batch = 2_500;

/** Makes the copies numbered `from` … `to` − 1 of the run on a connection of its own. */
export async function makeCopies(
  services: Pick<Seeding, "sql" | "env" | "log">,
  copies: Copies,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const sql = await services.sql.reserve();
  try {
    await prepare(services, sql, copies);
    for (let start = from; start < to; start += batch) {
      const end = Math.min(to, start + batch);
      await sql`begin`;
      await makeBatch(services, sql, copies, start, end);
      await sql`commit`;
      services.log.info({ made: end - from, of: to - from }, "dossiers seeded");
    }
  } catch (error) {
    await sql`rollback`;
    throw error;
  } finally {
    await clear(sql);
    sql.release();
  }
}

async function makeBatch(
  services: Pick<Seeding, "env">,
  sql: ReservedSql,
  copies: Copies,
  from: number,
  to: number,
): Promise<void> {
  await sql`truncate seed_copy`;
  await writeArgs(services, sql, copies, from, to);
  await sql`analyze seed_copy`;
  const relations = [...new Set(copies.moulds.flatMap(({ rows }) => rows.map(({ table }) => table)))];
  for (const relation of relations.filter((one) => one !== "workflow_events")) await copyTable(sql, relation);
  await copyEvents(sql);
}

/** The values of every hole of every copy, in the holes' order. */
async function writeArgs(
  { env }: Pick<Seeding, "env">,
  sql: ReservedSql,
  { moulds, communes, first, count }: Copies,
  from: number,
  to: number,
): Promise<void> {
  await sql`
    insert into seed_copy (n, t, at, delay, manned, args)
    with numbered as (
      select n, (${first}::int + n) as serial, n % ${moulds.length}::int as t,
        case when n % 100 = 0 then 0 else 1 + floor(n::float8 / ${count}::int * ${communes.length - 1}::int)::int end as c,
        (n::bigint * 7919 * 1000) % ${spreadMs}::bigint as delay
      from generate_series(${from}::int, ${to - 1}::int) as n),
    placed as (
      select d.*, m.day, m.first_code, (extract(epoch from m.submitted) * 1000)::bigint + d.delay as at, k.ward, k.province, k.committee, k.officers, k.manned
      from numbered d join seed_mould m on m.t = d.t join seed_commune k on k.c = d.c),
    held as (
      select d.n, s.i, s.kind, s.pick, s.source, s.other_source, s.ms, d.at, d.delay, d.serial, d.ward, d.province, d.committee, d.officers,
        (d.serial::bigint * ${peopleAtMost}::int + s.pick) as own, md5('seed:' || d.serial || ':' || s.i) as salt,
        d.day || '-' || lpad((d.first_code + d.n / ${moulds.length}::int)::text, 6, '0') as code_end,
        ('x' || substr(md5(d.serial || ' ' || s.pick), 1, 7))::bit(28)::int % 1000 as place,
        ('x' || substr(md5(d.serial || ' ' || s.other_pick), 1, 7))::bit(28)::int % 1000 as other_place
      from placed d join seed_slot s on s.t = d.t),
    numbers as (
      select h.*, case when h.kind like 'number%' then
        lpad((20 + h.own / ${numberSpan}::int)::text, 3, '0') || h.source || (100000 + h.own % ${numberSpan}::int) end as number from held h),
    valued as (
      select h.n, h.i, case h.kind
        when 'id' then (lpad(to_hex(h.at), 12, '0') || '7' || substr(h.salt, 1, 3) || '8' || substr(h.salt, 4, 15))::uuid::text
        when 'code' then ${env.CASE_CODE_UNIT} || '-' || h.code_end
        when 'codeEnd' then 'c:' || h.code_end
        when 'codeLast' then 'c:' || right(h.code_end, 6)
        when 'subject' then encode(sha256(convert_to(h.salt, 'UTF8')), 'hex')
        when 'ward' then h.ward when 'province' then h.province when 'committee' then h.committee
        when 'officer' then h.officers[h.pick + 1]
        when 'name' then w.word when 'folded' then w.folded when 'pair' then portal.name_pair(w.folded, o.folded)
        when 'number' then h.number
        when 'numberMasked' then repeat('•', 8) || right(h.number, 4)
        when 'numberKey' then 'n:' || substr(encode(sha256(decode(current_setting('seed.pad_outer'), 'hex') ||
          sha256(decode(current_setting('seed.pad_inner'), 'hex') || convert_to(h.number, 'UTF8'))), 'hex'), 1, 32)
        when 'time' then to_char(to_timestamp((h.ms + h.delay) / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        when 'left' then (h.ms - h.delay)::text
      end as value
      from numbers h left join seed_name w on h.kind in ('name', 'folded', 'pair') and w.kind = h.source and w.place = h.place
        left join seed_name o on h.kind = 'pair' and o.kind = h.other_source and o.place = h.other_place)
    select p.n, p.t, p.at, p.delay, p.manned, a.args
    from placed p join (select n, array_agg(value order by i) as args from valued group by n) a on a.n = p.n`;
}

/** Timers stand only where somebody works: elsewhere nothing happens by itself. Two names that sound alike are one search word. */
async function copyTable(sql: ReservedSql, relation: string): Promise<void> {
  const columns = await columnsOf(sql, relation);
  await sql`
    insert into ${sql(relation)} (${sql(columns)})
    select ${sql(columns.map((column) => `x.${column}`))} from seed_copy d join seed_row r on r.t = d.t and r.relation = ${relation}
      cross join lateral jsonb_populate_record(null::${sql(relation)}, format(r.body, variadic d.args)::jsonb) as x
    where ${relation === "timers" ? sql`d.manned` : sql`true`}
    ${relation === "dossier_search" ? sql`on conflict do nothing` : sql``}`;
}

/** Those that are stored as given; what the database works out itself it works out for copies too. */
async function columnsOf(sql: ReservedSql, relation: string): Promise<string[]> {
  const rows = await sql<{ column: string }[]>`
    select attname as column from pg_attribute
    where attrelid = ${relation}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '' order by attnum`;
  return rows.map(({ column }) => column);
}

async function copyEvents(sql: ReservedSql): Promise<void> {
  await sql`
    insert into workflow_events (workflow_id, seq, type, event, actor, command_id, at, previous_hash, hash)
    select x.workflow_id, x.seq, x.type, x.event, x.actor, x.command_id, x.at,
      coalesce(lag(c.hash) over (partition by c.n order by c.seq), ${chainStart}), c.hash
    from (
      select d.n, r.seq, format(r.body, variadic d.args)::jsonb as body,
        pg_temp.seed_chain(format(r.sealed, variadic d.args)) over (partition by d.n order by r.seq) as hash
      from seed_copy d join seed_row r on r.t = d.t and r.relation = 'workflow_events') c
    cross join lateral jsonb_populate_record(null::workflow_events, c.body) as x`;
}
