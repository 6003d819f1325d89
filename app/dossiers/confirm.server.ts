/** A person's consent: what is shown before the answer, and the answer itself (decisions 6). */
import type { Consent } from "#machines/kernel/dossier-context.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { readCommandId, sendEvent } from "./send-event.server.ts";

export type ConfirmationPage = {
  procedure: string;
  applicantName: string;
  subjectName: string;
  capacities: string[];
  components: string[];
  consent: Consent;
  askedAt: Date;
  answeredAt: Date | null;
  /** End of the time to answer; null once nobody waits for it any more. */
  dueAt: Date | null;
  /** Every part that needed the answer has ended without it. */
  over: boolean;
};

/** Only who asks and what for: nothing else of the dossier is a confirmer's business. */
export async function getConfirmation(
  { sql }: Pick<Services, "sql">,
  requestId: string,
): Promise<ConfirmationPage> {
  const [row] = await sql<ConfirmationPage[]>`
    select d.procedure, c.full_name as "applicantName", d.subject_name as "subjectName", r.capacities, r.components, r.consent,
      r.asked_at as "askedAt", r.answered_at as "answeredAt",
      (select due_at from timers t where t.workflow_id = d.id and t.region = 'confirmations' and t.name in ('confirmation', 'confirmationAgain')) as "dueAt",
      not exists (select 1 from dossier_components p where p.dossier_id = d.id and p.closed_at is null
        and r.components ? p.component) as over
    from confirmation_requests r join dossiers d on d.id = r.dossier_id join citizens c on c.id = d.applicant_id
    where r.id = ${requestId}`;
  if (!row) throw new Error(`No confirmation request ${requestId}`);
  return row;
}

/** @throws Response 409 when it was answered before or has expired, 422 for a form that is not ours. */
export async function confirm(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: CitizenViewer,
  { requestId, dossierId }: { requestId: string; dossierId: string },
  form: FormData,
): Promise<void> {
  const answer = form.get("answer");
  if (answer !== "agree" && answer !== "refuse") throw new Response(null, { status: 422 });
  const event = { type: `confirmation.${answer}`, requestId };
  await sendEvent(services, viewer, { dossierId, commandId: readCommandId(form), event });
}
