/**
 * Reads a dossier for its pages: one query, whoever looks.
 *
 * Takes any SQL reader; who may look is the policy's question and was answered before. Columns of JSON aggregates arrive as ISO strings.
 */
import type { ISql } from "postgres";
import { allPaid, type DossierContext } from "#machines/kernel/dossier-context.ts";
import type { NationalStatus } from "#machines/kernel/national-status.ts";
import type { Kinds } from "../workflow/kinds.ts";
import { lastFour, refusalWords, type StoredAct, withdrawalsOf } from "./dossier-acts.ts";
import type {
  ConfirmationView,
  DossierView,
  IssuedPaperView,
  PartView,
  ResultView,
  SupplementView,
} from "./dossier-view.ts";

// biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
export type Reader = { sql: ISql<{}>; kinds: Kinds };

/** @throws Error when there is no such dossier: its id comes from a row that the policy found. */
export async function getDossierView({ sql, kinds }: Reader, dossierId: string): Promise<DossierView> {
  const [row] = await sql<Row[]>`
    select d.id, d.case_code, d.procedure, d.rule_version, d.national_status, d.outcome, d.draft_id, d.subject_name,
      d.submitted_at, d.due_at, d.closed_at, w.snapshot -> 'context' as context,
      (select full_name from citizens where id = d.applicant_id) as applicant_name,
      (select jsonb_agg(jsonb_build_object('component', c.component, 'agencyId', a.id, 'agencyName', a.name, 'agencyKind', a.kind,
          'state', c.state, 'turn', c.turn, 'seq', c.seq, 'since', c.started_at, 'dueAt', c.due_at, 'closedAt', c.closed_at,
          'lateAt', c.late_at, 'result', c.result))
        from dossier_components c join agencies a on a.id = c.agency_id where c.dossier_id = d.id) as components,
      (select jsonb_agg(jsonb_build_object('requestId', r.id, 'fullName', r.full_name, 'capacities', r.capacities, 'components', r.components,
          'consent', r.consent, 'askedAt', r.asked_at, 'answeredAt', r.answered_at) order by r.asked_at, r.full_name)
        from confirmation_requests r where r.dossier_id = d.id) as confirmations,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'seq', s.seq, 'component', s.component, 'target', s.target, 'reason', s.reason,
          'guidance', s.guidance, 'askedAt', e.at) order by s.seq, s.id)
        from supplement_items s join workflow_events e on e.workflow_id = s.dossier_id and e.seq = s.seq
        where s.dossier_id = d.id and s.answered_at is null) as items,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'serial', p.serial, 'paper', p.paper, 'component', p.component, 'seq', p.seq,
          'issuedAt', p.issued_at, 'openedAt', p.opened_at,
          'endedAt', coalesce(p.revoked_at, p.superseded_at)) order by p.seq desc, p.serial)
        from issued_papers p where p.dossier_id = d.id) as papers,
      (select jsonb_object_agg(p.result_id, jsonb_build_object('state', p.state, 'itemNumber', p.item_number, 'updatedAt', p.updated_at) order by p.number)
        from parcels p where p.dossier_id = d.id) as parcels,
      (select jsonb_agg(jsonb_build_object('type', e.type, 'component', e.event ->> 'component', 'at', e.at, 'reason', n.body, 'way', y.body) order by e.seq)
        from workflow_events e left join event_notes n
          on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason' and n.visibility = 'family'
          left join event_notes y on y.workflow_id = e.workflow_id and y.seq = e.seq and y.key = 'way' and y.visibility = 'family'
        where e.workflow_id = d.id and e.type in ('dossier.refuse', 'part.refuse', 'dossier.withdraw', 'part.withdraw',
          'withdrawal.decline', 'dossier.forward')) as acts,
      (select jsonb_object_agg(r.component, r.response ->> 'cardNumberLast4' order by r.asked_at) from partner_requests r
        where r.workflow_id = d.id and r.status = 'refused' and r.component is not null and r.response ? 'cardNumberLast4') as existing,
      (select jsonb_object_agg(t.region || ':' || t.name, t.due_at) from timers t where t.workflow_id = d.id) as timers,
      (select jsonb_agg(distinct i.region) from clock_intervals i where i.workflow_id = d.id and i.ended_at is null) as paused
    from dossiers d join workflows w on w.id = d.id where d.id = ${dossierId}`;
  if (!row) throw new Error(`No dossier ${dossierId}`);
  return shape(row, kinds);
}

type Iso<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
type PartRow = Iso<
  Pick<
    PartView,
    | "component"
    | "agencyId"
    | "agencyName"
    | "agencyKind"
    | "state"
    | "turn"
    | "seq"
    | "since"
    | "dueAt"
    | "closedAt"
    | "lateAt"
    | "result"
  >
>;
type ItemRow = { seq: number; component: string; askedAt: string } & SupplementView["items"][number];
type Row = {
  id: string;
  case_code: string;
  procedure: string;
  rule_version: string;
  national_status: number;
  outcome: DossierView["outcome"];
  draft_id: string;
  subject_name: string;
  applicant_name: string;
  submitted_at: Date;
  due_at: Date | null;
  closed_at: Date | null;
  context: DossierContext;
  components: PartRow[] | null;
  confirmations: Iso<ConfirmationView>[] | null;
  items: ItemRow[] | null;
  papers: Iso<IssuedPaperView>[] | null;
  parcels: Record<string, { state: string; itemNumber: string | null; updatedAt: string }> | null;
  acts: StoredAct[] | null;
  existing: Record<string, string> | null;
  timers: Record<string, string> | null;
  paused: string[] | null;
};

