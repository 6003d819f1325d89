/** Locks a workflow and reads what the door needs, in one round trip. */
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import type { WorkflowFacts } from "./policy.ts";
import type { StoredSnapshot } from "./step.ts";
import type { Tx } from "./write-step.server.ts";

export type Workflow = {
  id: string;
  kind: string;
  machineVersion: string;
  ownerId: string | null;
  snapshot: StoredSnapshot;
  seq: number;
  updatedAt: Date;
  lastHash: string;
  /** Seq of the event that this command already caused. */
  repeatedSeq: number | null;
  ruleVersion: string | null;
  /** Procedure of the dossier, or of the dossier that this one serves. */
  procedure: string | null;
  submittedAt: Date | null;
  facts: WorkflowFacts;
  componentSeqs: Readonly<Record<string, number>>;
  firstTimer: { region: string; name: string; dueAt: Date } | undefined;
};

type Row = {
  id: string;
  kind: string;
  machine_version: string;
  owner_id: string | null;
  snapshot: StoredSnapshot;
  seq: number;
  updated_at: Date;
};

/** The workflow, locked until the transaction ends; undefined when there is none. */
export async function loadWorkflow(tx: Tx, id: string, commandId: string): Promise<Workflow | undefined> {
  // NO KEY UPDATE: serialises writers, yet lets foreign-key checks of other rows through. Sent first on this connection,
  // so the queries after it see what the last writer left.
  const [locked, rest] = await Promise.all([
    tx<
      Row[]
    >`select id, kind, machine_version, owner_id, snapshot, seq, updated_at from workflows where id = ${id} for no key update`,
    tx<RestRow[]>`select
        (select hash from workflow_events where workflow_id = ${id} order by seq desc limit 1) as last_hash,
        (select seq from workflow_events where workflow_id = ${id} and command_id = ${commandId}) as repeated_seq,
        (select jsonb_build_object('procedure', procedure, 'ruleVersion', rule_version, 'submittedAt', submitted_at, 'applicantId', applicant_id, 'intakeAgencyId', intake_agency_id,
             'subjectId', (select c.id from dossier_concerned p join citizens c on c.personal_id = p.personal_id where p.dossier_id = dossiers.id))
           from dossiers where id = coalesce((select owner_id from workflows where id = ${id}), ${id})) as dossier,
        (select jsonb_object_agg(component, jsonb_build_object('agencyId', agency_id, 'seq', seq, 'variant', variant)) from dossier_components where dossier_id = coalesce((select owner_id from workflows where id = ${id}), ${id})) as components,
        (select jsonb_object_agg(r.id, c.id) from confirmation_requests r join citizens c on c.personal_id = r.personal_id where r.dossier_id = ${id}) as confirmers,
        (select jsonb_build_object('region', region, 'name', name, 'dueAt', due_at) from timers
           where workflow_id = ${id} and region not like 'request:%' order by due_at limit 1) as first_timer`,
  ]);
  const [row] = locked;
  const [more] = rest;
  if (!row || !more) return undefined;
  const components = Object.entries(more.components ?? {});
  return {
    id: row.id,
    kind: row.kind,
    machineVersion: row.machine_version,
    ownerId: row.owner_id,
    snapshot: row.snapshot,
    seq: row.seq,
    updatedAt: row.updated_at,
    lastHash: more.last_hash,
    repeatedSeq: more.repeated_seq,
    // A parcel looks at its dossier's agencies and applicant, not at its rule version.
    ruleVersion: row.owner_id ? null : (more.dossier?.ruleVersion ?? null),
    procedure: more.dossier?.procedure ?? null,
    submittedAt: more.dossier ? new Date(more.dossier.submittedAt) : null,
    facts: {
      applicantId: more.dossier?.applicantId ?? null,
      intakeAgencyId: more.dossier?.intakeAgencyId ?? null,
      agencies: Object.fromEntries(components.map(([component, { agencyId }]) => [component, agencyId])),
      variants: Object.fromEntries(components.map(([component, { variant }]) => [component, variant])),
      subjectId: more.dossier?.subjectId ?? null,
      confirmers: more.confirmers ?? {},
      context: row.snapshot.context as Partial<DossierContext>,
    },
    componentSeqs: Object.fromEntries(components.map(([component, { seq }]) => [component, seq])),
    firstTimer: more.first_timer
      ? { ...more.first_timer, dueAt: new Date(more.first_timer.dueAt) }
      : undefined,
  };
}

type RestRow = {
  last_hash: string;
  repeated_seq: number | null;
  dossier: {
    procedure: string;
    ruleVersion: string;
    submittedAt: string;
    applicantId: string;
    intakeAgencyId: string;
    subjectId: string | null;
  } | null;
  components: Record<string, { agencyId: string; seq: number; variant: string | null }> | null;
  confirmers: Record<string, string> | null;
  first_timer: { region: string; name: string; dueAt: string } | null;
};
