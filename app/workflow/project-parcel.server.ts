/** A parcel's row and the incidents that its events open and close. */
import { closeSilence, openIncident } from "#app/delivery/parcel-incidents.server.ts";
import type { Projected } from "./project.server.ts";
import type { Tx } from "./write-step.server.ts";

/** A parcel that had come to rest here; a scan that takes it further shows that somebody was wrong. */
const atRest = ["cancelled", "lost", "returned"];

export async function projectParcel(tx: Tx, { record, step }: Projected): Promise<void> {
  const { workflowId, seq, event, at } = record;
  const state = String(step.snapshot.value);
  const requestId = event.type === "request.accepted" ? String(event.requestId) : null;
  const reason = event.type === "parcel.scan" && typeof event.reason === "string" ? event.reason : null;
  const [before] = await tx<{ state: string }[]>`select state from parcels where id = ${workflowId}`;
  await tx`update parcels set state = ${state},
    updated_at = case when state = ${state} then updated_at else ${at} end, failure_reason = coalesce(${reason}, failure_reason),
    item_number = coalesce((select response ->> 'itemNumber' from partner_requests where id = ${requestId}), item_number)
    where id = ${workflowId}`;
  const about = { parcelId: workflowId, key: `${workflowId}:${seq}`, at };
  if (event.type === "timer.due") await openIncident(tx, { ...about, kind: "noScan" });
  else if (event.type === "parcel.scan" || !step.states.some(({ tags }) => tags.includes("timer:noScan")))
    await closeSilence(tx, workflowId, at);
  if (event.type === "parcel.scan" && atRest.includes(before?.state ?? ""))
    await openIncident(tx, { ...about, kind: "contradiction" });
}
