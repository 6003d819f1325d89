/** What a manager does about a parcel's incident: gives a silent parcel up, or closes what has been looked into; always with a reason. */
import { z } from "zod";
import { actorOf, type OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { applyEvent, EventRefused } from "../workflow/apply-event.server.ts";

/** Kinds that end by a person's word: nothing that comes later would take them back. */
export const closedByHand = [
  "contradiction",
  "differentAmount",
  "payoutNotStopped",
  "payoutContradiction",
] as const;

const Posted = z.object({
  commandId: z.uuid(),
  incidentId: z.uuid(),
  act: z.enum(["declareLost", "close"]),
});
const reason = z
  .string({ error: "officer:error.reason" })
  .trim()
  .min(5, { error: "officer:error.reason" })
  .max(2_000, { error: "officer:error.tooLong" });

export type SettleFailure = { error: string; typed: string; at: string };
export type Settled = { done: "declareLost" | "close" } | { conflict: true } | SettleFailure;

/** @throws Response 400 for hidden fields that are not ours, 404 for an incident that is not this manager's. */
export async function settleIncident(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: OfficerViewer,
  form: FormData,
): Promise<Settled> {
  const read = Posted.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Response(null, { status: 400 });
  const { incidentId, act, commandId } = read.data;
  const why = reason.safeParse(form.get("reason"));
  if (!why.success)
    return {
      error: why.error.issues[0]?.message ?? "officer:error.reason",
      typed: String(form.get("reason") ?? ""),
      at: incidentId,
    };
  const [incident] = await services.sql<{ kind: string; workflowId: string | null; open: boolean }[]>`
    select i.kind, i.workflow_id as "workflowId", i.closed_at is null as open from incidents i join dossiers d on d.id = i.dossier_id
    where i.id = ${incidentId} and starts_with(d.intake_agency_id, ${`${viewer.agencyId}.`})`;
  if (!incident?.workflowId) throw new Response(null, { status: 404 });
  const { workflowId, open } = incident;
  if (act === "close") return close(services, viewer, incidentId, why.data);
  if (!open || incident.kind !== "noScan") return { conflict: true };
  try {
    await applyEvent(services, {
      ...{ workflowId, commandId, actor: actorOf(viewer), event: { type: "parcel.declareLost" } },
      notes: [{ key: "reason", body: why.data, visibility: "officers" }],
    });
    return { done: act };
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    if (error.reason === "policy") throw new Response(null, { status: 403 });
    return { conflict: true };
  }
}

async function close(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  incidentId: string,
  resolution: string,
): Promise<Settled> {
  const closed = await sql`
    update incidents set closed_at = ${await clock.now()}, closed_by = ${viewer.id}, resolution = ${resolution}
    where id = ${incidentId} and closed_at is null and kind = any(${[...closedByHand]})`;
  return closed.count === 1 ? { done: "close" } : { conflict: true };
}
