/**
 * What a viewer may do now with a dossier, or with a workflow that serves one: policy and machine asked together, for the buttons of
 * its pages.
 */
import type { Services } from "#app/services.server.ts";
import { withPartsOf } from "#app/workflow/kinds.ts";
import { type PossibleEvent, possibleEvents } from "#app/workflow/possible-events.ts";
import type { StoredSnapshot } from "#app/workflow/step.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { actorOf, type Viewer } from "./viewer.ts";

type Row = {
  kind: string;
  procedure: string;
  machine_version: string;
  snapshot: StoredSnapshot;
  applicant_id: string;
  intake_agency_id: string;
  agencies: Record<string, string>;
  variants: Record<string, string | null> | null;
  concerned: boolean;
  confirmers: string[] | null;
};

export async function mayNow(
  { sql, kinds }: Pick<Services, "sql" | "kinds">,
  viewer: Viewer,
  workflowId: string,
): Promise<PossibleEvent[]> {
  const [row] = await sql<Row[]>`
    select w.kind, d.procedure, w.machine_version, w.snapshot, d.applicant_id, d.intake_agency_id,
      (select jsonb_object_agg(component, agency_id) from dossier_components where dossier_id = d.id) as agencies,
      (select jsonb_object_agg(component, variant) from dossier_components where dossier_id = d.id) as variants,
      exists (select 1 from dossier_concerned where dossier_id = d.id and personal_id = ${viewer.kind === "citizen" ? viewer.personalId : ""}) as concerned,
      (select jsonb_agg(id) from confirmation_requests where dossier_id = d.id and personal_id = ${viewer.kind === "citizen" ? viewer.personalId : ""}) as confirmers
    from workflows w join dossiers d on d.id = coalesce(w.owner_id, w.id) where w.id = ${workflowId}`;
  if (!row) return [];
  const kind = kinds(row.kind);
  const machine = kind.machines[row.machine_version];
  if (!machine) throw new Error(`No machine ${row.kind} ${row.machine_version}`);
  const facts = {
    applicantId: row.applicant_id,
    intakeAgencyId: row.intake_agency_id,
    agencies: row.agencies,
    variants: row.variants ?? {},
    subjectId: row.concerned ? viewer.id : null,
    confirmers: Object.fromEntries((row.confirmers ?? []).map((id) => [id, viewer.id])),
    context: row.snapshot.context as Partial<DossierContext>,
  };
  const duties = withPartsOf(kind, kinds(row.procedure));
  return possibleEvents(duties, machine, row.snapshot, facts, actorOf(viewer));
}
