/** Projections of a linked dossier: its own row, one per part, consents and supplement items. */
import { uuidv7 } from "uuidv7";
import { projectCounter } from "#app/delivery/project-counter.server.ts";
import { extendSearch } from "#app/desk/search-index.server.ts";
import { queueRadar } from "#app/duplicates/write-people.server.ts";
import { allClosed, type DossierContext, outcomeOf } from "#machines/kernel/dossier-context.ts";
import type { SupplementItem } from "#machines/kernel/dossier-events.ts";
import { nationalStatus } from "#machines/kernel/national-status.ts";
import { componentRows } from "./component-rows.ts";
import { ruleVersionOf } from "./kinds.ts";
import { syncLadder } from "./ladder-timers.server.ts";
import type { Projected } from "./project.server.ts";
import type { Tx } from "./write-step.server.ts";

export async function projectDossier(tx: Tx, projected: Projected): Promise<void> {
  const { kind, calendar, workflow, record, step } = projected;
  const { workflowId, seq, event, at } = record;
  const context = step.snapshot.context as DossierContext;
  const stored = await tx<{ region: string; reason: string; started_at: Date; ended_at: Date | null }[]>`
    select region, reason, started_at, ended_at from clock_intervals where workflow_id = ${workflowId}`;
  const intervals = stored.map((i) => ({
    region: i.region,
    reason: i.reason,
    startedAt: i.started_at,
    endedAt: i.ended_at ?? undefined,
  }));
  const rows = componentRows({
    kind,
    calendar,
    deadlines: ruleVersionOf(kind, workflow.ruleVersion).deadlines,
    submittedAt: workflow.submittedAt ?? at,
    now: at,
    context,
    states: step.states,
    intervals,
  });
  const due = rows
    .map((row) => row.due_at?.getTime() ?? 0)
    .reduce((latest, moment) => Math.max(latest, moment), 0);
  const values = rows.map((row) => ({
    ...row,
    agency_id: workflow.facts.agencies[row.component] ?? workflow.facts.intakeAgencyId,
  }));
  await Promise.all([
    tx`insert into dossier_components as c (dossier_id, component, variant, agency_id, state, turn, bucket, sort_key, seq, started_at, due_at, closed_at, result, second_look, sensitive, paused)
       select ${workflowId}, r.component, r.variant, r.agency_id, r.state, r.turn, r.bucket, r.sort_key, ${seq}, ${at}, r.due_at,
         case when r.closed then ${at}::timestamptz end, null, r.second_look, r.sensitive, r.paused
       from jsonb_to_recordset(${tx.json(values as never)}) as r(component text, variant text, agency_id text, state text, turn text, bucket text,
         sort_key bigint, due_at timestamptz, closed boolean, second_look boolean, sensitive text[], paused boolean)
       on conflict (dossier_id, component) do update set
         state = excluded.state, turn = excluded.turn, bucket = excluded.bucket, sort_key = excluded.sort_key,
         second_look = excluded.second_look, sensitive = excluded.sensitive, paused = excluded.paused, due_at = coalesce(excluded.due_at, c.due_at), closed_at = coalesce(c.closed_at, excluded.closed_at),
         seq = case when c.state is distinct from excluded.state or ${String(event.component ?? "")} = c.component then excluded.seq else c.seq end,
         started_at = case when c.state is distinct from excluded.state then excluded.started_at else c.started_at end`,
    tx`update dossiers set national_status = ${nationalStatus(context, step.states)}, outcome = ${outcomeOf(context) ?? null},
       due_at = coalesce(${due ? new Date(due) : null}, due_at),
       closed_at = case when ${allClosed(context)} then coalesce(closed_at, ${at}) end, updated_at = ${at} where id = ${workflowId}`,
  ]);
  await Promise.all([
    syncLadder(tx, workflowId, { kind, calendar, states: step.states, intervals, rows, at }),
    projectEvent(tx, projected, context),
  ]);
}

/** Rows that only some events touch. */
async function projectEvent(tx: Tx, { record, notes }: Projected, context: DossierContext): Promise<void> {
  const { workflowId, seq, event, at } = record;
  if (event.type === "request.accepted")
    await tx`update dossier_components set result = (select response from partner_requests where id = ${String(event.requestId)})
      where dossier_id = ${workflowId} and component = ${String(event.component)}`;
  if (event.type === "supplement.request" || event.type === "supplement.requestAgain") {
    const items = (event.items as SupplementItem[]).map((item, index) => ({
      id: uuidv7(),
      dossier_id: workflowId,
      seq,
      component: String(event.component),
      target: item.target,
      reason: item.reason,
      guidance: notes.find((note) => note.key === `item:${index}`)?.body ?? "",
    }));
    await tx`insert into supplement_items ${tx(items)}`;
  }
  if (event.type === "timer.due" && event.timer === "lateMark")
    await tx`update dossier_components set late_at = ${at} where dossier_id = ${workflowId} and component = ${String(event.region)}`;
  if (event.type === "dossier.forward") await forward(tx, workflowId, String(event.wardCode), at);
  if (event.type === "supplement.answer")
    await tx`update supplement_items set answered_at = ${at} where dossier_id = ${workflowId} and component = ${String(event.component)} and answered_at is null`;
  await projectCounter(tx, record, notes, context);
  const answered = Object.entries(context.confirmations).filter(([, { consent }]) => consent !== "pending");
  if (answered.length > 0)
    await tx`update confirmation_requests r set consent = a.consent, answered_at = ${at}
      from jsonb_to_recordset(${tx.json(answered.map(([id, { consent }]) => ({ id, consent })))}) as a(id uuid, consent text)
      where r.id = a.id and r.consent = 'pending'`;
}

/**
 * Passes intake and the parts of the commune's committee to the competent commune (birth-linked B28). Parts of other agencies
 * follow their own place and stay. There it is new since now: the morning's digest of that commune names it.
 */
async function forward(tx: Tx, dossierId: string, wardCode: string, at: Date): Promise<void> {
  const [agency] = await tx<{ id: string }[]>`
    select id from agencies where ward_code = ${wardCode} and kind = 'communePeoplesCommittee' and active`;
  if (!agency) throw new Error(`No committee works for ward ${wardCode}`);
  await tx`update dossier_components c set agency_id = ${agency.id}, started_at = ${at} from agencies a
    where c.dossier_id = ${dossierId} and a.id = c.agency_id and a.kind = 'communePeoplesCommittee'`;
  await tx`update dossiers set intake_agency_id = ${agency.id} where id = ${dossierId}`;
  await extendSearch(tx, dossierId);
  await queueRadar(tx, dossierId);
}
