/** A manager sends a stuck request again, with a reason for colleagues: the workflow asks anew, under a new key. */
import { z } from "zod";
import { actorOf, type OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { applyEvent, EventRefused, UnknownWorkflow } from "../workflow/apply-event.server.ts";

const Redrive = z.object({
  commandId: z.uuid(),
  workflowId: z.uuid(),
  component: z.string().regex(/^\w{1,64}$/),
  /** Seq of the part as it was seen; empty for a parcel. */
  seq: z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(0)]),
});
const reason = z
  .string({ error: "officer:error.reason" })
  .trim()
  .min(5, { error: "officer:error.reason" })
  .max(2_000, { error: "officer:error.tooLong" });

/** `at`: the workflow and component whose form it was, so that the error stands there. */
export type RedriveFailure = { error: string; typed: string; at: string };
export type Redriven = { done: true } | { conflict: true } | RedriveFailure;

/** Key of a row's form on the page. */
export const stuckKey = (row: { workflowId: string; component: string }) =>
  `${row.workflowId}-${row.component}`;

/** @throws Response 400 for hidden fields that are not ours, 403 outside the manager's province, 404 for nothing. */
export async function redrive(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: OfficerViewer,
  form: FormData,
): Promise<Redriven> {
  const read = Redrive.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Response(null, { status: 400 });
  const { commandId, workflowId, component, seq } = read.data;
  const why = reason.safeParse(form.get("reason"));
  if (!why.success)
    return {
      error: why.error.issues[0]?.message ?? "officer:error.reason",
      typed: String(form.get("reason") ?? ""),
      at: stuckKey(read.data),
    };
  try {
    await applyEvent(services, {
      workflowId,
      commandId,
      actor: actorOf(viewer),
      event: { type: "request.redrive", component },
      notes: [{ key: "reason", body: why.data, visibility: "officers" }],
      ...(seq !== undefined && { expected: { component, seq } }),
    });
    return { done: true };
  } catch (error) {
    if (error instanceof UnknownWorkflow) throw new Response(null, { status: 404 });
    if (!(error instanceof EventRefused)) throw error;
    if (error.reason === "policy") throw new Response(null, { status: 403 });
    if (error.reason === "invalid") throw new Response(null, { status: 400 });
    return { conflict: true };
  }
}
