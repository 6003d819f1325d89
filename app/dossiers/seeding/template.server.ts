/**
 * A filed dossier as a mould: each of its rows as text with numbered holes where a copy differs.
 *
 * Which tables hold rows of a dossier is asked of the database, so that a table that comes later is copied too.
 */
import canonicalize from "canonicalize";
import { numberKeys } from "#app/desk/search-keys.server.ts";
import { maskNumber } from "#machines/kernel/identifiers/mask-number.ts";
import type { Filed, Seeding } from "./file-one.server.ts";
import { Holes } from "./holes.ts";

/** Tables that copies go without: the radar's keys are made from real names, one copy at a time. */
const without = new Set(["dossier_people", "dossier_person_keys", "duplicate_candidates"]);

export type MouldRow = {
  table: string;
  body: string;
  /** Of an event: what its seal covers, and its place. */
  seq: number | null;
  sealed: string | null;
};
export type Mould = {
  rows: MouldRow[];
  holes: Holes["slots"];
  day: string;
  submittedAt: Date;
};

type Source = { table: string; column: string };

/** Tables with rows of a dossier, in an order that foreign keys allow. */
export async function readSources({ sql }: Pick<Seeding, "sql">): Promise<Source[]> {
  const found = await sql<Source[]>`
    select distinct c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid in ('dossiers'::regclass, 'workflows'::regclass) and array_length(c.conkey, 1) = 1
      and a.attname in ('dossier_id', 'workflow_id')
    order by 1`;
  return [
    { table: "workflows", column: "id" },
    { table: "dossiers", column: "id" },
    { table: "event_notes", column: "workflow_id" },
    ...found.filter(({ table }) => !without.has(table)),
  ];
}

type Body = Record<string, unknown>;

export async function mouldOf(services: Seeding, sources: readonly Source[], filed: Filed): Promise<Mould> {
  const { dossierId, applicantId, submittedAt } = filed;
  const rows = await services.sql.begin("read only", async (tx) => {
    await tx`set local timezone = 'UTC'`;
    const read = (table: string, column: string, id: string) => tx<{ body: Body }[]>`
      select to_jsonb(t) as body from ${tx(table)} t where ${tx(column)} = ${id}`;
    const [dossier] = await read("dossiers", "id", dossierId);
    const groups: { table: string; bodies: Body[] }[] = [
      { table: "citizens", bodies: (await read("citizens", "id", applicantId)).map(({ body }) => body) },
      {
        table: "drafts",
        bodies: (await read("drafts", "id", String(dossier?.body.draft_id))).map(({ body }) => body),
      },
    ];
    for (const { table, column } of sources)
      groups.push({ table, bodies: (await read(table, column, dossierId)).map(({ body }) => body) });
    return groups.flatMap(({ table, bodies }) => bodies.map((body) => ({ table, body })));
  });
  const holes = holesOf(filed, rows);
  holes.addNumberKeys(numberKeys(services));
  return {
    rows: rows.map(({ table, body }) => mouldRow(holes, table, body)),
    holes: holes.slots,
    day: String(rows.find(({ table }) => table === "dossiers")?.body.case_code).split("-")[1] ?? "",
    submittedAt,
  };
}

/** Everything of this dossier that a copy has of its own. */
function holesOf(filed: Filed, rows: readonly { table: string; body: Body }[]): Holes {
  const holes = new Holes(filed.commune);
  const of = (name: string) => rows.filter(({ table }) => table === name).map(({ body }) => body);
  const [dossier] = of("dossiers");
  const code = String(dossier?.case_code);
  const end = code.split("-").slice(1).join("-");
  holes.add(code, { kind: "code" });
  holes.add(`c:${end}`, { kind: "codeEnd" });
  holes.add(`c:${end.slice(-6)}`, { kind: "codeLast" });
  holes.add(String(dossier?.subject_key), { kind: "subject" });
  holes.addId(filed.dossierId);
  for (const [pick, id] of filed.commune.officers.entries()) holes.add(id, { kind: "officer", pick });
  for (const [pick, { word, kind }] of filed.names.entries()) holes.addName(word, { pick, from: kind });
  for (const [pick, { number }] of filed.numbers.entries())
    holes.addNumber(number, { pick, masked: maskNumber(number) });
  // What a clock did by itself keeps its hour; what people did happens a little later.
  for (const event of of("workflow_events"))
    if (event.type !== "timer.due") holes.addTime(new Date(String(event.at)));
  return holes;
}

/** Rows that wait keep the time that was left when they began to wait: later means less. */
function mouldRow(holes: Holes, table: string, body: Body): MouldRow {
  const waits = table === "dossier_components" && body.bucket === "wait";
  const token = table === "dossier_search" ? String(body.token) : undefined;
  const text = JSON.stringify({
    ...body,
    ...(waits && { sort_key: holes.left(Number(body.sort_key)) }),
    ...(token && { token: holes.token(token) }),
    ...(table === "workflow_events" && { previous_hash: "", hash: "" }),
  });
  const event = table === "workflow_events";
  return {
    table,
    body: holes.fill(text),
    seq: event ? Number(body.seq) : null,
    sealed: event ? holes.fill(sealedText(body)) : null,
  };
}

/** The same text that the door sealed (`app/workflow/history.ts`). */
function sealedText({ workflow_id, seq, type, event, actor, command_id, at }: Body): string {
  const sealed = {
    ...{ workflowId: workflow_id, seq, type, event, actor, commandId: command_id },
    at: new Date(String(at)).toISOString(),
  };
  return canonicalize(sealed) ?? "";
}
