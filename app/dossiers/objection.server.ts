/** The person whom a dossier is about reads that there is one, and objects when it is wrong (death-linked D-B20). Nothing names the applicant. */
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { mayNow } from "../identity/may-now.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { readCommandId, sendEvent } from "./send-event.server.ts";

export type ObjectionPage = {
  caseCode: string;
  procedure: string;
  fullName: string;
  submittedAt: Date;
  agency: { name: string; address: string; phone: string };
  /** `none`: nobody has objected; `over`: it has ended, only the agency itself can undo what it did. */
  state: "none" | "raised" | "upheld" | "dismissed" | "over";
  registered: boolean;
  /** Until when the agency answers; without an answer the dossier stops. */
  until: Date | null;
  /** What the agency wrote when it did not accept the last objection. */
  reason: string | null;
  mayObject: boolean;
};

type Row = Pick<ObjectionPage, "caseCode" | "procedure" | "fullName" | "submittedAt" | "agency" | "until"> & {
  context: Pick<DossierContext, "objection" | "parts">;
  reason: string | null;
};

export async function getObjectionPage(
  services: Pick<Services, "sql" | "kinds">,
  viewer: CitizenViewer,
  dossierId: string,
): Promise<ObjectionPage> {
  const [possible, [row]] = await Promise.all([
    mayNow(services, viewer, dossierId),
    services.sql<Row[]>`
      select d.case_code as "caseCode", d.procedure, p.full_name as "fullName", d.submitted_at as "submittedAt",
        jsonb_build_object('name', a.name, 'address', a.address, 'phone', a.phone) as agency,
        (select due_at from timers where workflow_id = d.id and region = 'objection' and name = 'objection') as until,
        (select n.body from workflow_events e join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason'
          where e.workflow_id = d.id and e.type = 'objection.dismiss' order by e.seq desc limit 1) as reason,
        w.snapshot -> 'context' as context
      from dossiers d join workflows w on w.id = d.id join dossier_concerned p on p.dossier_id = d.id join agencies a on a.id = d.intake_agency_id
      where d.id = ${dossierId}`,
  ]);
  if (!row) throw new Error(`Dossier ${dossierId} is about nobody who may object`);
  const { context, reason, ...head } = row;
  const mayObject = possible.some(({ type }) => type === "subject.object");
  const { components } = services.kinds(row.procedure);
  return {
    ...head,
    mayObject,
    state: context.objection ?? (mayObject ? "none" : "over"),
    registered: components.some(({ id, closesAll }) => closesAll && context.parts[id]?.verdict === "done"),
    reason: context.objection === "dismissed" ? reason : null,
  };
}

/** @throws Response 409 when the dossier has ended or the objection is there already, 422 for a form that is not ours. */
export const object = (
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: CitizenViewer,
  dossierId: string,
  form: FormData,
): Promise<void> =>
  sendEvent(services, viewer, {
    dossierId,
    commandId: readCommandId(form),
    event: { type: "subject.object" },
  });
