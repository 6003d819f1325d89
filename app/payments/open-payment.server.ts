/** The `charge` effect: a payment workflow of its own for what a dossier costs. */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { openByEffect } from "#app/workflow/open-owned.server.ts";
import type { PaymentInput } from "#machines/payment/events.ts";
import { feeState } from "./project-payment.server.ts";

const Params = z.object({
  amount: z.number().int().min(1),
  lines: z.array(
    z.object({
      id: z.string(),
      component: z.string(),
      result: z.string().nullable(),
      amount: z.number().int().min(1),
    }),
  ),
});

/** May run twice: one payment per dossier. */
export async function charge(services: Pick<Services, "sql" | "clock" | "kinds">, job: Job): Promise<void> {
  const { amount, lines } = Params.parse(job.payload.params);
  const dossierId = job.payload.workflowId;
  await openByEffect(services, job, {
    kind: "payment",
    input: {
      ...{ dossierId, amount },
      holdsResult: lines.some(({ result }) => result !== null),
    } satisfies PaymentInput,
    event: { type: "payment.open", amount },
    known: (tx) => tx`select 1 from payments where dossier_id = ${dossierId}`,
    row: (tx, { id, at, step }) =>
      tx`insert into payments (id, dossier_id, amount, lines, state, updated_at)
        values (${id}, ${dossierId}, ${amount}, ${tx.json(lines)}, ${feeState(step.snapshot)}, ${at})`,
  });
}
