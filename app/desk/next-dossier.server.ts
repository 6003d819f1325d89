/**
 * The dossier after this one on the officer's own list: the same order as the list, from this dossier's own row on (from the top once that
 * row has gone), and again from the top after the last one. What a colleague holds now is passed over.
 */
import type { TransactionSql } from "postgres";
import { procedures } from "#machines/registry.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { followIndexOrder, selectRows } from "./work-list.server.ts";
import { type Cursor, first, writeCursor } from "./work-list-cursor.ts";
import { noFilters } from "./work-list-filters.ts";
import { readGroups } from "./work-list-sizes.server.ts";
import { type Tasks, tasksOf } from "./work-list-tasks.server.ts";

/** Rows that are looked at in one go: of several in a row, colleagues may hold some. */
const looked = 10;
/** Assignments come by the dozen; beyond this many rows in other hands the list itself is the better place to look. */
const goes = 10;

/** Its case code; undefined when nothing else waits for this officer. `after`: case code of the dossier that is left. */
export async function findNextDossier(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  after: string,
): Promise<string | undefined> {
  const tasks = tasksOf(
    viewer.roles,
    Object.values(procedures).flatMap(({ components }) => components),
  );
  const now = await services.clock.now();
  return asOfficer(services, viewer, async (sql) => {
    const [groups, place] = await Promise.all([
      readGroups(sql, viewer),
      placeOf(sql, viewer, tasks, after),
      followIndexOrder(sql),
    ]);
    const query = { filters: noFilters("act"), now };
    const from = async (cursor: Cursor, left = goes): Promise<string | undefined> => {
      const ask = {
        viewer,
        tasks,
        groups,
        placeAgencies: [],
        query: { ...query, after: writeCursor(cursor) },
      };
      const rows = await selectRows(sql, ask, looked);
      const free = rows.find(
        ({ mine, caseCode, holderId }) =>
          mine && caseCode !== after && (holderId === null || holderId === viewer.id),
      );
      const last = rows.at(-1);
      const more = !free && last?.mine && rows.length >= looked && left > 1;
      return more ? from(last, left - 1) : free?.caseCode;
    };
    return (place && (await from(place))) ?? (await from(first));
  });
}

/** Where the dossier stands on the own list; undefined when it is not there (any more). */
async function placeOf(
  sql: TransactionSql,
  { agencyId }: OfficerViewer,
  { turns }: Tasks,
  caseCode: string,
): Promise<Cursor | undefined> {
  const rows = await sql<{ dossierId: string; component: string; turn: string | null; sortKey: string }[]>`
    select c.dossier_id as "dossierId", c.component, c.turn, c.sort_key as "sortKey"
    from dossiers d join dossier_components c on c.dossier_id = d.id
    where d.case_code = ${caseCode.slice(0, 64)} and c.agency_id = ${agencyId} and c.bucket = 'act' order by c.sort_key`;
  const own = rows.find(({ component, turn }) => turn !== null && turns[component]?.includes(turn));
  return own && { mine: true, sortKey: own.sortKey, dossierId: own.dossierId, component: own.component };
}