const moment = (iso: string | null | undefined): Date | null => (iso ? new Date(iso) : null);

function shape(row: Row, kinds: Kinds): DossierView {
  const { context } = row;
  const order = kinds(row.procedure).components;
  const rows = new Map((row.components ?? []).map((one) => [one.component, one]));
  const timer = (region: string, name: string) => moment(row.timers?.[`${region}:${name}`]);
  const pausedAll = (row.paused ?? []).includes("intake");

  const acts = row.acts ?? [];
  const verified = order.some(({ id }) => context.parts[id]?.verification);
  const part = (component: string, needs: readonly string[], pausedWith: readonly string[]): PartView => {
    const one = rows.get(component);
    if (!one) throw new Error(`Dossier ${row.id} has no part ${component}`);
    const first = component === "intake" || context.intake === "accepted" ? [] : ["intake"];
    return {
      ...one,
      since: new Date(one.since),
      dueAt: moment(one.dueAt),
      closedAt: moment(one.closedAt),
      lateAt: moment(one.lateAt),
      paused: pausedAll || [component, ...pausedWith].some((region) => row.paused?.includes(region)),
      blockedBy: [...first, ...needs.filter((need) => context.parts[need]?.verdict !== "done")],
      ground: context.parts[component]?.ground ?? null,
      reason: refusalWords("reason", component, order, context, acts),
      way: refusalWords("way", component, order, context, acts),
      supplements:
        component === "intake" ? context.intakeSupplements : (context.parts[component]?.supplements ?? 0),
      verified,
      extendedBy: context.parts[component]?.extendedBy ?? 0,
      dueBefore: null,
      usual: null,
      existingLast4:
        context.parts[component]?.verdict === "refused" ? lastFour(row.existing?.[component]) : null,
    };
  };

  const parts = order
    .filter(({ id }) => rows.has(id) && context.parts[id]?.verdict !== "notApplicable")
    .map(({ id, needs, pausedWith }) => part(id, needs, pausedWith));
  return {
    id: row.id,
    caseCode: row.case_code,
    procedure: row.procedure,
    ruleVersion: row.rule_version,
    nationalStatus: row.national_status as NationalStatus,
    outcome: row.outcome,
    draftId: row.draft_id,
    applicantName: row.applicant_name,
    subjectName: row.subject_name,
    submittedAt: row.submitted_at,
    dueAt: row.due_at,
    closedAt: row.closed_at,
    intake: part("intake", [], []),
    parts,
    results: resultsOf(
      row,
      order.map(({ id }) => id),
    ),
    // A row that the machine does not know was left by a request that broke off before its event: nobody was asked.
    confirmations: (row.confirmations ?? [])
      .flatMap((one) => {
        const known = context.confirmations[one.requestId];
        return known ? [{ ...one, consent: known.consent, components: known.components }] : [];
      })
      .map((one) => ({
        ...one,
        askedAt: new Date(one.askedAt),
        answeredAt: moment(one.answeredAt),
      })),
    supplements: supplementsOf(row.items ?? [], timer),
    choices: parts
      .filter(({ state }) => state === "waiting.choice")
      .map(({ component }) => ({ component, dueAt: timer(component, "choice") })),
    consentsDueAt: timer("confirmations", "confirmation") ?? timer("confirmations", "confirmationAgain"),
    withdrawals: withdrawalsOf(context, row.components ?? [], acts, timer),
    forwardedAt: moment(acts.findLast(({ type }) => type === "dossier.forward")?.at),
    objection: context.objection,
    moneyDue: !allPaid(context),
    papers: (row.papers ?? []).map((one) => ({
      ...one,
      issuedAt: new Date(one.issuedAt),
      openedAt: moment(one.openedAt),
      endedAt: moment(one.endedAt),
    })),
  };
}

/** In the order of the parts that issue them. */
function resultsOf({ context, parcels }: Row, order: readonly string[]): ResultView[] {
  return Object.entries(context.results)
    .filter(
      ([, { component }]) =>
        context.parts[component]?.verdict === "pending" || context.parts[component]?.verdict === "done",
    )
    .sort(([, a], [, b]) => order.indexOf(a.component) - order.indexOf(b.component))
    .map(([resultId, facts]) => {
      const parcel = parcels?.[resultId];
      return {
        resultId,
        ...facts,
        parcel: parcel ? { ...parcel, updatedAt: new Date(parcel.updatedAt) } : null,
      };
    });
}

/** Open items grouped by the request they came with. */
function supplementsOf(
  items: readonly ItemRow[],
  timer: (region: string, name: string) => Date | null,
): SupplementView[] {
  const requests = new Map<number, SupplementView>();
  for (const { seq, component, askedAt, ...item } of items) {
    const request = requests.get(seq) ?? {
      component,
      seq,
      askedAt: new Date(askedAt),
      dueAt: timer(component, "supplement"),
      items: [],
    };
    request.items.push(item);
    requests.set(seq, request);
  }
  return [...requests.values()];
}
