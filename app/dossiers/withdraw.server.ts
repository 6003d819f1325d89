/** The applicant takes back the whole dossier or one open part (decisions 8); a reason is welcome and never needed. */
import type { CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { readCommandId, sendEvent } from "./send-event.server.ts";

/** Longest reason kept, in characters. */
const reasonLimit = 2_000;

/** @throws Response 409 when it cannot be taken back (any more), 422 for a form that is not ours. */
export async function withdraw(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: CitizenViewer,
  dossierId: string,
  form: FormData,
): Promise<void> {
  const component = form.get("component");
  if (typeof component !== "string" || component === "") throw new Response(null, { status: 422 });
  const reason = String(form.get("reason") ?? "")
    .normalize("NFC")
    .trim()
    .slice(0, reasonLimit);
  await sendEvent(services, viewer, {
    dossierId,
    commandId: readCommandId(form),
    event: component === "intake" ? { type: "dossier.withdraw" } : { type: "part.withdraw", component },
    notes: reason ? [{ key: "reason", body: reason, visibility: "officers" }] : [],
  });
}
