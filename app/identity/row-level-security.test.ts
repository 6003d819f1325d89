/** What the database itself keeps from officers, whatever a query forgets: every table that their role may read, and all the others. */
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillTables, type ReadableTable, readableTables } from "#app/testing/every-table.ts";
import { addCitizen, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import type { Role } from "#machines/kernel/actors.ts";
import { asOfficer } from "./as-officer.server.ts";

/** About no person and no dossier: places, working days, numbers of the law, who works where, how long things usually take. */
const reference = [
  "agencies",
  "calendar_days",
  "facilities",
  "officers",
  "parameters",
  "places",
  "usual_durations",
];

/** By which column a row belongs to a dossier; the others belong to an agency. */
const dossierOf: Readonly<Record<string, string>> = {
  dossiers: "id",
  attachments: "(select d.id from dossiers d where d.draft_id = t.draft_id)",
  payment_attempts: "(select p.dossier_id from payments p where p.id = t.payment_id)",
  payout_orders: "(select p.dossier_id from payouts p where p.id = t.payout_id)",
};
/** Rows of an agency's own work, seen by that agency wherever the dossier is. */
const byAgency = [
  "absences",
  "agency_digests",
  "assisted_filings",
  "officer_acts",
  "queue_slips",
  "work_list_sizes",
];

/** Nothing of these is any officer's business in a query. */
const closed = [
  ...[
    "access_log",
    "citizens",
    "collection_passes",
    "dossier_concerned",
    "dossier_news_receivers",
    "dossier_people",
  ],
  ...[
    "dossier_person_keys",
    "dossier_relatives",
    "dossier_search",
    "draft_handovers",
    "drafts",
    "inbox",
    "part_looks",
  ],
  ...["read_reasons", "schema_migrations", "sessions", "share_links", "sign_ins", "workflows"],
];

const [demoA, demoB] = ["H55.01.954", "H12.31.900"];
let portal: TestPortal;
let owner: postgres.Sql;
let tables: ReadableTable[];
let neighbour: string;
/** Dossier by the commune in which it lies. */
const dossiers: Record<string, string> = {};

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  owner = postgres(portal.ownerUrl, { max: 2, onnotice: () => {} });
  tables = (await readableTables(owner)).filter(({ name }) => !reference.includes(name));
  const [row] = await owner<{ id: string }[]>`
    select id from agencies where kind = 'communePeoplesCommittee' and id like 'H55.%' and id <> ${demoA} order by id limit 1`;
  neighbour = row?.id ?? "";
  const citizen = await addCitizen(portal);
  const [officer] = await owner<{ id: string }[]>`select id from officers order by id limit 1`;
  for (const commune of [demoA, neighbour, demoB]) {
    const id = await openSample(portal, birth, citizen, "B01electronic");
    await owner`update dossier_components set agency_id = replace(agency_id, ${demoA}, ${commune}) where dossier_id = ${id}`;
    const [moved] = await owner<{ draftId: string }[]>`
      update dossiers set intake_agency_id = ${commune} where id = ${id} returning draft_id as "draftId"`;
    const rows = {
      dossierId: id,
      draftId: moved?.draftId ?? "",
      agencyId: commune,
      officerId: officer?.id ?? "",
    };
    const filled = tables.filter(
      ({ name }) => !["dossiers", "dossier_components", "dossier_sources"].includes(name),
    );
    await fillTables(owner, filled, rows);
    dossiers[commune] = id;
  }
}, 120_000);
afterAll(async () => {
  await owner.end();
  await portal.close();
});

/** Whose rows a query over the whole table gives: communes, or agencies where the rows are an agency's. */
async function seen(table: ReadableTable, agencyId: string, role: Role): Promise<string[]> {
  const columns = table.columns.map(({ name }) => name);
  const own = byAgency.includes(table.name)
    ? "agency_id"
    : (dossierOf[table.name] ??
      (columns.includes("dossier_id")
        ? "dossier_id"
        : columns.includes("workflow_id")
          ? "workflow_id"
          : "?"));
  const rows = await asOfficer(portal, { agencyId, roles: [role] }, (sql) =>
    sql.unsafe<{ own: string | null }[]>(`select distinct ${own} as own from ${table.name} t`),
  );
  const commune = new Map(Object.entries(dossiers).map(([code, id]) => [id, code]));
  return [...new Set(rows.map(({ own }) => commune.get(own ?? "") ?? own ?? "nobody's"))].sort();
}

