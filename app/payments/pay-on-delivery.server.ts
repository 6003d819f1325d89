/** The family pays when it has the result in hand: at the counter or to the courier, whichever way the result goes. */
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { actorOf } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";

/** @throws Response 404 when nothing is to be paid, 409 when the payment has moved on. */
export async function payOnDelivery(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: CitizenViewer,
  dossierId: string,
  commandId: string,
): Promise<void> {
  const [payment] = await services.sql<
    { id: string }[]
  >`select id from payments where dossier_id = ${dossierId}`;
  if (!payment) throw new Response(null, { status: 404 });
  try {
    await applyEvent(services, {
      workflowId: payment.id,
      commandId,
      actor: actorOf(viewer),
      event: { type: "payment.payOnDelivery" },
    });
  } catch (error) {
    if (error instanceof EventRefused) throw new Response(null, { status: 409 });
    throw error;
  }
}
