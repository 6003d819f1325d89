/** Data of the control sheet (Mẫu 06): which unit had the dossier from when, how long it might, how long it took. */
import { localDay } from "#app/calendar/local-time.ts";
import type { Filed } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";
import type { IssuingEvent } from "./common-data.server.ts";
import type { ControlData, ControlRow } from "./paper-data.ts";
import { latest, type PartLimit, partLimits } from "./part-limits.server.ts";

/** Moments that open a part: acceptance, and the consents and papers it waited for. */
type Opening = { component: string | null; at: Date };

export async function controlData(
  services: Pick<Services, "sql">,
  filed: Filed,
  event: IssuingEvent,
): Promise<ControlData> {
  const { sql } = services;
  const [limits, openings] = await Promise.all([
    partLimits(services, filed, event),
    sql<Opening[]>`
      select null as component, at from workflow_events where workflow_id = ${filed.id} and type = 'dossier.receive'
      union all select component, answered_at from confirmation_requests r, jsonb_array_elements_text(r.components) as component
        where r.dossier_id = ${filed.id} and r.answered_at is not null
      union all select e.event ->> 'component', e.at from workflow_events e
        where e.workflow_id = ${filed.id} and e.type = 'consent.onPaper'`,
  ]);
  const accepted = openings.find(({ component }) => component === null)?.at;
  return {
    form: "Mẫu 06",
    receivedAt: event.submittedAt.toISOString(),
    rows: [
      reception(filed, event, accepted),
      ...limits.map((limit) => partRow(filed, event, limit, limits, openings)),
    ],
  };
}

/** The family hands it to reception; the law sets reception no limit of its own. */
function reception(filed: Filed, event: IssuingEvent, accepted: Date | undefined): ControlRow {
  return {
    component: "intake",
    from: null,
    to: filed.parts.intake?.agencyName ?? "",
    givenAt: event.submittedAt.toISOString(),
    ...{ days: null, dueAt: null, result: null, verified: false, extendedBy: 0 },
    endedAt: accepted?.toISOString() ?? null,
    state: filed.parts.intake?.state ?? "",
  };
}

function partRow(
  filed: Filed,
  { context }: IssuingEvent,
  limit: PartLimit,
  limits: readonly PartLimit[],
  openings: readonly Opening[],
): ControlRow {
  const { component, days, due, endedAt, verified, extendedBy } = limit;
  const needs = filed.procedure.components.find(({ id }) => id === component)?.needs ?? [];
  const before = limits.filter((one) => needs.includes(one.component));
  const reached = before.every((one) => context.parts[one.component]?.verdict === "done");
  const moments = openings
    .filter((one) => one.component === null || one.component === component)
    .map(({ at }) => at);
  const accepted = openings.some((one) => one.component === null);
  const opened =
    accepted && reached
      ? latest([...moments, ...before.flatMap((one) => (one.endedAt ? [one.endedAt] : []))])
      : null;
  const given = opened && (!endedAt || opened <= endedAt) ? opened : null;
  const [first] = needs;
  return {
    component,
    from: filed.parts[first ?? "intake"]?.agencyName ?? null,
    to: filed.parts[component]?.agencyName ?? "",
    givenAt: given?.toISOString() ?? null,
    days,
    dueAt: due.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    result: endedAt && given ? resultOf(endedAt, due) : null,
    state: context.parts[component]?.verdict ?? "",
    ...{ verified, extendedBy },
  };
}

/** Before the due day, on it, after it. */
function resultOf(endedAt: Date, due: Date): "early" | "onTime" | "late" {
  if (endedAt > due) return "late";
  return localDay(endedAt) < localDay(due) ? "early" : "onTime";
}
