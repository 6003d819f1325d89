/**
 * What waits for a signer's name: the fifty that are due first, each with what a signer needs to know and whether this signer has looked at
 * it as it is now.
 */
import type { TransactionSql } from "postgres";
import { Grant } from "#machines/kernel/grant.ts";
import { procedures } from "#machines/registry.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { readLooks } from "./looks.server.ts";
import { tasksOf } from "./work-list-tasks.server.ts";

export const signAtMost = 50;

export type ToSign = {
  dossierId: string;
  component: string;
  /** As it is now: what is signed carries it. */
  seq: number;
  caseCode: string;
  procedure: string;
  draftId: string;
  subjectName: string;
  dueAt: Date | null;
  lateAt: Date | null;
  proposerName: string | null;
  proposedAt: Date | null;
  grant: Grant | undefined;
  looked: boolean;
  /** Why it is not signed together with others; undefined = it may be. */
  because: Because | undefined;
};
/** `own`: this officer proposed it; `withdrawing`: the family asks for the dossier back, and its answer comes first. */
export type Because = "own" | "sensitive" | "secondLook" | "withdrawing" | "look";

type Needs = Pick<Services, "sql">;

export async function readToSign(services: Needs, viewer: OfficerViewer): Promise<ToSign[]> {
  const { turns } = tasksOf(
    viewer.roles,
    Object.values(procedures).flatMap((one) => one.components),
  );
  const components = Object.keys(turns).filter((id) => turns[id]?.includes("signer"));
  const rows = await asOfficer(services, viewer, (sql) => selectRows(sql, viewer, components));
  const looked = await readLooks(
    services,
    viewer,
    rows.map(({ dossierId }) => dossierId),
  );
  return rows.map(({ proposerId, sensitive, secondLook, withdrawing, grant, ...row }) => {
    const seen = looked(row);
    const own = proposerId === viewer.id;
    const because: Because | undefined = own
      ? "own"
      : secondLook
        ? "secondLook"
        : withdrawing
          ? "withdrawing"
          : sensitive.length > 0
            ? "sensitive"
            : seen
              ? undefined
              : "look";
    return { ...row, grant: Grant.safeParse(grant).data, looked: seen, because };
  });
}

type Row = Omit<ToSign, "grant" | "looked" | "because"> & {
  proposerId: string | null;
  sensitive: string[];
  secondLook: boolean;
  withdrawing: boolean;
  grant: unknown;
};

/** From each kind of part no more than a page is read, along the desk's index. */
const selectRows = (sql: TransactionSql, { agencyId }: OfficerViewer, components: readonly string[]) => sql<
  Row[]
>`
  select c.dossier_id as "dossierId", c.component, c.seq, d.case_code as "caseCode", d.procedure, d.draft_id as "draftId",
    d.subject_name as "subjectName", c.due_at as "dueAt", c.late_at as "lateAt", c.sensitive, c.second_look as "secondLook",
    exists (select 1 from timers w where w.workflow_id = c.dossier_id and w.region = 'withdrawal' and w.name = 'withdrawal') as withdrawing,
    p.officer_id as "proposerId", p.name as "proposerName", p.at as "proposedAt", p."grant"
  from unnest(${[...components]}::text[]) asked(component)
    cross join lateral (select * from dossier_components where agency_id = ${agencyId} and bucket = 'act' and component = asked.component
      and coalesce(turn, '') = 'signer' order by sort_key, dossier_id limit ${signAtMost}) c
    join dossiers d on d.id = c.dossier_id
    left join lateral (select e.actor ->> 'id' as officer_id, o.name, e.at, e.event -> 'grant' as "grant"
      from workflow_events e left join officers o on o.id::text = e.actor ->> 'id'
      where e.workflow_id = c.dossier_id and e.type = 'part.propose' and e.event ->> 'component' = c.component
      order by e.seq desc limit 1) p on true
  where c.state = 'awaitingSignature'
  order by c.sort_key, c.dossier_id limit ${signAtMost}`;
