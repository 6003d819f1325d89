/** Filters of the work list as conditions on a part's row `c`, and the marks that pages show; the same rule for both. */
import type { PendingQuery, Row, TransactionSql } from "postgres";
import { addDays, localDay, momentOf } from "../calendar/local-time.ts";
import { elsewhere, type Filters, type MarkFilter } from "./work-list-filters.ts";

type Sql = TransactionSql;
type Ask = {
  filters: Filters;
  viewerId: string;
  /** Agencies of the commune that the place filter names, or of the officer's own for `elsewhere`. */
  placeAgencies: readonly string[];
  now: Date;
};
type Condition = PendingQuery<Row[]>;

/**
 * Everything that the filters ask of a row. What is asked of its dossier are plain comparisons: the database may make them before it looks whether
 * the officer may see that dossier.
 */
export function conditionsOf(sql: Sql, { filters, viewerId, placeAgencies, now }: Ask): Condition {
  const { holder, mark, place, from, to, caseCode } = filters;
  const head = all(sql, [
    from && sql`d.submitted_at >= ${momentOf(from, "00:00")}`,
    to && sql`d.submitted_at < ${momentOf(addDays(to, 1), "00:00")}`,
    placeAgencies.length > 0 && placeCondition(sql, place, placeAgencies),
  ]);
  const asked = from || to || placeAgencies.length > 0;
  return all(sql, [
    caseCode && sql`c.dossier_id = (select id from dossiers where case_code = ${caseCode.toUpperCase()})`,
    mark && markCondition(sql, mark, now),
    holder && holderCondition(sql, holder, viewerId),
    asked && sql`exists (select 1 from dossiers d where d.id = c.dossier_id and ${head})`,
  ]);
}

const all = (sql: Sql, conditions: readonly (Condition | "" | false | undefined)[]) =>
  conditions.reduce<Condition>(
    (every, one) => (one ? sql<Row[]>`${every} and ${one}` : every),
    sql<Row[]>`true`,
  );

const placeCondition = (sql: Sql, place: string | undefined, agencies: readonly string[]) =>
  place === elsewhere
    ? sql`d.intake_agency_id <> all(${[...agencies]})`
    : sql`d.intake_agency_id = any(${[...agencies]})`;

/** Real time: a claim that is over binds nobody. */
const holderCondition = (sql: Sql, holder: Filters["holder"], viewerId: string) =>
  sql`${holder === "trong" ? sql`not` : sql``} exists (select 1 from part_claims h
    where h.dossier_id = c.dossier_id and h.component = c.component and h.expires_at > ${new Date()}
      ${holder === "toi" ? sql`and h.officer_id = ${viewerId}` : holder === "nguoi-khac" ? sql`and h.officer_id <> ${viewerId}` : sql``})`;

/** Whether a part's row carries a mark; `today`: its time ends on this local day. */
export function markCondition(sql: Sql, mark: MarkFilter, now: Date) {
  switch (mark) {
    case "late":
      return sql`(c.late_at is not null or (not c.paused and c.due_at < ${now}))`;
    case "today":
      return sql`(not c.paused and c.due_at >= ${momentOf(localDay(now), "00:00")} and c.due_at < ${momentOf(addDays(localDay(now), 1), "00:00")})`;
    case "sensitive":
      return sql`cardinality(c.sensitive) > 0`;
    case "secondLook":
      return sql`c.second_look`;
    case "duplicate":
      return sql`exists (select 1 from duplicate_candidates k where k.verdict is null and (k.dossier_id = c.dossier_id or k.other_dossier_id = c.dossier_id))`;
    case "assisted":
      return sql`exists (select 1 from assisted_filings f where f.dossier_id = c.dossier_id)`;
    case "withdrawal":
      return sql`(c.state like 'withdrawalAsked%' or coalesce((select true from timers w
        where w.workflow_id = c.dossier_id and w.region = 'withdrawal' and w.name = 'withdrawal'), false))`;
    case "askedAgain":
      return sql`(select count(distinct s.seq) > 1 from supplement_items s where s.dossier_id = c.dossier_id and s.component = c.component)`;
    case "apologyDrafted":
      return sql`(select coalesce(bool_or(e.type = 'timer.due') and not bool_or(e.type = 'apology.sign'), false) from workflow_events e
        where e.workflow_id = c.dossier_id and e.type in ('timer.due', 'apology.sign')
          and ((e.event ->> 'timer' = 'apologyDraft' and e.event ->> 'region' = c.component) or e.event ->> 'component' = c.component))`;
  }
}
