/** The `notify` effect: a machine's word to the family, to the person concerned or to an agency becomes rows that the sweep sends. */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { addNotice } from "./add-notice.server.ts";

const Params = z.object({
  to: z.enum(["applicant", "agency", "subject"]),
  text: z.string(),
  component: z.string().optional(),
});

/** May run twice. */
export async function notify(services: Pick<Services, "sql" | "clock">, job: Job): Promise<void> {
  const { to, text, component } = Params.parse(job.payload.params);
  await addNotice(services, { workflowId: job.payload.workflowId, key: job.key, to, text, component });
}
