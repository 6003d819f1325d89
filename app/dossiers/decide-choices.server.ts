/** What some acts let an officer choose or weigh: communes to pass a dossier on to, new due dates, what the family wrote. */
import type { TransactionSql } from "postgres";
import { Grant } from "#machines/kernel/grant.ts";
import { formatDate, formatDateTime, localDay } from "../calendar/local-time.ts";
import { addWorkingDays, type Calendar } from "../calendar/working-time.ts";
import type { Translate } from "../texts/texts.tsx";
import { amountText, benefitName } from "./decide-grant.server.ts";
import type { Act, ForwardChoice, Named } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

/** Most working days that one extension may add (the event's own limit). */
export const longestExtension = 10;

/** Communes of a province with a committee at work; the province of the agency that holds the dossier when none was chosen. */
export async function readForwardChoice(
  sql: TransactionSql,
  dossierId: string,
  asked: string,
): Promise<ForwardChoice> {
  const [[own], provinces] = await Promise.all([
    sql<{ ward: string | null; province: string }[]>`
      select a.ward_code as ward, a.province_code as province from dossiers d join agencies a on a.id = d.intake_agency_id where d.id = ${dossierId}`,
    sql<Named[]>`select code as value, name as label from places where level = 'province' order by folded`,
  ]);
  const province = provinces.some(({ value }) => value === asked) ? asked : (own?.province ?? "");
  const wards = await sql<Named[]>`
    select p.code as value, p.name as label from places p
    join agencies a on a.ward_code = p.code and a.kind = 'communePeoplesCommittee' and a.active
    where p.parent_code = ${province} order by p.folded`;
  return { provinces: [...provinces], province, wards: [...wards], ownWard: own?.ward ?? "" };
}

/** Each possible extension with the due date that it makes: the due day itself is a working day, so days are added to it. */
export function extensionsOf(calendar: Calendar, dueAt: Date | null, t: Translate): Named[] {
  if (!dueAt) return [];
  const dueDay = localDay(new Date(dueAt.getTime() - 1));
  return Array.from({ length: longestExtension }, (_, index) => index + 1).map((count) => ({
    value: String(count),
    label: t("officer:decide.extension", {
      count,
      date: formatDate(addWorkingDays(calendar, dueDay, count)),
    }),
  }));
}

export type PartTimes = { submittedAt: Date; dueAt: Date | null };

/** Facts that the officer reads beside the form: times on an apology, the family's own words on a withdrawal. */
export function factsOf(
  { type }: Pick<Act, "type">,
  { submittedAt, dueAt }: PartTimes,
  asked: string | undefined,
  t: Translate,
): { label: string; value: string }[] {
  if (type === "apology.sign")
    return [
      { label: t("officer:column.submitted"), value: formatDateTime(submittedAt) },
      { label: t("officer:decide.due"), value: dueAt ? formatDateTime(dueAt) : t("officer:due.none") },
    ];
  if (type.startsWith("withdrawal.") && asked)
    return [{ label: t("officer:decide.familySays"), value: asked }];
  return [];
}

/** What the family wrote with its last request to withdraw this part or the whole dossier. */
export async function readWithdrawalWords(
  sql: TransactionSql,
  dossierId: string,
  component: string,
): Promise<string | undefined> {
  const [note] = await sql<{ body: string }[]>`
    select n.body from workflow_events e join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq
    where e.workflow_id = ${dossierId} and e.type = ${component === "intake" ? "dossier.withdraw" : "part.withdraw"}
      and coalesce(e.event ->> 'component', 'intake') = ${component}
    order by e.seq desc limit 1`;
  return note?.body;
}

/** A decision that waits for its signature: who prepared it, what it grants, and what its officer wrote for colleagues. */
export type Proposed = { grant: Grant | undefined; reason: string | null; by: string; at: Date };

/** The last proposal of the part. */
export async function readProposed(
  sql: TransactionSql,
  dossierId: string,
  component: string,
): Promise<Proposed | undefined> {
  const [row] = await sql<{ grant: unknown; reason: string | null; by: string | null; at: Date }[]>`
    select e.event -> 'grant' as grant, n.body as reason, o.name as by, e.at
    from workflow_events e left join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason'
      left join officers o on o.id::text = e.actor ->> 'id'
    where e.workflow_id = ${dossierId} and e.type = 'part.propose' and e.event ->> 'component' = ${component}
    order by e.seq desc limit 1`;
  return row && { ...row, by: row.by ?? "", grant: Grant.safeParse(row.grant).data };
}

export const proposedFacts = (
  { grant, reason, by, at }: Proposed,
  words: OfficerWords,
  t: Translate,
): { label: string; value: string }[] => [
  {
    label: t("decisions:proposedBy"),
    value: t("decisions:proposedBy.value", { by, at: formatDateTime(at) }),
  },
  ...(grant
    ? [
        { label: t("officer:grant.benefit"), value: benefitName(grant.benefit, words) },
        { label: t("officer:grant.amount"), value: amountText(grant, t) },
      ]
    : []),
  ...(reason ? [{ label: t("officer:grant.reason"), value: reason }] : []),
];
