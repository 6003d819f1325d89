/** What the applicant does when a consent is missing: drop the part (decisions 6). Waiting on needs no act. */
import type { CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { readCommandId, sendEvent } from "./send-event.server.ts";

/** @throws Response 409 when there is nothing to choose any more, 422 for a form that is not ours. */
export async function choose(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: CitizenViewer,
  dossierId: string,
  form: FormData,
): Promise<void> {
  const component = form.get("component");
  if (typeof component !== "string" || form.get("choice") !== "drop")
    throw new Response(null, { status: 422 });
  await sendEvent(services, viewer, {
    dossierId,
    commandId: readCommandId(form),
    event: { type: "part.drop", component },
  });
}