describe("a query without its where", () => {
  it.each([
    ["the committee", "", "receptionOfficer"],
    ["the police", ".1", "residenceOfficer"],
    ["social insurance", ".2", "insuranceOfficer"],
  ] as const)(
    "gives an officer of %s dossiers in which that agency has a part, from every table",
    async (_, office, role) => {
      for (const table of tables) {
        const agencyId = `${demoA}${office}`;
        const found = await seen(table, agencyId, role);
        if (table.name === "incidents") expect(found, table.name).toEqual([]);
        else if (byAgency.includes(table.name))
          expect(
            found.filter((own) => own !== agencyId && own !== demoA),
            table.name,
          ).toEqual([]);
        else expect(found, table.name).toEqual([demoA]);
      }
    },
  );

  it("gives those who oversee a province its dossiers, and nothing of another province", async () => {
    for (const role of ["manager", "auditor"] as const)
      for (const table of tables) {
        const found = await seen(table, "H55", role);
        expect(
          found.filter((own) => !own.startsWith("H55.")),
          `${role} ${table.name}`,
        ).toEqual([]);
        expect(found, `${role} ${table.name}`).toEqual(expect.arrayContaining([demoA, neighbour].sort()));
      }
  });

  it("gives an officer whose agency has no part nothing at all", async () => {
    const [empty] = await owner<{ id: string }[]>`
      select id from agencies where id like 'H55.%' and kind = 'communePeoplesCommittee' and id not in ${owner([demoA, neighbour])} limit 1`;
    for (const table of tables) expect(await seen(table, empty?.id ?? "", "signer"), table.name).toEqual([]);
    for (const table of tables) expect(await seen(table, "H55", "administrator"), table.name).toEqual([]);
  });

  it("shows a colleague's note to the other agencies of the dossier only when it is shared", async () => {
    const notes = (agencyId: string) =>
      asOfficer(
        portal,
        { agencyId, roles: ["signer"] },
        (sql) => sql<{ shared: boolean }[]>`select shared from internal_notes`,
      );
    await owner`update internal_notes set shared = false`;
    expect(await notes(`${demoA}.1`)).toEqual([]);
    expect(await notes(demoA)).toEqual([{ shared: false }]);
    await owner`update internal_notes set shared = true`;
    expect(await notes(`${demoA}.1`)).toEqual([{ shared: true }]);
    expect(await notes(demoB)).toHaveLength(1);
  });
});

it("secures each table that officers may read, and has a row of each dossier to prove it", async () => {
  for (const { name, secured } of tables) expect(secured, name).toBe(true);
  expect((await readableTables(owner)).map(({ name }) => name)).toEqual(expect.arrayContaining(reference));
});

it("keeps what no officer's page lists from the officers' role altogether", async () => {
  const readable = (await readableTables(owner)).map(({ name }) => name);
  expect(readable.filter((name) => closed.includes(name))).toEqual([]);
  const [found] = await owner<{ missing: string[] | null }[]>`
    select array_agg(name) filter (where to_regclass(name) is null) as missing from unnest(${closed}::text[]) as name`;
  expect(found?.missing, "a table of this list has another name now").toBeNull();
});

it("hides the accounts that money goes to, column by column", async () => {
  const read = (column: string) =>
    asOfficer(portal, { agencyId: demoA, roles: ["welfareOfficer"] }, (sql) =>
      sql.unsafe(`select ${column} from payouts`),
    );
  for (const column of ["account_number", "account_holder", "bank_name", "*"])
    await expect(read(column), column).rejects.toThrow("permission denied");
  expect(await read("amount, state")).toHaveLength(1);
});

it("lets the officers' role write nothing, and call only functions that look", async () => {
  const rights = await owner`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'
      and (case when c.relkind = 'S' then has_sequence_privilege('portal_officer', c.oid, 'USAGE, UPDATE')
        else has_table_privilege('portal_officer', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
          or has_any_column_privilege('portal_officer', c.oid, 'INSERT, UPDATE') end)`;
  expect(rights.map(({ relname }) => relname)).toEqual([]);
  const calls = await owner`
    select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('portal', 'graphile_worker') and p.prosecdef and has_schema_privilege('portal_officer', n.oid, 'USAGE')
      and has_function_privilege('portal_officer', p.oid, 'EXECUTE') order by 1`;
  expect(calls.map(({ name }) => name)).toEqual(["find_dossiers", "sees_dossier", "sees_workflow"]);
});

it("runs nothing as a superuser, nor as somebody whom row-level security does not bind", async () => {
  const roles = await owner`
    select rolname, rolsuper or rolbypassrls or rolcreaterole as mighty from pg_roles where rolname in ('portal_app', 'portal_officer')`;
  expect(roles.map(({ mighty }) => mighty)).toEqual([false, false]);
  const [app] = await portal.sql`
    select current_user as name, count(*)::int as owned from pg_class c where pg_get_userbyid(c.relowner) = current_user and c.relkind = 'r'
    group by 1`;
  expect(app).toBeUndefined();
});
