/**
 * Writes the words by which desks find a dossier: when it opens, when the family corrects names or dates, when it moves to another commune.
 *
 * A row is kept for each commune with an agency in the dossier, so that a desk's search reads its own commune's words only.
 */
import type { ISql } from "postgres";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { Answers } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { listedSubject } from "./listed-subject.ts";
import { numberKeys } from "./search-keys.server.ts";
import { tokensOf } from "./search-tokens.ts";

type Needs = Pick<Services, "env">;
type Head = { id: string; caseCode: string };

/** The parts' rows have to be there: their agencies say which communes. */
export async function writeSearch(
  tx: Tx,
  services: Needs,
  { id, caseCode }: Head,
  people: Parameters<typeof tokensOf>[1],
): Promise<void> {
  const tokens = tokensOf(caseCode, people, numberKeys(services));
  await tx`
    insert into dossier_search (scope, token, dossier_id)
    select distinct a.ward_code, w.token, ${id}::uuid from dossier_components c join agencies a on a.id = c.agency_id
      cross join unnest(${tokens}::text[]) as w(token)
    where c.dossier_id = ${id} and a.ward_code is not null on conflict do nothing`;
}

/** After corrected answers: lists and searches name the person as the answers do now. */
export async function rewriteSearch(
  tx: Tx,
  services: Needs,
  id: string,
  procedure: Procedure,
): Promise<void> {
  if (!procedure.people) return;
  const pages = await tx<
    { page: string; values: Record<string, unknown> }[]
  >`select page, values from dossier_answers where dossier_id = ${id}`;
  const answers: Answers = Object.fromEntries(pages.map(({ page, values }) => [page, values]));
  const people = procedure.people(answers);
  const { name, date, masked } = listedSubject(people);
  const [row] = await tx<{ caseCode: string }[]>`
    update dossiers set subject_name = coalesce(${name}, subject_name), subject_date = ${date}, masked_number = ${masked}
    where id = ${id} returning case_code as "caseCode"`;
  await tx`delete from dossier_search where dossier_id = ${id}`;
  if (row) await writeSearch(tx, services, { id, caseCode: row.caseCode }, people);
}

/** After a part went to an agency of another commune. */
export async function extendSearch(tx: Tx, dossierId: string): Promise<void> {
  await tx`
    insert into dossier_search (scope, token, dossier_id)
    select distinct a.ward_code, w.token, ${dossierId}::uuid from dossier_components c join agencies a on a.id = c.agency_id
      cross join (select distinct token from dossier_search where dossier_id = ${dossierId}) w
    where c.dossier_id = ${dossierId} and a.ward_code is not null on conflict do nothing`;
}

export type SearchRows = { dossierId: string; scopes: readonly string[]; tokens: readonly string[] };

/** Many dossiers at once, for seeds: one statement a call. */
export async function fillSearch(
  // biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
  sql: ISql<{}>,
  dossiers: readonly SearchRows[],
): Promise<void> {
  const rows = dossiers.flatMap(({ dossierId, scopes, tokens }) =>
    scopes.flatMap((scope) => tokens.map((token) => ({ scope, token, dossierId }))),
  );
  await sql`
    insert into dossier_search (scope, token, dossier_id)
    select * from unnest(${rows.map((row) => row.scope)}::text[], ${rows.map((row) => row.token)}::text[], ${rows.map((row) => row.dossierId)}::uuid[])
    on conflict do nothing`;
}
