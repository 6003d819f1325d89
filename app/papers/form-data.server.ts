/** What the numbered forms of TT 03/2025/TT-VPCP say (lifecycle §6), as data: read once when the paper is issued and kept with it. */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { limitEnd } from "#app/calendar/working-time.ts";
import type { Filed } from "#app/dossiers/filed.server.ts";
import { targetLabels } from "#app/dossiers/timeline.server.ts";
import type { Services } from "#app/services.server.ts";
import { ruleVersionOf } from "#app/workflow/kinds.ts";
import { supplementNotAnswered } from "#machines/kernel/grounds.ts";
import type { IssuingEvent, Occasion } from "./common-data.server.ts";
import { controlData } from "./control-data.server.ts";
import type { ApologyData, RefusalData, StopData, SupplementData } from "./paper-data.ts";
import { partLimits } from "./part-limits.server.ts";
import { receiptData } from "./receipt-data.server.ts";

type Needs = Pick<Services, "sql">;

/** The law that names the numbered forms. */
const formsLaw = "TT 03/2025/TT-VPCP";

const supplementRequest = async (
  { sql }: Needs,
  { id, procedure }: Filed,
  { seq }: Occasion,
  { at, ruleVersion }: IssuingEvent,
): Promise<SupplementData> => {
  const [items, calendar] = await Promise.all([
    sql<Omit<SupplementData["items"][number], "label">[]>`
      select target, reason, guidance from supplement_items where dossier_id = ${id} and seq = ${seq} order by id`,
    getCalendar(sql),
  ]);
  const label = targetLabels(procedure);
  const limit = ruleVersionOf(procedure, ruleVersion).deadlines.timers.supplement;
  return {
    form: "Mẫu 02",
    items: items.map((item) => ({ ...item, label: label(item.target) })),
    askedAt: at.toISOString(),
    answerBy: limit ? limitEnd(calendar, at, limit).toISOString() : null,
  };
};

/** The refusal's own law is in the words of its ground; beside it stand the decree of the procedure and the law of the form. */
const refusal = async (
  _: Needs,
  { procedure }: Filed,
  { component }: Occasion,
  { type, event, at, reason, way, ruleVersion }: IssuingEvent,
): Promise<RefusalData> => {
  const { supplement } = ruleVersionOf(procedure, ruleVersion).deadlines.timers;
  return {
    form: "Mẫu 03",
    // Nobody chose a ground when the family's seven days ran out.
    ground: String(event.ground ?? (type === "timer.due" ? supplementNotAnswered : "")) || null,
    reason,
    way,
    legalBasis: [...(supplement ? [supplement.ground] : []), formsLaw],
    next: component ?? procedure.components.find(({ closesAll }) => closesAll)?.id ?? null,
    refusedAt: at.toISOString(),
  };
};

const apology = async (
  services: Needs,
  filed: Filed,
  { component }: Occasion,
  event: IssuingEvent,
): Promise<ApologyData> => {
  const part = (await partLimits(services, filed, event)).find((one) => one.component === component);
  const { workingDays } = event.event;
  return {
    form: "Mẫu 04",
    receivedAt: event.submittedAt.toISOString(),
    dueBefore: part?.dueBefore.toISOString() ?? null,
    dueAfter: part?.due.toISOString() ?? null,
    workingDays: typeof workingDays === "number" ? workingDays : null,
    reason: event.reason,
  };
};

const stopNotice = async (
  { sql }: Needs,
  { id }: Filed,
  { component, seq }: Occasion,
  { type, at, context }: IssuingEvent,
): Promise<StopData> => {
  const [asked] = await sql<{ at: Date; reason: string | null }[]>`
    select e.at, n.body as reason from workflow_events e
      left join event_notes n on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason'
    where e.workflow_id = ${id} and e.seq <= ${seq}
      and e.type = ${component ? "part.withdraw" : "dossier.withdraw"} and (${component ?? null}::text is null or e.event ->> 'component' = ${component ?? null})
    order by e.seq desc limit 1`;
  const atOnce = type === "dossier.withdraw" || type === "part.withdraw";
  const { payment } = context;
  const lines = (payment?.lines ?? []).filter((line) => !component || line.component === component);
  const paid = payment?.state === "paid" ? lines.reduce((sum, { amount }) => sum + amount, 0) : 0;
  return {
    form: "Mẫu 05",
    askedAt: (asked?.at ?? at).toISOString(),
    askedBecause: asked?.reason ?? null,
    stage: atOnce ? "beforeAcceptance" : "inProcess",
    decision: atOnce ? "atOnce" : type === "timer.due" ? "bySilence" : "granted",
    decidedAt: at.toISOString(),
    settlement: paid > 0 ? "refund" : "nothingPaid",
    amount: paid,
  };
};

const forms = {
  receipt: (services, filed, _, event) => receiptData(services, filed, event),
  supplementRequest,
  refusal,
  apology,
  stopNotice,
  controlSheet: (services, filed, _, event) => controlData(services, filed, event),
} as const satisfies Readonly<
  Record<
    string,
    (
      services: Needs,
      filed: Filed,
      occasion: Occasion,
      event: IssuingEvent,
    ) => Promise<Record<string, unknown>>
  >
>;

export type FormName = keyof typeof forms;
export type FormData<K extends FormName> = Awaited<ReturnType<(typeof forms)[K]>>;

export const isForm = (paper: string): paper is FormName => Object.hasOwn(forms, paper);

/** Data of a numbered form. */
export const formData = (
  services: Needs,
  filed: Filed,
  paper: FormName,
  occasion: Occasion,
  event: IssuingEvent,
): Promise<Record<string, unknown>> => forms[paper](services, filed, occasion, event);
