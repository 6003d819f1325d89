/**
 * What the numbered forms of TT 03/2025/TT-VPCP say (lifecycle §6), as data: read once when the paper is issued and kept with it.
 *
 * Moments are ISO; texts that a person wrote are those the family may read, save for the reason of its own withdrawal.
 */
import { getDossierClock } from "#app/dossiers/clock.server.ts";
import type { Filed } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";
import { supplementNotAnswered } from "#machines/kernel/grounds.ts";

type Occasion = { paper: string; component: string | undefined; seq: number };
type Needs = Pick<Services, "sql" | "kinds" | "clock">;
type EventRow = {
  type: string;
  event: Record<string, unknown>;
  at: Date;
  agency: string | null;
  reason: string | null;
  submittedAt: Date;
  dueAt: Date | null;
};

/** Data of a form; papers without a number of their own carry only what they belong to. */
export async function formData(
  services: Needs,
  filed: Filed,
  occasion: Occasion,
): Promise<Record<string, unknown>> {
  const { paper, component, seq } = occasion;
  const [event] = await services.sql<EventRow[]>`
    select e.type, e.event, e.at, a.name as agency, n.body as reason, d.submitted_at as "submittedAt", d.due_at as "dueAt"
    from workflow_events e join dossiers d on d.id = e.workflow_id
      left join agencies a on a.id = coalesce(e.actor ->> 'agencyId', d.intake_agency_id)
      left join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason' and n.visibility = 'family'
    where e.workflow_id = ${filed.id} and e.seq = ${seq}`;
  if (!event) throw new Error(`No event ${seq} of ${filed.id}`);
  const common = { caseCode: filed.caseCode, component: component ?? null, agency: event.agency };
  const form = forms[paper];
  return form ? { ...common, ...(await form(services, filed, occasion, event)) } : common;
}

type Form = (
  services: Needs,
  filed: Filed,
  occasion: Occasion,
  event: EventRow,
) => Promise<Record<string, unknown>>;

const forms: Readonly<Record<string, Form>> = {
  receipt: async (_, filed, __, event) => ({
    form: "Mẫu 01",
    receivedAt: event.submittedAt,
    dueAt: event.dueAt,
    subject: filed.subjectName,
    parts: Object.keys(filed.parts),
  }),
  supplementRequest: async ({ sql }, filed, { seq }) => ({
    form: "Mẫu 02",
    items:
      await sql`select target, reason, guidance from supplement_items where dossier_id = ${filed.id} and seq = ${seq} order by id`,
    answerBy: (
      await sql<
        { due_at: Date }[]
      >`select due_at from timers where workflow_id = ${filed.id} and name = 'supplement' order by created_at desc limit 1`
    )[0]?.due_at,
  }),
  refusal: async (_, __, ___, { type, event, reason }) => ({
    form: "Mẫu 03",
    // Nobody chose a ground when the family's seven days ran out.
    ground: event.ground ?? (type === "timer.due" ? supplementNotAnswered : null),
    reason,
  }),
  apology: async (services, filed, { component }, { event, reason, submittedAt }) => {
    const clock = await getDossierClock(services, filed.id);
    const part = clock.parts.find((one) => one.component === component);
    return {
      form: "Mẫu 04",
      receivedAt: submittedAt,
      dueBefore: part?.extension?.dueBefore ?? null,
      dueAfter: part?.due ?? null,
      workingDays: event.workingDays,
      reason,
    };
  },
  stopNotice: async ({ sql }, filed, { component, seq }, { type, at }) => {
    const [asked] = await sql<{ at: Date; reason: string | null }[]>`
      select e.at, n.body as reason from workflow_events e
        left join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason'
      where e.workflow_id = ${filed.id} and e.seq <= ${seq}
        and e.type = ${component ? "part.withdraw" : "dossier.withdraw"} and (${component ?? null}::text is null or e.event ->> 'component' = ${component ?? null})
      order by e.seq desc limit 1`;
    const atOnce = type === "dossier.withdraw" || type === "part.withdraw";
    return {
      form: "Mẫu 05",
      askedAt: asked?.at ?? at,
      askedBecause: asked?.reason ?? null,
      stage: atOnce ? "beforeAcceptance" : "inProcess",
      decision: atOnce ? "atOnce" : type === "timer.due" ? "bySilence" : "granted",
      decidedAt: at,
      /** Nothing has been paid yet when a dossier is filed: fees come with copies (decisions 10). */
      settlement: "nothingPaid",
    };
  },
};
