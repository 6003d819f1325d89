/**
 * Cash at the counter: the reception officer pays it to the receiver in person, once, after looking at a paper that says who stands there.
 *
 * Which paper was seen is a note for officers; the event carries nothing. The receipt's number is made in the step itself.
 */
import { z } from "zod";
import { identityPapers } from "#app/dossiers/hand-over.server.ts";
import { errorsOf, type Typed, typedOf } from "#app/forms/read-form.ts";
import { actorOf, type OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";

const Hidden = z.object({ commandId: z.uuid(), payoutId: z.uuid() });
const Seen = z.object({
  identityPaper: z.enum(identityPapers, { error: "officer:error.identityPaper" }),
  identityChecked: z.literal("yes", { error: "officer:error.identityChecked" }),
  counted: z.literal("yes", { error: "payouts:error.counted" }),
});

export type PayCashFailure = { payoutId: string; errors: Record<string, string>; typed: Typed };
/** `moved`: it was paid or stopped in the meantime. */
export type PayCashDone = { paid: string } | { moved: true } | PayCashFailure;

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;
type Dossier = { id: string; caseCode: string };

/** @throws Response 400 for hidden fields that are not ours, 403 for an officer of another desk, 404 for money of another dossier. */
export async function payCash(
  services: Needs,
  viewer: OfficerViewer,
  dossier: Dossier,
  form: FormData,
): Promise<PayCashDone> {
  const typed = typedOf(form);
  const hidden = Hidden.safeParse(typed);
  if (!hidden.success) throw new Response(null, { status: 400 });
  const { commandId, payoutId } = hidden.data;
  const [own] =
    await services.sql`select 1 from payouts where id = ${payoutId} and dossier_id = ${dossier.id}`;
  if (!own) throw new Response(null, { status: 404 });
  const seen = Seen.safeParse(typed);
  if (!seen.success) return { payoutId, errors: errorsOf(seen.error), typed };
  try {
    await applyEvent(services, {
      ...{ workflowId: payoutId, commandId, actor: actorOf(viewer), event: { type: "payout.payCash" } },
      notes: [{ key: "identity", body: seen.data.identityPaper, visibility: "officers" }],
      alongside: (tx) => writeReceiptNumber(tx, payoutId, dossier),
    });
    return { paid: payoutId };
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    if (error.reason === "policy") throw new Response(null, { status: 403 });
    return { moved: true };
  }
}

/** The first payout of a dossier ends in C1, the second in C2, whichever is paid first. */
async function writeReceiptNumber(tx: Tx, payoutId: string, { id, caseCode }: Dossier): Promise<void> {
  await tx`update payouts set proof = ${`${caseCode}-C`} ||
      (select count(*) from payouts where dossier_id = ${id} and id <= ${payoutId})
    where id = ${payoutId}`;
}
